import { firstWhere } from "../shared/firstWhere";

/**
 * The paragraphs of the page's document, by position. All of them are in the page; none holds anything but text.
 * They stand together in stretches, which the browser lays out one by one as they come near.
 */
export class Paragraphs {
  readonly elements: HTMLElement[];
  readonly stretches: HTMLElement[];
  /** The first paragraph of each stretch, and behind the last stretch the number of paragraphs. */
  readonly #firsts: number[] = [];
  readonly begins: Int32Array;
  readonly ends: Int32Array;
  readonly #indexes = new Map<Element, number>();

  constructor(root: ParentNode) {
    this.elements = Array.from(root.querySelectorAll<HTMLElement>("p.par"));
    this.stretches = Array.from(root.querySelectorAll<HTMLElement>(".stretch"));
    const count = this.elements.length;
    this.begins = new Int32Array(count);
    this.ends = new Int32Array(count);
    for (let i = 0; i < count; i++) {
      const element = this.elements[i]!;
      this.begins[i] = Number(element.dataset.begin);
      this.ends[i] = Number(element.dataset.end);
      this.#indexes.set(element, i);
    }
    for (const stretch of this.stretches) this.#firsts.push(this.indexOf(stretch.querySelector("p.par")!));
    this.#firsts.push(count);
  }

  get count(): number {
    return this.elements.length;
  }

  /** One past the last unit of text. */
  get length(): number {
    return this.count === 0 ? 0 : this.ends[this.count - 1]!;
  }

  indexOf(element: Element): number {
    return this.#indexes.get(element) ?? -1;
  }

  element(index: number): HTMLElement {
    return this.elements[index]!;
  }

  begin(index: number): number {
    return this.begins[index]!;
  }

  end(index: number): number {
    return this.ends[index]!;
  }

  /** The last paragraph that begins at or before the position. */
  at(position: number): number {
    return Math.max(0, firstWhere(0, this.count, (index) => this.begins[index]! > position) - 1);
  }

  /** The stretch that a paragraph stands in. */
  stretchOf(index: number): number {
    return Math.max(0, firstWhere(0, this.stretches.length, (stretch) => this.#firsts[stretch]! > index) - 1);
  }

  /** The first paragraph of a stretch; one past the last paragraph for the stretch after the last. */
  firstOf(stretch: number): number {
    return this.#firsts[stretch]!;
  }

  text(index: number): string {
    return this.element(index).textContent ?? "";
  }

  /** The document's exact text; what lies between paragraphs are line feeds. */
  slice(begin: number, end: number): string {
    let text = "";
    for (let i = this.at(begin), at = begin; i < this.count && this.begin(i) < end; i++) {
      if (this.begin(i) > at) text += "\n".repeat(this.begin(i) - at);
      const from = Math.max(begin, this.begin(i));
      text += this.text(i).slice(Math.max(0, from - this.begin(i)), end - this.begin(i));
      at = Math.max(from, Math.min(end, this.end(i)));
      if (i === this.count - 1 || this.begin(i + 1) >= end) text += "\n".repeat(Math.max(0, end - at));
    }
    return text;
  }

  /**
   * The stretch a mark may touch in the margin: its own and a line's worth around it, inside the paragraphs where it
   * begins and ends. Marks that share a line always share some of it, whatever the width of the page.
   */
  extent(begin: number, end: number): [number, number] {
    const first = this.at(begin);
    const last = this.at(Math.max(begin, end - 1));
    return [Math.max(this.begin(first), begin - lineful), Math.min(this.end(last), end + lineful)];
  }
}

const lineful = 90;
