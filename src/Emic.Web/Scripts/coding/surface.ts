import { Caret } from "../document/caret";
import { Density } from "../document/density";
import { noLane } from "../document/lanes";
import { Painter } from "../document/painter";
import { Paragraphs } from "../document/paragraphs";
import { toPosition } from "../document/positions";
import type { Look, Sign } from "../document/gutter";
import { Stripes } from "../document/stripes";
import { sentenceAt } from "../document/units";
import { Viewport } from "../document/viewport";
import { label } from "../shared/codes";
import type { Codebook } from "./codebook";
import { certaintyBehind, Codings, type Mark, type Quotation } from "./codings";
import { Margin } from "./margin";

/** The document on the page: its words, the codings on them, the margin and the caret, kept in step while it scrolls. */
export class Surface {
  readonly paragraphs: Paragraphs;
  readonly codings: Codings;
  readonly caret: Caret;
  readonly viewport: Viewport;
  readonly margin: Margin;
  /** Told when other codes have stripes, or codes have other counts. */
  marginChanged: () => void = () => {};
  /** What hangs on a quotation besides codings. */
  signs: (quotation: Quotation) => readonly Sign[] = () => [];
  /** Told when the text may stand elsewhere in the pane. */
  laidOut: () => void = () => {};
  readonly #painter: Painter<Mark>;
  readonly #stripes: Stripes<Mark>;
  readonly #density: Density;
  #dragging = false;
  #scheduled = false;
  #width = 0;
  #lanes = 0;
  #renewing = 0;

  constructor(
    readonly text: HTMLElement,
    readonly codebook: Codebook,
    picked: (mark: Mark) => void,
  ) {
    const pane = text.closest<HTMLElement>(".doc-pane")!;
    const content = text.closest<HTMLElement>(".doc")!;
    this.paragraphs = new Paragraphs(text);
    this.codings = new Codings((begin, end) => this.paragraphs.extent(begin, end));
    this.margin = new Margin(codebook.study);
    this.codings.striped = (mark) => this.margin.holds(mark);
    this.viewport = new Viewport(pane, content, this.paragraphs);
    this.caret = new Caret(text, this.viewport);
    this.viewport.heights.renew(text.clientWidth);
    const touching = (begin: number, end: number) => this.codings.touching(begin, end);
    this.#painter = new Painter(this.paragraphs, this.viewport, touching, (mark) => this.#hue(mark), (begin, end) => this.caret.release(begin, end));
    const striped = (begin: number, end: number) => touching(begin, end).filter((mark) => mark.lane !== noLane);
    this.#stripes = new Stripes(this.paragraphs, this.viewport, striped, (mark) => this.#look(mark), picked);
    const canvas = pane.parentElement!.querySelector<HTMLCanvasElement>("canvas.density")!;
    this.#density = new Density(canvas, () => this.codings.marks, () => this.paragraphs.length, (part) => {
      pane.scrollTop = part * content.scrollHeight - pane.clientHeight / 2;
    });
    pane.addEventListener("scroll", () => this.#soon(), { passive: true });
    text.addEventListener("pointerdown", () => (this.#dragging = true));
    addEventListener("pointerup", () => this.#released());
    addEventListener("pointercancel", () => this.#released());
    new ResizeObserver(() => this.#resized()).observe(content);
  }

  /** Draws everything anew: other codings, other coders shown, other stripes or colours. */
  drawAll(): void {
    if (this.margin.renew(this.codings.marks)) this.codings.assign();
    this.marginChanged();
    this.#lanes = 0;
    this.#fitLanes(this.codings.marks.reduce((most, mark) => Math.max(most, mark.lane + 1), 1));
    this.#stripes.reset(this.codings.marks, false);
    this.#painter.redrawAll();
    this.#draw();
    this.#density.draw();
  }

  /** Draws a stretch anew after an edit. */
  drawStretch(begin: number, end: number): void {
    const grown = new Set(this.codings.touching(begin, end).filter((mark) => mark.top === undefined));
    this.#painter.redraw(begin, end);
    for (const mark of grown) this.#fitLanes(mark.lane + 1);
    this.#stripes.draw(this.viewport.height / 2, grown);
    this.#density.draw();
    clearTimeout(this.#renewing);
    this.#renewing = window.setTimeout(() => this.#renewMargin(), 100);
  }

  /** Shows which quotation is in hand. */
  choose(chosen: { begin: number; end: number } | null, isChosen: (mark: Mark) => boolean): void {
    const marks = chosen ? this.codings.touching(chosen.begin, chosen.end).filter(isChosen) : [];
    this.#stripes.choose(new Set(marks));
  }

  /** The selection, if the point lies in it, or else the sentence there. */
  pointTo(x: number, y: number): void {
    const place = document.caretPositionFromPoint(x, y);
    const at = place && toPosition(this.paragraphs, place.offsetNode, place.offset);
    if (at == null || (at >= this.caret.begin && at <= this.caret.end && !this.caret.collapsed)) return;
    this.caret.set(...sentenceAt(this.paragraphs, at), false);
  }

  /** After an edit other codes may be those with most codings, or the last ones. */
  #renewMargin(): void {
    if (!this.margin.renew(this.codings.marks)) return this.marginChanged();
    this.codings.assign();
    this.drawAll();
  }

  /** Draws the names in the margin anew, since something else hangs on quotations. */
  renewNames(): void {
    this.#stripes.reset(this.codings.marks, false);
    this.#stripes.draw(this.viewport.height / 2);
  }

  /** What the stripe of a mark says. */
  #look(mark: Mark): Look {
    const code = mark.coding && this.codebook.find(mark.coding.codeId);
    const coder = this.codings.coder(mark.quotation.coderId);
    return {
      hue: this.#hue(mark),
      name: code ? label(code) + certaintyBehind(mark.coding!) : "free quotation",
      coder: this.codings.coders.length > 1 || this.margin.by === "coder" ? coder.name : "",
      note: mark.flagged ? "waits: a correction changed its words" : "",
      signs: this.#signs(mark),
    };
  }

  /** Where somebody wrote something: beside the first code of a quotation what is on the quotation, and beside each what is on that coding. */
  #signs({ quotation, coding }: Mark): readonly Sign[] {
    const isFirst = coding === (quotation.codings[0] ?? null);
    const comment = coding?.comment || (isFirst && quotation.comment);
    return [...(comment ? (["comment"] as const) : []), ...(isFirst ? this.signs(quotation) : [])];
  }

  #hue(mark: Mark): string | null {
    if (this.margin.by === "coder") return this.codings.coder(mark.quotation.coderId).color;
    return mark.coding ? (this.codebook.find(mark.coding.codeId)?.color ?? "grey") : null;
  }

  #fitLanes(lanes: number): void {
    if (lanes <= this.#lanes) return;
    this.#lanes = lanes;
    this.#stripes.fit(lanes);
  }

  #soon(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame(() => {
      this.#scheduled = false;
      if (!this.#dragging) this.#draw();
    });
  }

  #draw(): void {
    const margin = this.viewport.height;
    const more = this.#painter.draw(margin);
    this.#stripes.draw(margin / 2);
    if (more) this.#soon();
    else {
      requestIdleCallback(() => this.#dragging || this.#painter.tidy());
      this.viewport.heights.settle();
    }
  }

  #released(): void {
    if (!this.#dragging) return;
    this.#dragging = false;
    this.#soon();
  }

  /** Something else stands in the text than before, or stands there no more: what is beside it is measured anew. */
  moved(): void {
    this.#stripes.reset(this.codings.marks, true);
    this.#soon();
  }

  #resized(): void {
    // Stretches that come near get their true height, which moves what stands under them.
    this.caret.draw();
    this.laidOut();
    const width = this.text.clientWidth;
    if (width === this.#width) return;
    this.#width = width;
    this.viewport.heights.renew(width);
    this.moved();
  }
}
