import { isTyping, make } from "../shared/dom";
import { lineAt, verticalFrom } from "./lines";
import { caretBox, snap, toPlace, toPosition, toRange } from "./positions";
import type { Viewport } from "./viewport";
import { nextCharacter, nextWord } from "./units";

/**
 * A caret in text that nobody edits, and the selection between it and its anchor. Both are positions in the text:
 * redrawing paragraphs does not lose them. The browser's own selection follows, and leads while the mouse drags.
 */
export class Caret {
  anchor = 0;
  focus = 0;
  /** Told after every move. */
  moved: () => void = () => {};
  readonly #line = make("div", { class: "caret", "aria-hidden": "true", hidden: true });
  #goal: number | null = null;
  #held = false;
  #coming = false;

  constructor(
    readonly surface: HTMLElement,
    readonly viewport: Viewport,
  ) {
    viewport.content.append(this.#line);
    document.addEventListener("selectionchange", () => this.#follow());
    // On a busy machine a key may come ahead of the event that tells what was selected before it; it means what is seen selected.
    document.addEventListener("keydown", () => this.#follow(), { capture: true });
    surface.addEventListener("keydown", (event) => this.#key(event));
    surface.addEventListener("focus", () => {
      this.draw();
      // A field that had the keyboard took the browser's selection with it.
      if (!this.collapsed && !this.#isSelected()) this.comeBack();
    });
    surface.addEventListener("blur", () => this.draw());
  }

  get begin(): number {
    return Math.min(this.anchor, this.focus);
  }

  get end(): number {
    return Math.max(this.anchor, this.focus);
  }

  get collapsed(): boolean {
    return this.anchor === this.focus;
  }

  /** Puts anchor and caret somewhere and scrolls there. */
  set(anchor: number, focus: number, reveal = true): void {
    this.anchor = this.#snapped(anchor);
    this.focus = this.#snapped(focus);
    this.restore();
    this.draw();
    if (reveal) this.#reveal();
    this.moved();
  }

  /** Scrolls to the selection, or to the caret where the selection is long. */
  #reveal(): void {
    const { viewport } = this;
    const { paragraphs } = viewport;
    if (paragraphs.count === 0) return;
    viewport.heights.measureAround(paragraphs.at(this.focus));
    const from = caretBox(paragraphs, this.begin);
    const to = caretBox(paragraphs, this.end);
    if (to.bottom - from.top < viewport.height * 0.7) viewport.reveal(from.top, to.bottom);
    else viewport.reveal(caretBox(paragraphs, this.focus).top, caretBox(paragraphs, this.focus).bottom);
  }

  /** Gives the browser's selection back its place, after paragraphs were redrawn. */
  restore(): void {
    const { paragraphs } = this.viewport;
    const selection = getSelection();
    if (!selection || paragraphs.count === 0 || isTyping(document.activeElement)) return;
    const forwards = this.anchor <= this.focus;
    selection.setBaseAndExtent(
      ...toPlace(paragraphs, this.anchor, forwards ? "on" : "back"),
      ...toPlace(paragraphs, this.focus, forwards && !this.collapsed ? "back" : "on"),
    );
  }

  /** The selected words drawn as a highlight, which stays while the keyboard is in another field. */
  hold(on: boolean): void {
    this.#held = on;
    this.#highlight();
  }

  /** Shows a stretch as selected while it is dragged; the browser's own selection, which costs a walk over the text, waits until `set`. */
  preview(anchor: number, focus: number): void {
    this.anchor = anchor;
    this.focus = focus;
    getSelection()?.removeAllRanges();
    this.hold(true);
    this.draw();
  }

  /**
   * To be called before paragraphs are redrawn. Where that touches the selection, a highlight takes its place, and the browser's own
   * selection comes back after the next frame: to set it costs the browser a walk over the whole text, which must not delay the paint.
   */
  release(begin: number, end: number): void {
    // What was selected just now, and not told yet, would be lost for what was selected before it.
    this.#follow();
    if (this.end < begin || this.begin > end || !this.#isSelected()) return;
    getSelection()?.removeAllRanges();
    this.comeBack();
  }

  /** Gives the browser its selection after the next frame; until then a highlight stands for it. */
  comeBack(): void {
    if (this.#coming) return;
    this.#coming = true;
    requestAnimationFrame(() => {
      this.#highlight();
      setTimeout(() => {
        this.#coming = false;
        // Whoever selected something meanwhile keeps it.
        if (!this.#isSelected()) this.restore();
        this.#highlight();
      });
    });
  }

  #isSelected(): boolean {
    const at = getSelection()?.anchorNode;
    return at != null && this.surface.contains(at);
  }

  #highlight(): void {
    if (!("highlights" in CSS)) return;
    if ((this.#held || this.#coming) && !this.collapsed)
      CSS.highlights.set("emic-selection", new Highlight(toRange(this.viewport.paragraphs, this.begin, this.end)));
    else CSS.highlights.delete("emic-selection");
  }

  draw(): void {
    const shown = document.activeElement === this.surface && this.viewport.paragraphs.count > 0;
    this.#line.hidden = !shown;
    if (!shown) return;
    const box = caretBox(this.viewport.paragraphs, this.focus);
    const content = this.viewport.content.getBoundingClientRect();
    this.#line.style.transform = `translate(${Math.round(box.left - content.left)}px, ${Math.round(box.top - content.top)}px)`;
    this.#line.style.height = `${Math.round(box.height)}px`;
    // Starting the blinking anew keeps the caret visible while it moves.
    this.#line.getAnimations().forEach((blink) => (blink.currentTime = 0));
  }

  #snapped(position: number): number {
    const { paragraphs } = this.viewport;
    const index = paragraphs.at(position);
    const begin = paragraphs.begin(index);
    return begin + snap(paragraphs.text(index), Math.max(0, Math.min(position, paragraphs.length) - begin));
  }

  #follow(): void {
    // A field within the text has a selection of its own.
    if (isTyping(document.activeElement)) return;
    const selection = getSelection();
    if (!selection?.anchorNode || !selection.focusNode) return;
    if (!this.surface.contains(selection.anchorNode) || !this.surface.contains(selection.focusNode)) return;
    const anchor = toPosition(this.viewport.paragraphs, selection.anchorNode, selection.anchorOffset);
    const focus = toPosition(this.viewport.paragraphs, selection.focusNode, selection.focusOffset);
    if (anchor === null || focus === null || (anchor === this.anchor && focus === this.focus)) return;
    this.anchor = anchor;
    this.focus = focus;
    this.#goal = null;
    this.draw();
    this.moved();
  }

  #key(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.target !== this.surface) return;
    const to = this.#target(event);
    if (to === null) return;
    event.preventDefault();
    const goal = this.#goal;
    this.set(event.shiftKey ? this.anchor : to, to);
    this.#goal = event.key.startsWith("Arrow") && /Up|Down/.test(event.key) ? goal : event.key.startsWith("Page") ? goal : null;
  }

  #target(event: KeyboardEvent): number | null {
    const { paragraphs } = this.viewport;
    const wide = event.ctrlKey || event.altKey;
    if (event.metaKey || paragraphs.count === 0 || isWayBack(event)) return null;
    switch (event.key) {
      case "ArrowLeft":
      case "ArrowRight": {
        const way = (event.key === "ArrowRight") === this.#runsRight() ? 1 : -1;
        if (!event.shiftKey && !wide && !this.collapsed) return way === 1 ? this.end : this.begin;
        return wide ? nextWord(paragraphs, this.focus, way) : nextCharacter(paragraphs, this.focus, way);
      }
      case "ArrowUp":
      case "ArrowDown":
        return this.#vertical(event.key === "ArrowDown" ? 1 : -1, 1);
      case "PageUp":
      case "PageDown":
        return this.#page(event.key === "PageDown" ? 1 : -1);
      case "Home":
        return wide ? paragraphs.begin(0) : lineAt(paragraphs, this.focus)[0];
      case "End":
        return wide ? paragraphs.length : lineAt(paragraphs, this.focus)[1];
      default:
        return null;
    }
  }

  #runsRight(): boolean {
    return getComputedStyle(this.viewport.paragraphs.element(this.viewport.paragraphs.at(this.focus))).direction !== "rtl";
  }

  #vertical(way: 1 | -1, lines: number): number {
    const { paragraphs } = this.viewport;
    this.#goal ??= caretBox(paragraphs, this.focus).left;
    let at = this.focus;
    for (let i = 0; i < lines; i++) {
      const next = verticalFrom(paragraphs, at, way, this.#goal);
      if (next === at) break;
      at = next;
    }
    return at;
  }

  /** A screen further, of which the last lines come first in the next, so that nobody misses any; the caret stays where it is on the screen. */
  #page(way: 1 | -1): number {
    const { paragraphs, pane, height } = this.viewport;
    this.#goal ??= caretBox(paragraphs, this.focus).left;
    const from = caretBox(paragraphs, this.focus);
    const far = height - 3 * (from.bottom - from.top);
    let at = this.focus;
    let moved = 0;
    let measured = -1;
    for (;;) {
      // What is only guessed yet would make the way too long or too short.
      if (measured !== paragraphs.stretchOf(paragraphs.at(at))) this.viewport.heights.measureAround(paragraphs.at(at));
      measured = paragraphs.stretchOf(paragraphs.at(at));
      const next = verticalFrom(paragraphs, at, way, this.#goal);
      const by = caretBox(paragraphs, next).top - caretBox(paragraphs, at).top;
      if (next === at || (moved !== 0 && Math.abs(moved + by) > far)) break;
      [at, moved] = [next, moved + by];
    }
    pane.scrollTop += moved;
    return at;
  }
}

/** Alt and an arrow is the browser's way back and forth, but on a Mac, where it goes by words. */
const isWayBack = (event: KeyboardEvent): boolean => event.altKey && !event.shiftKey && !event.ctrlKey && /^Arrow(Left|Right)$/.test(event.key) && !/Mac/.test(navigator.platform);
