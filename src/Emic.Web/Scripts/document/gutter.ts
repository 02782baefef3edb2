import { make } from "../shared/dom";
import type { Paragraphs } from "./paragraphs";
import { toRange } from "./positions";

export interface Striped {
  readonly begin: number;
  readonly end: number;
  readonly lane: number;
  /** In pixels from the top of the stretch in which it begins, once measured. */
  top?: number;
  /** In pixels from the top of the stretch in which it ends. */
  bottom?: number;
}

export interface Look {
  hue: string | null;
  name: string;
  coder: string;
}

const row = 24;

/** The margin beside one stretch of the text: stripes, and names beside them where there is room. */
export class Gutter<M extends Striped> {
  readonly #shown = new Map<M, HTMLElement[]>();
  readonly #rows = new Map<number, M>();
  #pointed: M | null = null;
  #height = 0;

  constructor(
    readonly element: HTMLElement,
    readonly paragraphs: Paragraphs,
    readonly stretch: number,
    readonly lookOf: (mark: M) => Look,
  ) {}

  fit(lanes: number): void {
    this.element.style.setProperty("--lanes", String(lanes));
  }

  /** Measures those marks that begin or end here and were never measured. */
  measure(marks: readonly M[]): void {
    const box = this.paragraphs.stretches[this.stretch]!.getBoundingClientRect();
    this.#height = box.height;
    for (const mark of marks) {
      if (mark.top === undefined && this.#beginsHere(mark)) {
        const first = toRange(this.paragraphs, mark.begin, Math.min(mark.begin + 1, mark.end)).getBoundingClientRect();
        mark.top = Math.round(first.top - box.top);
      }
      if (mark.bottom === undefined && this.#endsHere(mark)) {
        const last = toRange(this.paragraphs, Math.max(mark.end - 1, mark.begin), mark.end).getBoundingClientRect();
        mark.bottom = Math.round(last.bottom - box.top);
      }
    }
  }

  /** Shows these marks and no others. */
  show(marks: readonly M[], chosen: ReadonlySet<M>, grown?: ReadonlySet<unknown>): void {
    const keep = new Set(marks);
    for (const mark of this.#shown.keys()) if (!keep.has(mark)) this.#drop(mark);
    for (const mark of marks) {
      if (this.#shown.has(mark)) continue;
      this.#add(mark, grown?.has(mark) ?? false);
      if (chosen.has(mark)) this.mark(mark, "chosen", true);
    }
  }

  mark(mark: M, name: string, on: boolean): void {
    this.#shown.get(mark)?.forEach((element) => element.classList.toggle(name, on));
  }

  point(mark: M | null): void {
    if (this.#pointed === mark) return;
    if (this.#pointed) this.mark(this.#pointed, "pointed", false);
    this.#pointed = mark;
    if (mark) this.mark(mark, "pointed", true);
  }

  markOf(element: HTMLElement): M | null {
    if (element.parentElement !== this.element) return null;
    for (const [mark, elements] of this.#shown) if (elements.includes(element)) return mark;
    return null;
  }

  #add(mark: M, grows: boolean): void {
    const { hue, name, coder } = this.lookOf(mark);
    const top = this.#beginsHere(mark) ? mark.top! : 0;
    const bottom = this.#endsHere(mark) ? mark.bottom! : this.#height;
    const said = coder ? `${name} · ${coder}` : name;
    const stripe = make("div", { class: `stripe ${hue ? `hue-${hue}` : "free"}${grows ? " grows" : ""}`, title: said });
    stripe.style.top = `${top}px`;
    stripe.style.height = `${Math.max(6, bottom - top)}px`;
    stripe.style.setProperty("--lane", String(mark.lane));
    const elements = [stripe];

    const place = this.#beginsHere(mark) ? this.#freeRow(top, bottom) : null;
    if (place !== null) {
      this.#rows.set(place, mark);
      const label = make(
        "div",
        { class: `stripe-name ${hue ? `hue-${hue}` : ""}`, title: said },
        make("span", { class: "dot" }),
        make("span", { class: "words" }, name),
        coder ? make("span", { class: "by" }, coder) : null,
      );
      label.style.top = `${place * row}px`;
      elements.push(label);
    }
    this.element.append(...elements);
    this.#shown.set(mark, elements);
  }

  /** A name stands beside its stripe, at most two rows below its top, and inside the stretch, which hides what stands out of it. */
  #freeRow(top: number, bottom: number): number | null {
    const first = Math.min(Math.round(top / row), Math.floor(this.#height / row) - 1);
    const last = Math.min(Math.max(first + 2, Math.floor(bottom / row) - 1), first + 4, Math.floor(this.#height / row) - 1);
    for (let at = Math.max(0, first); at <= last; at++) if (!this.#rows.has(at)) return at;
    return null;
  }

  #drop(mark: M): void {
    for (const element of this.#shown.get(mark) ?? []) element.remove();
    this.#shown.delete(mark);
    for (const [at, one] of this.#rows) if (one === mark) this.#rows.delete(at);
  }

  #beginsHere(mark: M): boolean {
    return this.#holds(mark.begin);
  }

  #endsHere(mark: M): boolean {
    return this.#holds(Math.max(mark.begin, mark.end - 1));
  }

  #holds(position: number): boolean {
    return this.paragraphs.stretchOf(this.paragraphs.at(position)) === this.stretch;
  }
}
