import { make } from "../shared/dom";
import { Gutter, type Look, type Striped } from "./gutter";
import type { Paragraphs } from "./paragraphs";
import type { Viewport } from "./viewport";

/** The margin: a stripe for each mark near the window, in its lane. Every stretch of the text has its own part of it, a gutter. */
export class Stripes<M extends Striped> {
  readonly #gutters = new Map<number, Gutter<M>>();
  #chosen: ReadonlySet<M> = new Set();
  #lanes = 1;
  #room = 1;
  #width = 0;

  constructor(
    readonly paragraphs: Paragraphs,
    readonly viewport: Viewport,
    readonly touching: (begin: number, end: number) => M[],
    readonly lookOf: (mark: M) => Look,
    picked: (mark: M) => void,
  ) {
    const { content } = viewport;
    content.addEventListener("click", (event) => {
      const mark = this.#markOf(event.target as Element);
      if (mark) picked(mark);
    });
    content.addEventListener("pointerover", (event) => this.#point(event.target as Element));
    content.addEventListener("pointerout", () => this.#point(null));
  }

  /** Shows the marks near the window and drops the others. `grown` ones are new and may be seen to arrive. */
  draw(margin: number, grown?: ReadonlySet<unknown>): void {
    const [first, last] = this.viewport.near(margin);
    const [from, to] = last < first ? [0, -1] : [this.paragraphs.stretchOf(first), this.paragraphs.stretchOf(last)];
    for (const [stretch, gutter] of this.#gutters) {
      if (stretch >= from && stretch <= to) continue;
      gutter.element.remove();
      this.#gutters.delete(stretch);
    }

    const wanted: [Gutter<M>, M[]][] = [];
    for (let stretch = from; stretch <= to; stretch++) {
      const begin = Math.max(first, this.paragraphs.firstOf(stretch));
      const end = Math.min(last, this.paragraphs.firstOf(stretch + 1) - 1);
      wanted.push([this.#gutter(stretch), this.touching(this.paragraphs.begin(begin), this.paragraphs.end(end))]);
    }
    // All reading of the layout comes ahead of all writing.
    for (const [gutter, marks] of wanted) gutter.measure(marks);
    for (const [gutter, marks] of wanted) gutter.show(marks, this.#chosen, grown);
  }

  /** How many stripes want to stand side by side; there is room for as many as the stylesheet says. */
  fit(lanes: number): void {
    const look = getComputedStyle(this.viewport.content);
    this.#room = parseInt(look.getPropertyValue("--most-lanes"), 10) || 1;
    this.#width = parseFloat(look.getPropertyValue("--margin")) * parseFloat(getComputedStyle(document.documentElement).fontSize);
    this.#lanes = lanes;
    for (const gutter of this.#gutters.values()) gutter.fit(this.#lanes, this.#room, this.#width);
  }

  /** Forgets everything drawn; measured heights too if the page's layout changed. */
  reset(marks: readonly M[], layoutChanged: boolean): void {
    for (const gutter of this.#gutters.values()) gutter.element.remove();
    this.#gutters.clear();
    if (layoutChanged) for (const mark of marks) mark.top = mark.bottom = undefined;
  }

  choose(marks: ReadonlySet<M>): void {
    const was = this.#chosen;
    this.#chosen = marks;
    for (const gutter of this.#gutters.values()) {
      for (const mark of was) gutter.mark(mark, "chosen", false);
      for (const mark of marks) gutter.mark(mark, "chosen", true);
    }
  }

  #gutter(stretch: number): Gutter<M> {
    let gutter = this.#gutters.get(stretch);
    if (!gutter) {
      const element = make("div", { class: "stripes", "aria-hidden": "true" });
      gutter = new Gutter(element, this.paragraphs, stretch, this.lookOf);
      gutter.fit(this.#lanes, this.#room, this.#width);
      this.paragraphs.stretches[stretch]!.append(element);
      this.#gutters.set(stretch, gutter);
    }
    return gutter;
  }

  #markOf(target: Element | null): M | null {
    const element = target?.closest<HTMLElement>(".stripes > *");
    if (!element) return null;
    for (const gutter of this.#gutters.values()) {
      const mark = gutter.markOf(element);
      if (mark) return mark;
    }
    return null;
  }

  #point(target: Element | null): void {
    const mark = this.#markOf(target);
    for (const gutter of this.#gutters.values()) gutter.point(mark);
  }
}
