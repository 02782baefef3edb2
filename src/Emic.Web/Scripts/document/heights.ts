import type { Paragraphs } from "./paragraphs";

/**
 * How high the stretches out of sight are. The browser lays out only those near the window and takes the others' height from us:
 * at first a guess from their length, then, in idle moments, what it measures. So the scroll bar and jumps are right before one scrolls.
 */
export class Heights {
  #next = 0;
  #width = 0;
  #waiting = false;

  constructor(readonly paragraphs: Paragraphs) {}

  /** Guesses anew. To be called at the start and whenever the width of the text may have changed. */
  renew(width: number): void {
    if (width === this.#width || width === 0) return;
    this.#width = width;
    this.#guess(width);
    this.#next = 0;
  }

  /** Measures from now on what is not measured yet, whenever there is nothing else to do. */
  settle(): void {
    if (this.#waiting || this.#next >= this.paragraphs.stretches.length) return;
    this.#waiting = true;
    requestIdleCallback((idle) => {
      this.#waiting = false;
      do this.#measure(this.#next++);
      while (this.#next < this.paragraphs.stretches.length && idle.timeRemaining() > 8);
      this.settle();
    });
  }

  #guess(width: number): void {
    const { paragraphs } = this;
    const style = paragraphs.count > 0 ? getComputedStyle(paragraphs.element(0)) : null;
    const line = parseFloat(style?.lineHeight ?? "29");
    const perLine = Math.max(20, Math.min(width, 640) / (parseFloat(style?.fontSize ?? "18") * 0.45));
    paragraphs.stretches.forEach((stretch, at) => {
      let height = 0;
      for (let i = paragraphs.firstOf(at); i < paragraphs.firstOf(at + 1); i++)
        height += Math.max(1, Math.ceil((paragraphs.end(i) - paragraphs.begin(i)) / perLine)) * line;
      // Speakers' lines and the space between turns.
      height += stretch.childElementCount * 40;
      stretch.style.containIntrinsicBlockSize = `auto ${Math.round(height)}px`;
    });
  }

  #measure(at: number): void {
    const stretch = this.paragraphs.stretches[at]!;
    const last = stretch.querySelector(":scope > :nth-last-child(1 of :not(.stripes))");
    if (!last) return;
    const height = last.getBoundingClientRect().bottom + parseFloat(getComputedStyle(last).marginBlockEnd) - stretch.getBoundingClientRect().top;
    stretch.style.containIntrinsicBlockSize = `auto ${Math.round(height)}px`;
  }
}
