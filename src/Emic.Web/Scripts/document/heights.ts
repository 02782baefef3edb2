import type { Paragraphs } from "./paragraphs";

/**
 * How high the stretches out of sight are. The browser lays out only those near the window and takes the others' height from us:
 * at first a guess from their length, then, in idle moments, what is measured. So the scroll bar and jumps are right before one scrolls,
 * and what one reads stays where it is while heights above it become true.
 */
export class Heights {
  /** As the page has them now; empty before the first layout. */
  #shown: number[] = [];
  readonly #measured = new Set<number>();
  #width = 0;
  #waiting = false;
  /** Somebody is about to see another page, which needs the processor more; whoever stays after all draws again, and it goes on. */
  #leaving = false;

  constructor(
    readonly paragraphs: Paragraphs,
    readonly pane: HTMLElement,
  ) {
    const observer = new ResizeObserver(() => this.#hold());
    for (const stretch of paragraphs.stretches) observer.observe(stretch);
    addEventListener("beforeunload", () => (this.#leaving = true));
  }

  /** Guesses anew. To be called at the start and whenever the width of the text may have changed. */
  renew(width: number): void {
    if (width === this.#width || width === 0) return;
    this.#width = width;
    this.#guess(width);
    this.#measured.clear();
  }

  /** Measures from now on what is not measured yet, whenever there is nothing else to do. */
  settle(): void {
    this.#leaving = false;
    this.#continue();
  }

  #continue(): void {
    if (this.#waiting || this.#leaving || this.#measured.size === this.paragraphs.stretches.length) return;
    this.#waiting = true;
    requestIdleCallback((idle) => {
      this.#waiting = false;
      for (let at = 0; at < this.paragraphs.stretches.length; at++) {
        this.#measure(at);
        if (this.#leaving || idle.timeRemaining() <= 8) break;
      }
      this.#continue();
    });
  }

  /** Measures around a paragraph at once: somebody is about to go there, and must not see it move when the browser lays it out. */
  measureAround(paragraph: number): void {
    const stretch = this.paragraphs.stretchOf(paragraph);
    for (let at = Math.max(0, stretch - 2); at <= Math.min(stretch + 2, this.paragraphs.stretches.length - 1); at++) this.#measure(at);
    this.#hold();
  }

  /** After stretches changed their height: scrolls by as much as grew or shrank above the window. */
  #hold(): void {
    const { stretches } = this.paragraphs;
    // Behind another part of a narrow window nothing has a height, and nothing has grown when it is shown again.
    if (this.pane.clientHeight === 0) return;
    const heights = stretches.map((stretch) => stretch.getBoundingClientRect().height);
    const before = this.#shown;
    this.#shown = heights;
    if (before.length === 0) return;
    // Where the window began before: tops are sums, since the page has its new layout already.
    let top = stretches[0]!.offsetTop;
    let by = 0;
    for (let at = 0; at < heights.length && top + before[at]! <= this.pane.scrollTop; at++) {
      top += before[at]!;
      by += heights[at]! - before[at]!;
    }
    if (by !== 0) this.pane.scrollTop += by;
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
    if (this.#measured.has(at)) return;
    this.#measured.add(at);
    const stretch = this.paragraphs.stretches[at]!;
    const last = stretch.querySelector(":scope > :nth-last-child(1 of :not(.stripes))");
    if (!last) return;
    const height = last.getBoundingClientRect().bottom + parseFloat(getComputedStyle(last).marginBlockEnd) - stretch.getBoundingClientRect().top;
    stretch.style.containIntrinsicBlockSize = `auto ${height}px`;
  }
}
