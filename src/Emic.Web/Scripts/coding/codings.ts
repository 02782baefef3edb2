import { assignLanes, freeLane, noLane, type Extent, type Laned } from "../document/lanes";
import { MarkIndex } from "../document/markIndex";
import type { WireCoder, WireCoding, WireCodings, WireQuotation } from "../shared/wire";

/** How certain a coder may say they are of a coding; "" says nothing. In the order in which a key goes through them. */
export const certainties = ["", "doubtful", "probable", "certain"] as const;

export type Certainty = (typeof certainties)[number];

export interface Coding {
  id: string;
  codeId: string;
  createdAt: string;
  comment: string;
  certainty: Certainty;
  version: number;
}

/** " (doubtful)", to stand behind a code's name; empty where nothing was said. */
export const certaintyBehind = ({ certainty }: Pick<Coding, "certainty">) => (certainty === "" ? "" : ` (${certainty})`);

export interface Quotation {
  id: string;
  coderId: string;
  begin: number;
  end: number;
  version: number;
  comment: string;
  codings: Coding[];
}

/** What is drawn: one coding, or a free quotation. */
export interface Mark extends Laned {
  readonly quotation: Quotation;
  readonly coding: Coding | null;
  begin: number;
  end: number;
  lane: number;
  /** Whether it waits for its coder since a correction changed its words. */
  readonly flagged: boolean;
  /** Top and bottom in the document's pixels, measured when first drawn. */
  top?: number;
  bottom?: number;
}

/** Whose codings are shown: everybody's, or one coder's. */
export type Shown = "all" | string;

/** All codings of the open source as this page knows them, with its own unsaved changes. */
export class Codings {
  coders: WireCoder[] = [];
  me = "";
  shown: Shown = "all";
  /** Which marks have a stripe in the margin. */
  striped: (mark: Mark) => boolean = () => true;
  readonly quotations = new Map<string, Quotation>();
  /** Ids of the quotations that wait for their coders. */
  readonly flagged = new Set<string>();
  readonly #byCoding = new Map<string, Quotation>();
  readonly #index = new MarkIndex<Mark>();
  /** Ids that the server answered with another one, since it already had the thing. */
  readonly #aliases = new Map<string, string>();
  /** What the server last said of each quotation. */
  readonly #settled = new Map<string, Quotation>();

  constructor(readonly extent: Extent) {}

  load(wire: WireCodings): void {
    this.coders = wire.coders;
    // Emic may have been started anew and not know yet who codes here: the page goes on as it was.
    this.me = wire.me ?? this.me;
    this.quotations.clear();
    this.#byCoding.clear();
    this.#settled.clear();
    this.flagged.clear();
    for (const id of wire.flagged) this.flagged.add(id);
    for (const one of wire.quotations) {
      const quotation = this.#read(one);
      this.#settled.set(quotation.id, quotation);
      this.#take(quotation);
    }
    this.show(this.shown);
  }

  show(shown: Shown): void {
    this.shown = shown;
    const marks: Mark[] = [];
    for (const quotation of this.quotations.values()) if (this.#isShown(quotation)) marks.push(...this.#marksOf(quotation));
    this.#index.set(marks);
    this.assign();
  }

  /** Gives every mark its lane in the margin, or none. */
  assign(): void {
    const striped: Mark[] = [];
    for (const mark of this.marks) {
      if (this.striped(mark)) striped.push(mark);
      else mark.lane = noLane;
    }
    assignLanes(striped, this.extent);
  }

  get marks(): readonly Mark[] {
    return this.#index.marks;
  }

  touching(begin: number, end: number): Mark[] {
    return this.#index.touching(begin, end);
  }

  /** Quotations at a place, or touching a stretch; the innermost first. */
  at(begin: number, end: number): Quotation[] {
    const found = new Set(this.touching(begin, Math.max(end, begin + 1)).map((mark) => mark.quotation));
    if (begin === end && found.size === 0)
      for (const mark of this.touching(Math.max(0, begin - 1), begin)) found.add(mark.quotation);
    return [...found].sort((a, b) => a.end - a.begin - (b.end - b.begin) || a.begin - b.begin);
  }

  find(id: string): Quotation | undefined {
    return this.quotations.get(this.idOf(id));
  }

  settled(id: string): Quotation | undefined {
    return this.#settled.get(this.idOf(id));
  }

  findCoding(id: string): { quotation: Quotation; coding: Coding } | undefined {
    const real = this.idOf(id);
    const quotation = this.#byCoding.get(real);
    const coding = quotation?.codings.find((one) => one.id === real);
    return quotation && coding && { quotation, coding };
  }

  idOf(id: string): string {
    let real = id;
    for (let next = this.#aliases.get(real); next; next = this.#aliases.get(real)) real = next;
    return real;
  }

  coder(id: string): WireCoder {
    return this.coders.find((coder) => coder.id === id) ?? { id, name: "?", color: "grey" };
  }

  isMine(quotation: Quotation): boolean {
    return quotation.coderId === this.me;
  }

  /** My quotation of exactly this span. */
  mine(begin: number, end: number): Quotation | undefined {
    for (const quotation of this.quotations.values())
      if (quotation.begin === begin && quotation.end === end && this.isMine(quotation)) return quotation;
    return undefined;
  }

  /** Adds or replaces a quotation and draws it anew. */
  put(quotation: Quotation): void {
    this.drop(quotation.id);
    this.#take(quotation);
    if (!this.#isShown(quotation)) return;
    const added = this.#marksOf(quotation);
    const [begin, end] = this.extent(quotation.begin, quotation.end);
    const neighbours: Laned[] = this.touching(begin - 200, end + 200).filter((mark) => {
      const [from, to] = this.extent(mark.begin, mark.end);
      return from < end && to > begin;
    });
    for (const mark of added) {
      mark.lane = this.striped(mark) ? freeLane(neighbours) : noLane;
      neighbours.push(mark);
    }
    this.#index.add(added);
  }

  drop(id: string): void {
    const quotation = this.quotations.get(id);
    if (!quotation) return;
    this.quotations.delete(id);
    for (const coding of quotation.codings) this.#byCoding.delete(coding.id);
    this.#index.remove((mark) => mark.quotation === quotation);
  }

  /** Takes in what the server answered to a change of the quotation asked for under `asked`. */
  settle(asked: string, wire: WireQuotation | null): void {
    const before = this.find(asked);
    if (!wire) {
      this.#settled.delete(this.idOf(asked));
      if (before) this.drop(before.id);
      return;
    }
    const after = this.#read(wire);
    after.coderId = this.me;
    this.#settled.set(after.id, after);
    this.#alias(this.idOf(asked), after.id);
    if (before) {
      for (const coding of before.codings) {
        const same = after.codings.find((one) => one.codeId === coding.codeId);
        if (same) this.#alias(coding.id, same.id);
      }
    }
    if (before && before.id === after.id && sameMarks(before, after)) {
      // Nothing to draw: only what is not seen changes.
      before.version = after.version;
      before.comment = after.comment;
      before.codings.forEach((coding, i) => Object.assign(coding, after.codings[i]));
      this.#settled.set(before.id, before);
      return;
    }
    if (before) this.drop(before.id);
    this.put(after);
  }

  #alias(asked: string, real: string): void {
    if (asked !== real && this.idOf(real) !== asked) this.#aliases.set(asked, real);
  }

  #take(quotation: Quotation): void {
    this.quotations.set(quotation.id, quotation);
    for (const coding of quotation.codings) this.#byCoding.set(coding.id, quotation);
  }

  #marksOf(quotation: Quotation): Mark[] {
    const { begin, end, codings } = quotation;
    const flagged = this.flagged.has(quotation.id);
    return (codings.length === 0 ? [null] : codings).map((coding) => ({ quotation, coding, begin, end, lane: 0, flagged }));
  }

  #isShown(quotation: Quotation): boolean {
    return this.shown === "all" || quotation.coderId === this.shown;
  }

  #read([id, coder, begin, end, version, comment, codings]: WireQuotation): Quotation {
    return { id, coderId: this.coders[coder]?.id ?? this.me, begin, end, version, comment, codings: codings.map(readCoding) };
  }
}

const readCoding = ([id, codeId, createdAt, comment, version, certainty]: WireCoding): Coding => ({ id, codeId, createdAt, comment, version, certainty: (certainty ?? "") as Certainty });

function sameMarks(a: Quotation, b: Quotation): boolean {
  return (
    a.begin === b.begin &&
    a.end === b.end &&
    a.codings.length === b.codings.length &&
    a.codings.every((coding, i) => coding.id === b.codings[i]!.id && coding.codeId === b.codings[i]!.codeId && coding.certainty === b.codings[i]!.certainty)
  );
}
