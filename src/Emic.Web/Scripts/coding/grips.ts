import { caretBox, toPosition, toRange } from "../document/positions";
import { nearestCharacter, nextCharacter, trimmed } from "../document/units";
import { announce } from "../shared/announce";
import { make, shorten } from "../shared/dom";
import type { Quotation } from "./codings";
import type { Workspace } from "./workspace";

type End = "begin" | "end";

interface Drag {
  end: End;
  quotation: Quotation;
  span: [begin: number, end: number];
  /** The pointer, and how far from the grip's middle it took hold. */
  x: number;
  y: number;
  offX: number;
  offY: number;
}

/** Within so many pixels of the pane's edge a drag scrolls. */
const edge = 36;

/**
 * Grips at the ends of one's own quotation in hand, for mouse, pen and finger. The stretch is shown while it is dragged and sent
 * once, when it is let go; Esc leaves it as it was. By key, Resizing does the same.
 */
export class Grips {
  readonly #grips: Record<End, HTMLElement>;
  #drag: Drag | null = null;

  constructor(readonly workspace: Workspace) {
    this.#grips = { begin: this.#make("begin"), end: this.#make("end") };
    document.addEventListener("pointermove", (event) => this.#move(event));
    document.addEventListener("pointerup", () => this.#drop());
    document.addEventListener("pointercancel", () => this.#cancel());
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.#drag) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#cancel();
    }, { capture: true });
  }

  /** Puts them where the quotation in hand begins and ends; without one of one's own there are none. */
  show(): void {
    if (this.#drag) return;
    const { codings, chosenQuotation: quotation, gripped, resizing } = this.workspace;
    const mine = quotation !== undefined && gripped && codings.isMine(quotation);
    for (const grip of Object.values(this.#grips)) grip.hidden = !mine;
    if (mine) this.#place(resizing ?? [quotation.begin, quotation.end]);
  }

  #make(end: End): HTMLElement {
    const grip = make("div", { class: `grip ${end}`, "aria-hidden": "true", hidden: true, pointerdown: (event: PointerEvent) => this.#take(event, end) });
    this.workspace.surface.viewport.content.append(grip);
    return grip;
  }

  #place([begin, end]: [number, number]): void {
    const { paragraphs, viewport } = this.workspace.surface;
    const content = viewport.content.getBoundingClientRect();
    // Where a line breaks at the end, the grip stands behind the last word and not ahead of the next.
    const last = toRange(paragraphs, nextCharacter(paragraphs, end, -1), end).getBoundingClientRect();
    const after = caretBox(paragraphs, end);
    const line = after.top >= last.bottom ? new DOMRect(last.right, last.top, 0, last.height) : after;
    for (const [grip, box] of [[this.#grips.begin, caretBox(paragraphs, begin)], [this.#grips.end, line]] as const) {
      grip.style.transform = `translate(${Math.round(box.left - content.left)}px, ${Math.round(box.top - content.top)}px)`;
      grip.style.height = `${Math.round(box.height)}px`;
    }
  }

  #take(event: PointerEvent, end: End): void {
    const { chosenQuotation: quotation, surface } = this.workspace;
    if (!quotation || event.button !== 0 || !event.isPrimary) return;
    event.preventDefault();
    const grip = this.#grips[end];
    const box = grip.getBoundingClientRect();
    grip.setPointerCapture(event.pointerId);
    this.#drag = {
      end, quotation, span: [quotation.begin, quotation.end], x: event.clientX, y: event.clientY,
      offX: event.clientX - (box.left + box.width / 2), offY: event.clientY - (box.top + box.height / 2),
    };
    surface.viewport.content.classList.add("gripped");
    this.#follow();
  }

  #move(event: PointerEvent): void {
    if (!this.#drag || !event.isPrimary) return;
    this.#drag.x = event.clientX;
    this.#drag.y = event.clientY;
  }

  /** Frame by frame, so that a pointer that rests at the edge goes on scrolling. */
  #follow(): void {
    const drag = this.#drag;
    if (!drag) return;
    const { surface } = this.workspace;
    const { pane } = surface.viewport;
    const box = pane.getBoundingClientRect();
    if (drag.y < box.top + edge) pane.scrollTop -= 12;
    else if (drag.y > box.bottom - edge) pane.scrollTop += 12;

    const at = this.#positionAt(drag.x - drag.offX, Math.max(box.top + 2, Math.min(box.bottom - 2, drag.y - drag.offY)));
    if (at !== null) this.#preview(drag, at);
    requestAnimationFrame(() => this.#follow());
  }

  #preview(drag: Drag, at: number): void {
    const { paragraphs, caret } = this.workspace.surface;
    const { begin, end } = drag.quotation;
    const span: [number, number] =
      drag.end === "begin" ? [Math.min(at, nextCharacter(paragraphs, end, -1)), end] : [begin, Math.max(at, nextCharacter(paragraphs, begin, 1))];
    if (span[0] === drag.span[0] && span[1] === drag.span[1]) return;
    drag.span = span;
    this.workspace.resizing = span;
    caret.preview(...span);
    this.#place(span);
  }

  /** The place between two characters under a point. Beside the text it is the one on the same line. */
  #positionAt(x: number, y: number): number | null {
    const { paragraphs } = this.workspace.surface;
    const column = paragraphs.element(paragraphs.at(this.#drag!.span[0])).getBoundingClientRect();
    const place = document.caretPositionFromPoint(Math.max(column.left + 1, Math.min(column.right - 1, x)), y);
    const at = place && toPosition(paragraphs, place.offsetNode, place.offset);
    return at === null ? null : nearestCharacter(paragraphs, at);
  }

  #drop(): void {
    const drag = this.#drag;
    if (!drag) return;
    const { surface, codings, edits } = this.workspace;
    const [begin, end] = trimmed(surface.paragraphs, ...drag.span);
    const now = codings.find(drag.quotation.id);
    if (!now || end <= begin || (begin === now.begin && end === now.end)) return this.#cancel();
    this.#end();
    edits.resize(now.id, begin, end);
    surface.caret.set(begin, end, false);
    announce(`The quotation is now “${shorten(this.workspace.textOf(begin, end), 80)}”`);
  }

  /** Leaves the quotation as it is. */
  #cancel(): void {
    const drag = this.#drag;
    if (!drag) return;
    this.#end();
    const now = this.workspace.codings.find(drag.quotation.id);
    if (now) this.workspace.surface.caret.set(now.begin, now.end, false);
    this.show();
  }

  #end(): void {
    this.#drag = null;
    this.workspace.resizing = null;
    this.workspace.surface.viewport.content.classList.remove("gripped");
    this.workspace.surface.caret.hold(false);
  }
}
