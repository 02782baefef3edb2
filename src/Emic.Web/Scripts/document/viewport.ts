import type { Paragraphs } from "./paragraphs";

/** The pane that scrolls, and which paragraphs lie in or near its window. They stand in order, so halving finds them. */
export class Viewport {
  constructor(
    readonly pane: HTMLElement,
    /** What scrolls inside the pane; positions in pixels are measured from its top. */
    readonly content: HTMLElement,
    readonly paragraphs: Paragraphs,
  ) {}

  get height(): number {
    return this.pane.clientHeight;
  }

  /** The first and the last paragraph within `margin` pixels of what is seen; last lies before first if there is none. */
  near(margin: number): [first: number, last: number] {
    const box = this.pane.getBoundingClientRect();
    const first = this.#first((paragraph) => paragraph.bottom >= box.top - margin);
    const last = this.#first((paragraph) => paragraph.top > box.bottom + margin) - 1;
    return [first, last];
  }

  /** Scrolls as little as needed to show the stretch between two heights in window pixels. */
  reveal(top: number, bottom: number): void {
    const box = this.pane.getBoundingClientRect();
    const room = Math.min(96, box.height / 5);
    if (top < box.top + room) this.pane.scrollTop += top - box.top - room;
    else if (bottom > box.bottom - room) this.pane.scrollTop += Math.min(bottom - box.bottom + room, top - box.top - room);
  }

  #first(holds: (box: DOMRect) => boolean): number {
    let low = 0;
    let high = this.paragraphs.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.paragraphs.element(middle).getBoundingClientRect())) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
