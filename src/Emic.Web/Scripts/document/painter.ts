import { flatten, parseEmphases, type Spanned } from "./flatten";
import { noLane } from "./lanes";
import type { Paragraphs } from "./paragraphs";
import type { Viewport } from "./viewport";

/** A mark as the painter needs it. */
export interface Inked extends Spanned {
  readonly lane: number;
  /** Waits for its coder. */
  readonly flagged: boolean;
}

const underlines = ["a", "b", "c"] as const;
const most = 600;

/**
 * Draws codings into the paragraphs near the window as side-by-side spans; the others stay plain text.
 * Paragraphs are redrawn whole, from text nodes only.
 */
export class Painter<M extends Inked> {
  /** Drawn paragraphs, the longest drawn first. */
  readonly #drawn = new Set<number>();

  constructor(
    readonly paragraphs: Paragraphs,
    readonly viewport: Viewport,
    readonly touching: (begin: number, end: number) => M[],
    readonly hueOf: (mark: M) => string | null,
    /** Told of each stretch before its text nodes are exchanged: a selection in them would be lost. */
    readonly redrawing: (begin: number, end: number) => void,
  ) {}

  /** Draws what has come near. Returns whether some was left for the next frame, since time was up. */
  draw(margin: number, patience = 6): boolean {
    const started = performance.now();
    for (const reach of [100, margin]) {
      const [first, last] = this.viewport.near(reach);
      for (let i = first; i <= last; i++) {
        if (this.#drawn.has(i)) continue;
        if (reach > 100 && performance.now() - started > patience) return true;
        this.#paint(i);
      }
    }
    return false;
  }

  /** Draws the stretch anew where it is drawn. */
  redraw(begin: number, end: number): void {
    for (let i = this.paragraphs.at(begin); i < this.paragraphs.count && this.paragraphs.begin(i) < end; i++) {
      if (this.#drawn.has(i)) this.#paint(i);
    }
  }

  redrawAll(): void {
    const [first, last] = this.viewport.near(0);
    const drawn = [...this.#drawn];
    this.#drawn.clear();
    for (const i of drawn) {
      if (i >= first && i <= last) this.#paint(i);
      else this.#clear(i);
    }
  }

  /** Takes the drawing out of paragraphs far away when there are many. For idle moments. */
  tidy(): void {
    if (this.#drawn.size <= most) return;
    const [first, last] = this.viewport.near(4 * this.viewport.height);
    for (const i of [...this.#drawn].slice(0, 200)) {
      if (i >= first && i <= last) continue;
      this.#clear(i);
      this.#drawn.delete(i);
    }
  }

  #clear(index: number): void {
    const element = this.paragraphs.element(index);
    if (element.childElementCount === 0) return;
    this.redrawing(this.paragraphs.begin(index), this.paragraphs.end(index));
    element.textContent = element.textContent;
  }

  #paint(index: number): void {
    this.#drawn.add(index);
    const element = this.paragraphs.element(index);
    const begin = this.paragraphs.begin(index);
    const end = this.paragraphs.end(index);
    const marks = this.touching(begin, end);
    const emphases = parseEmphases(element.dataset.em);
    if (marks.length === 0 && emphases.length === 0) {
      this.#clear(index);
      return;
    }

    const text = this.paragraphs.text(index);
    const drawing = document.createDocumentFragment();
    for (const piece of flatten(begin, end, marks, emphases)) {
      const words = text.slice(piece.begin - begin, piece.end - begin);
      const look = this.#look(piece.marks, piece.emphasis);
      if (look === "") {
        drawing.append(words);
        continue;
      }
      const span = document.createElement("span");
      span.className = look;
      span.append(words);
      drawing.append(span);
    }
    this.redrawing(begin, end);
    element.replaceChildren(drawing);
  }

  /** A mark keeps its line under the words over its whole length if its lane allows; what finds no line shows as "more", what has no stripe as "else". */
  #look(marks: M[], emphasis: string): string {
    const lines: (M | undefined)[] = [undefined, undefined, undefined];
    let more = false;
    let others = false;
    for (const mark of [...marks].sort((x, y) => x.lane - y.lane)) {
      if (mark.lane === noLane) {
        others = true;
        continue;
      }
      const at = mark.lane < 3 && !lines[mark.lane] ? mark.lane : lines.indexOf(undefined);
      if (at < 0) more = true;
      else lines[at] = mark;
    }
    let look = marks.length > 0 ? "coded" : "";
    lines.forEach((mark, at) => {
      if (mark) look += ` ${underlines[at]}-${this.hueOf(mark) ?? "free"}`;
    });
    if (more) look += " more";
    else if (others) look += " else";
    if (marks.some((mark) => mark.flagged)) look += " waiting";
    for (const kind of emphasis) look += ` em-${kind}`;
    return look.trimStart();
  }
}
