import { make } from "../shared/dom";
import { widthOf } from "./lettering";
import type { Paragraphs } from "./paragraphs";
import { toRange } from "./positions";

export interface Striped {
  readonly begin: number;
  readonly end: number;
  /** `noLane` for a mark without a stripe. */
  readonly lane: number;
  /** In pixels from the top of the stretch in which it begins, once measured. */
  top?: number;
  /** In pixels from the top of the stretch in which it ends. */
  bottom?: number;
}

/** That there is more to read than the code. */
export type Sign = "comment" | "memo" | "link";

const glyphs: Record<Sign, string> = { comment: "❞", memo: "✎", link: "↔" };

export interface Look {
  hue: string | null;
  name: string;
  coder: string;
  /** What else there is to say of it; empty for nothing. */
  note: string;
  signs: readonly Sign[];
}

const row = 24;
/** As many rows below the top of its stripe as a name may begin; further down it must stand beside its stripe. */
const furthest = 6;
/** As many rows as the whole name of the one in hand takes at most. */
const most = 9;
/** Marks that find no lane, or no row for their name, are told of together where they begin within so many rows. */
const together = 4;

const rowOf = (name: HTMLElement) => Math.round(parseFloat(name.style.top) / row);

/** How wide a name is in one row, in pixels: its dot, its words, whose it is, and what parts them. */
const needs = (name: HTMLElement) => Array.from(name.firstElementChild!.children).reduce((sum, part) => sum + 5 + widthOf(part.textContent), 5);

/** The margin beside one stretch of the text: stripes, and names beside them where there is room. */
export class Gutter<M extends Striped> {
  readonly #shown = new Map<M, HTMLElement[]>();
  /** Which mark has its name, or its word of more, on a row. */
  readonly #rows = new Map<number, M>();
  /** Words of more, and the first of the marks that each stands for. */
  readonly #more = new Map<HTMLElement, M>();
  #crowd: readonly M[] = [];
  #pointed: M | null = null;
  #height = 0;
  #room = 1;
  #width = 0;

  constructor(
    readonly element: HTMLElement,
    readonly paragraphs: Paragraphs,
    readonly stretch: number,
    readonly lookOf: (mark: M) => Look,
  ) {}

  /** Takes at most `room` of the lanes, so that names keep their place in a margin of this width, in pixels. */
  fit(lanes: number, room: number, width: number): void {
    this.#room = room;
    const taken = Math.min(lanes, room);
    this.element.style.setProperty("--lanes", String(taken));
    // Reckoned as the style has it, since to ask the browser would cost a layout.
    const names = width - 12 - Math.min(72, taken * 8);
    // Which rows names take depends on the room that they have.
    if (names !== this.#width) for (const mark of this.#shown.keys()) this.#drop(mark);
    this.#width = names;
  }

  /** Measures those marks that begin or end here and were never measured. */
  measure(marks: readonly M[]): void {
    const box = this.paragraphs.stretches[this.stretch]!.getBoundingClientRect();
    this.#height = box.height;
    for (const mark of marks) {
      if (mark.top === undefined && this.#beginsHere(mark)) {
        const first = this.#boxOf(mark.begin, Math.min(mark.begin + 1, mark.end));
        mark.top = Math.round(first.top - box.top);
      }
      if (mark.bottom === undefined && this.#endsHere(mark)) {
        const last = this.#boxOf(Math.max(mark.end - 1, mark.begin), mark.end);
        mark.bottom = Math.round(last.bottom - box.top);
      }
    }
  }

  /** Where words stand; while their turn is a field, that is where they are. */
  #boxOf(begin: number, end: number): DOMRect {
    const box = toRange(this.paragraphs, begin, end).getBoundingClientRect();
    if (box.height > 0) return box;
    const turn = this.paragraphs.element(this.paragraphs.at(begin)).parentElement!;
    return (turn.querySelector("form") ?? turn).getBoundingClientRect();
  }

  /** Shows these marks and no others. */
  show(marks: readonly M[], chosen: ReadonlySet<M>, grown?: ReadonlySet<unknown>): void {
    const drawn = marks.filter((mark) => mark.lane < this.#room);
    const keep = new Set(drawn);
    for (const mark of this.#shown.keys()) if (!keep.has(mark)) this.#drop(mark);
    const added = drawn.filter((mark) => !this.#shown.has(mark));
    for (const mark of added) {
      this.#add(mark, grown?.has(mark) ?? false);
      if (chosen.has(mark)) this.mark(mark, "chosen", true);
    }
    this.#tellMore(marks.filter((mark) => this.#shown.get(mark)?.length !== 2 && this.#beginsHere(mark)));
    // From below upwards, so that a name which gives way finds those beneath it where they stay.
    for (const mark of added.reverse()) this.#lengthen(mark);
    for (const mark of drawn) if (chosen.has(mark)) this.#unfold(mark);
  }

  mark(mark: M, name: string, on: boolean): void {
    this.#shown.get(mark)?.forEach((element) => element.classList.toggle(name, on));
    if (on) this.#unfold(mark);
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
    return this.#more.get(element) ?? null;
  }

  #add(mark: M, grows: boolean): void {
    const { hue, name, coder, note, signs } = this.lookOf(mark);
    const top = this.#beginsHere(mark) ? mark.top! : 0;
    const bottom = this.#bottomOf(mark);
    const said = [name, coder, note, ...signs].filter((word) => word !== "").join(" · ");
    const stripe = make("div", { class: `stripe ${hue ? `hue-${hue}` : "free"}${note ? " waiting" : ""}${grows ? " grows" : ""}`, title: said });
    stripe.style.top = `${top}px`;
    stripe.style.height = `${Math.max(6, bottom - top)}px`;
    stripe.style.setProperty("--lane", String(mark.lane));
    const elements = [stripe];

    const place = this.#beginsHere(mark) ? this.#freeRow(mark) : null;
    if (place !== null) {
      this.#rows.set(place, mark);
      const label = make(
        "div",
        { class: `stripe-name ${hue ? `hue-${hue}` : ""}`, title: said },
        // What stands at the far side comes first, so that the further rows of a name go beneath it.
        make(
          "div",
          {},
          coder ? make("span", { class: "by" }, coder) : null,
          signs.length > 0 ? make("span", { class: "signs" }, signs.map((sign) => glyphs[sign]).join("")) : null,
          make("span", { class: "dot" }),
          note ? make("span", { class: "flag" }, "⚑") : null,
          make("span", { class: "words" }, name),
        ),
      );
      label.style.top = `${place * row}px`;
      elements.push(label);
    }
    this.element.append(...elements);
    this.#shown.set(mark, elements);
  }

  /** Gives a long name a second row, if the names below can make room. */
  #lengthen(mark: M): void {
    const name = this.#shown.get(mark)?.[1];
    if (!name || needs(name) <= this.#width) return;
    const next = rowOf(name) + 1;
    if (!this.#makeFree(next)) return;
    this.#rows.set(next, mark);
    name.classList.add("long");
  }

  /** Moves the name that stands on a row down by one, and those below it that are in its way; false if one of them would stand too far from its stripe. */
  #makeFree(place: number): boolean {
    if (this.#isFree(place)) return true;
    const mark = this.#rows.get(place);
    const name = mark && this.#shown.get(mark)?.[1];
    if (!name || rowOf(name) !== place || place + 1 > this.#lastRow(mark)) return false;
    const below = place + (name.classList.contains("long") ? 2 : 1);
    if (!this.#makeFree(below)) return false;
    this.#rows.delete(place);
    this.#rows.set(below, mark);
    name.style.top = `${(place + 1) * row}px`;
    return true;
  }

  /** Lets the name in hand take as many rows as nobody else has; where those below don't do, it goes upwards. */
  #unfold(mark: M): void {
    const name = this.#shown.get(mark)?.[1];
    if (!name) return;
    const place = rowOf(name);
    const reach = (way: 1 | -1) => {
      let rows = 1;
      while (rows < most && this.#isOpen(place + way * rows, mark)) rows++;
      return rows;
    };
    const [down, up] = [reach(1), reach(-1)];
    const isLow = up > down && needs(name) > down * this.#width;
    name.classList.toggle("low", isLow);
    name.style.setProperty("--rows", String(isLow ? up : down));
  }

  /** Says where more marks begin than there are lanes or rows for names; a name gives way to that. */
  #tellMore(crowd: readonly M[]): void {
    if (crowd.length === this.#crowd.length && crowd.every((mark, at) => mark === this.#crowd[at])) return;
    this.#crowd = crowd;
    for (const [element, mark] of this.#more) {
      element.remove();
      this.#free(mark);
    }
    this.#more.clear();
    const groups = new Map<number, M[]>();
    for (const mark of crowd) {
      const at = Math.floor(mark.top! / (together * row));
      groups.set(at, [...(groups.get(at) ?? []), mark]);
    }
    for (const marks of groups.values()) {
      const first = marks[0]!;
      const place = this.#firstRow(first);
      const named = this.#rows.get(place);
      if (named) {
        this.#unname(named);
        marks.push(named);
      }
      this.#rows.set(place, first);
      const says = marks.slice(0, 12).map((mark) => this.lookOf(mark).name);
      const element = make("div", { class: "stripe-more", title: [...says, ...(marks.length > 12 ? [`and ${marks.length - 12} more`] : [])].join("\n") }, `+ ${marks.length} more`);
      element.style.top = `${place * row}px`;
      this.element.append(element);
      this.#more.set(element, first);
    }
  }

  /** A name stands beside its stripe or a little below, inside the stretch, which hides what stands out of it. */
  #freeRow(mark: M): number | null {
    const first = this.#firstRow(mark);
    const beside = Math.min(Math.floor(this.#bottomOf(mark) / row) - 1, first + most);
    for (let at = first; at <= Math.max(first + furthest, beside); at++) if (this.#isFree(at)) return at;
    return null;
  }

  /** The uppermost row for the name of a mark that begins here. */
  #firstRow(mark: M): number {
    return Math.max(0, Math.min(Math.round(mark.top! / row), this.#rowCount - 1));
  }

  /** The lowest row to which its name may give way: as far down as it may begin. */
  #lastRow(mark: M): number {
    return Math.min(this.#firstRow(mark) + furthest, this.#rowCount - 1);
  }

  #bottomOf(mark: M): number {
    return this.#endsHere(mark) ? mark.bottom! : this.#height;
  }

  #isOpen(place: number, mark: M): boolean {
    return this.#isFree(place) || this.#rows.get(place) === mark;
  }

  #isFree(place: number): boolean {
    return place >= 0 && place < this.#rowCount && !this.#rows.has(place);
  }

  get #rowCount(): number {
    return Math.floor(this.#height / row);
  }

  #unname(mark: M): void {
    const [stripe, ...names] = this.#shown.get(mark) ?? [];
    for (const name of names) name.remove();
    if (stripe) this.#shown.set(mark, [stripe]);
    this.#free(mark);
  }

  #free(mark: M): void {
    for (const [at, one] of this.#rows) if (one === mark) this.#rows.delete(at);
  }

  #drop(mark: M): void {
    for (const element of this.#shown.get(mark) ?? []) element.remove();
    this.#shown.delete(mark);
    this.#free(mark);
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
