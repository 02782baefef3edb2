import { firstWhere } from "../shared/firstWhere";
import { Heights } from "./heights";
import type { Paragraphs } from "./paragraphs";

/** The pane that scrolls, and which paragraphs lie in or near its window. They stand in order, so halving finds them. */
export class Viewport {
  readonly heights: Heights;

  constructor(
    readonly pane: HTMLElement,
    /** What scrolls inside the pane; positions in pixels are measured from its top. */
    readonly content: HTMLElement,
    readonly paragraphs: Paragraphs,
  ) {
    this.heights = new Heights(paragraphs, pane);
  }

  get height(): number {
    return this.pane.clientHeight;
  }

  /**
   * The first and the last paragraph within `margin` pixels of what is seen; last lies before first if there is none.
   * Stretches are asked first: to ask a paragraph for its place makes the browser lay out all of its stretch.
   */
  near(margin: number): [first: number, last: number] {
    const { paragraphs } = this;
    const { stretches } = paragraphs;
    const pane = this.pane.getBoundingClientRect();
    const top = pane.top - margin;
    const bottom = pane.bottom + margin;
    const box = (element: HTMLElement) => element.getBoundingClientRect();

    const upper = firstWhere(0, stretches.length, (at) => box(stretches[at]!).bottom >= top);
    const lower = firstWhere(upper, stretches.length, (at) => box(stretches[at]!).top > bottom) - 1;
    if (upper > lower) return [0, -1];
    const first = firstWhere(paragraphs.firstOf(upper), paragraphs.firstOf(upper + 1), (at) => box(paragraphs.element(at)).bottom >= top);
    const after = firstWhere(paragraphs.firstOf(lower), paragraphs.firstOf(lower + 1), (at) => box(paragraphs.element(at)).top > bottom);
    return [first, after - 1];
  }

  /** Scrolls as little as needed to show what lies between two heights in window pixels. */
  reveal(top: number, bottom: number): void {
    const box = this.pane.getBoundingClientRect();
    const room = Math.min(96, box.height / 5);
    if (top < box.top + room) this.pane.scrollTop += top - box.top - room;
    else if (bottom > box.bottom - room) this.pane.scrollTop += Math.min(bottom - box.bottom + room, top - box.top - room);
  }
}
