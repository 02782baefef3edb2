import { make } from "../shared/dom";
import type { Paragraphs } from "./paragraphs";
import { toRange } from "./positions";
import type { Viewport } from "./viewport";

export interface Striped {
  readonly begin: number;
  readonly end: number;
  readonly lane: number;
  top?: number;
  bottom?: number;
}

export interface Look {
  hue: string | null;
  name: string;
  coder: string;
}

const row = 24;

/** The margin: a stripe for each mark near the window, in its lane, and a name beside it where there is room. */
export class Stripes<M extends Striped> {
  readonly #shown = new Map<M, HTMLElement[]>();
  readonly #rows = new Map<number, M>();
  #chosen: ReadonlySet<M> = new Set();

  constructor(
    readonly layer: HTMLElement,
    readonly paragraphs: Paragraphs,
    readonly viewport: Viewport,
    readonly touching: (begin: number, end: number) => M[],
    readonly lookOf: (mark: M) => Look,
    picked: (mark: M) => void,
  ) {
    layer.addEventListener("click", (event) => {
      const element = (event.target as Element).closest(".stripe, .stripe-name");
      for (const [mark, elements] of this.#shown) if (elements.includes(element as HTMLElement)) return picked(mark);
    });
    layer.addEventListener("pointerover", (event) => this.#point(event.target as Element));
    layer.addEventListener("pointerout", () => this.#point(null));
  }

  /** Shows the marks near the window and drops the others. `grown` ones are new and may be seen to arrive. */
  draw(margin: number, grown?: ReadonlySet<unknown>): void {
    const [first, last] = this.viewport.near(margin);
    const wanted = last < first ? [] : this.touching(this.paragraphs.begin(first), this.paragraphs.end(last));
    const keep = new Set(wanted);
    for (const mark of this.#shown.keys()) if (!keep.has(mark)) this.#drop(mark);

    const fresh = wanted.filter((mark) => !this.#shown.has(mark));
    // All reading of the layout comes ahead of all writing.
    const above = this.layer.getBoundingClientRect().top;
    for (const mark of fresh) this.#measure(mark, above);
    for (const mark of fresh) this.#show(mark, grown?.has(mark) ?? false);
  }

  /** Forgets everything drawn; measured heights too if the page's layout changed. */
  reset(marks: readonly M[], layoutChanged: boolean): void {
    this.layer.replaceChildren();
    this.#shown.clear();
    this.#rows.clear();
    if (layoutChanged) for (const mark of marks) mark.top = mark.bottom = undefined;
  }

  choose(marks: ReadonlySet<M>): void {
    for (const mark of this.#chosen) this.#shown.get(mark)?.forEach((element) => element.classList.remove("chosen"));
    this.#chosen = marks;
    for (const mark of marks) this.#shown.get(mark)?.forEach((element) => element.classList.add("chosen"));
  }

  #measure(mark: M, above: number): void {
    if (mark.top !== undefined) return;
    const first = toRange(this.paragraphs, mark.begin, Math.min(mark.begin + 1, mark.end)).getBoundingClientRect();
    const last = toRange(this.paragraphs, Math.max(mark.end - 1, mark.begin), mark.end).getBoundingClientRect();
    mark.top = Math.round(first.top - above);
    mark.bottom = Math.round(last.bottom - above);
  }

  #show(mark: M, grows: boolean): void {
    const { hue, name, coder } = this.lookOf(mark);
    const top = mark.top!;
    const said = coder ? `${name} · ${coder}` : name;
    const stripe = make("div", { class: `stripe ${hue ? `hue-${hue}` : "free"}${grows ? " grows" : ""}`, title: said });
    stripe.style.top = `${top}px`;
    stripe.style.height = `${Math.max(6, mark.bottom! - top)}px`;
    stripe.style.setProperty("--lane", String(mark.lane));
    const elements = [stripe];

    const place = this.#freeRow(top, mark.bottom!);
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
    if (this.#chosen.has(mark)) for (const element of elements) element.classList.add("chosen");
    this.layer.append(...elements);
    this.#shown.set(mark, elements);
  }

  /** A name stands beside its stripe, at most two rows below its top. */
  #freeRow(top: number, bottom: number): number | null {
    const first = Math.round(top / row);
    const last = Math.max(first + 2, Math.floor(bottom / row) - 1);
    for (let at = first; at <= Math.min(last, first + 4); at++) if (!this.#rows.has(at)) return at;
    return null;
  }

  #drop(mark: M): void {
    for (const element of this.#shown.get(mark) ?? []) element.remove();
    this.#shown.delete(mark);
    for (const [at, one] of this.#rows) if (one === mark) this.#rows.delete(at);
  }

  #point(target: Element | null): void {
    const element = target?.closest(".stripe, .stripe-name");
    for (const elements of this.#shown.values()) {
      const on = element != null && elements.includes(element as HTMLElement);
      for (const one of elements) one.classList.toggle("pointed", on);
    }
  }
}
