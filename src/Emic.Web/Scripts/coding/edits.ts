import type { Paragraphs } from "../document/paragraphs";
import { notTaken, stepAddress, type UndoWay } from "../frame/undoButtons";
import type { Act, Queue } from "../saving/queue";
import { label, newCode } from "../shared/codes";
import { keep, setting } from "../shared/settings";
import type { SplitAct } from "../shared/splitDialog";
import type { Saved, SavedMarks, SavedMove, SavedQuotation, SavedUndo, WirePassage } from "../shared/wire";
import type { Code, Codebook } from "./codebook";
import type { Certainty, Coding, Codings, Quotation } from "./codings";

/** A code to put on a passage: one of the codebook, or words for a new one. */
export type Pick = Code | string;

/** What a person does to the codings of the open source: painted here at once, then sent. */
export class Edits {
  #last: Code[] = [];
  /** Told which stretch looks different now. */
  painted: (begin: number, end: number) => void = () => {};
  undone: (answer: SavedUndo) => void = () => {};
  /** Told when codes made on the way got their colours from the study. */
  recoloured: () => void = () => {};

  constructor(
    readonly queue: Queue,
    readonly codings: Codings,
    readonly codebook: Codebook,
    readonly paragraphs: Paragraphs,
    readonly sourceId: string,
    readonly revision: string,
  ) {}

  /** Marks the stretch and puts codes on it; without codes it stays a free quotation. Returns a sentence of what was done. */
  mark(begin: number, end: number, picks: readonly Pick[], comment: string | null): string {
    const planned: Code[] = [];
    const codes = picks.map((pick) => {
      if (typeof pick !== "string") return pick;
      const code = this.codebook.plan(crypto.randomUUID(), newCode(pick));
      planned.push(code);
      return code;
    });
    const had = this.codings.mine(begin, end);
    const fresh = codes.filter((code, i) => codes.indexOf(code) === i && !had?.codings.some((one) => one.codeId === code.id));
    if (had && fresh.length === 0 && comment === null) return codes.length > 0 ? `Already coded ${names(codes)}` : "Already marked";

    const id = had?.id ?? crypto.randomUUID();
    const now = new Date().toISOString();
    const added: Coding[] = fresh.map((code) => ({ id: crypto.randomUUID(), codeId: code.id, createdAt: now, comment: "", certainty: "", version: 0 }));
    const quote = this.paragraphs.slice(begin, end);
    this.codebook.use(codes.map((code) => code.id));
    if (codes.length > 0) this.#remember(codes);

    this.#do<SavedQuotation>({
      paint: () => {
        const base = this.codings.find(id) ?? this.codings.mine(begin, end);
        const quotation: Quotation = base
          ? { ...base, codings: [...base.codings] }
          : { id, coderId: this.codings.me, begin, end, version: 0, comment: "", codings: [] };
        for (const coding of added)
          if (!quotation.codings.some((one) => one.codeId === coding.codeId)) quotation.codings.push({ ...coding });
        if (comment !== null) quotation.comment = comment;
        this.codings.put(quotation);
        return [begin, end];
      },
      request: () => ({
        method: "PUT",
        url: `/api/quotations/${this.codings.idOf(id)}`,
        body: {
          sourceId: this.sourceId, begin, end, quote, comment, revision: this.revision,
          codings: added.map((coding) => {
            const plan = planned.find((code) => code.id === coding.codeId);
            return plan ? { id: coding.id, newCode: { id: plan.id, number: plan.number, name: plan.name, brief: plan.brief } } : { id: coding.id, codeId: coding.codeId };
          }),
        },
      }),
      acknowledged: (answer) => {
        for (const plan of planned)
          this.codebook.settle(plan.id, answer.createdCodes?.find((code) => code.id === plan.id || code.name === plan.name));
        this.#settle(id, answer);
        if (planned.length > 0) this.recoloured();
      },
    });
    return codes.length > 0 ? `Coded ${names(codes)}` : comment ? "Comment added" : "Marked as a free quotation";
  }

  /** The codes of the last coding, for "repeat"; where nothing was coded on this page yet, of the one on the page before. */
  get last(): readonly Code[] {
    if (this.#last.length > 0) return this.#last;
    return (setting(this.#lastKept) ?? "").split(",").map((id) => this.codebook.find(id)).filter((code) => code !== undefined);
  }

  #remember(codes: Code[]): void {
    this.#last = codes;
    keep(this.#lastKept, codes.map((code) => code.id).join());
  }

  get #lastKept(): string {
    return `last.${this.codebook.study}`;
  }

  /** Words of this source that are to become a quotation. */
  passage(begin: number, end: number): WirePassage {
    return { id: crypto.randomUUID(), sourceId: this.sourceId, begin, end, quote: this.paragraphs.slice(begin, end), revision: this.revision };
  }

  /** Sends what is written about passages. They become quotations in the same change, so that one undo takes back both. */
  write(passages: readonly WirePassage[], request: Act["request"], saved: () => void): void {
    const here = passages.filter((one) => one.sourceId === this.sourceId && one.revision === this.revision);
    this.#do<SavedMarks>({
      paint: () => {
        for (const { id, begin, end } of here)
          if (!this.codings.find(id) && !this.codings.mine(begin, end)) this.codings.put({ id, coderId: this.codings.me, begin, end, version: 0, comment: "", codings: [] });
        return here.length === 0 ? null : [Math.min(...here.map((one) => one.begin)), Math.max(...here.map((one) => one.end))];
      },
      request,
      acknowledged: (answer) => {
        for (const one of here) {
          const quotation = answer.marked?.[passages.indexOf(one)];
          this.#settle(one.id, quotation ? { ...answer, quotation } : { ...answer, removedQuotation: true });
        }
        saved();
      },
    });
  }

  removeCoding(id: string): void {
    const quotationId = this.codings.findCoding(id)?.quotation.id ?? "";
    this.#do<SavedQuotation>({
      paint: () => {
        const found = this.codings.findCoding(id);
        if (!found) return null;
        const { quotation, coding } = found;
        const rest = quotation.codings.filter((one) => one !== coding);
        if (rest.length === 0 && quotation.comment === "") this.codings.drop(quotation.id);
        else this.codings.put({ ...quotation, codings: rest });
        return [quotation.begin, quotation.end];
      },
      request: this.#delete("codings", id, quotationId, (quotation) =>
        quotation.codings.find((one) => one.id === this.codings.idOf(id))?.version,
      ),
      acknowledged: (answer) => this.#settle(quotationId, answer),
    });
  }

  removeQuotation(id: string): void {
    this.#do<SavedQuotation>({
      paint: () => {
        const quotation = this.codings.find(id);
        if (!quotation) return null;
        this.codings.drop(quotation.id);
        return [quotation.begin, quotation.end];
      },
      request: this.#delete("quotations", id, id, (quotation) => quotation.version),
      acknowledged: (answer) => this.#settle(id, answer),
    });
  }

  /** Puts a code in the place of another one. Returns a sentence of what was done. */
  recode(id: string, code: Code): string {
    if (this.codings.findCoding(id)?.coding.codeId === code.id) return `It carries ${label(code)} already: nothing changes.`;
    this.codebook.use([code.id]);
    this.#remember([code]);
    this.#changeCoding(id, "code", { codeId: code.id }, (coding) => (coding.codeId = code.id));
    return `Recoded as ${label(code)}`;
  }

  commentCoding(id: string, comment: string): void {
    this.#changeCoding(id, "comment", { comment }, (coding) => (coding.comment = comment));
  }

  sayCertainty(id: string, certainty: Certainty): void {
    this.#changeCoding(id, "certainty", { certainty }, (coding) => (coding.certainty = certainty));
  }

  commentQuotation(id: string, comment: string): void {
    this.#changeQuotation(id, "comment", { comment }, (quotation) => (quotation.comment = comment));
  }

  /** Moves the ends; one that waited after a correction is settled by it. */
  resize(id: string, begin: number, end: number): void {
    this.#changeQuotation(id, "span", { begin, end }, (quotation) => {
      quotation.begin = begin;
      quotation.end = end;
      this.codings.flagged.delete(quotation.id);
    });
  }

  /** Takes the words a waiting quotation lies on now for its own. */
  accept(id: string): void {
    this.#changeQuotation(id, "accept", {}, (quotation) => void this.codings.flagged.delete(quotation.id));
  }

  undo(which: UndoWay): void {
    const { refusals } = this.queue;
    this.queue.add<SavedUndo>({
      change: crypto.randomUUID(),
      not: notTaken[which],
      // What went before is answered by now, so the button names what is newest. Where it was refused, perhaps just that was meant.
      request: () => (refusals === this.queue.refusals ? { method: "POST", url: stepAddress(which) } : null),
      acknowledged: (answer) => this.undone(answer),
    });
  }

  markRead(read: boolean): void {
    this.queue.add<Saved>({
      change: crypto.randomUUID(),
      request: () => ({ method: "PUT", url: `/api/sources/${this.sourceId}/read`, body: { read } }),
    });
  }

  /** Moves a code in the tree. It is not painted ahead: where it stands is the study's to say. */
  moveCode(code: Code, place: { parentId: string | null; afterId: string | null }, moved: (answer: SavedMove) => void): void {
    this.queue.add<SavedMove>({
      change: crypto.randomUUID(),
      request: () => ({ method: "PUT", url: `/api/codes/${code.id}/place`, body: place }),
      acknowledged: moved,
    });
  }

  numberCode(code: Code, number: string, done: () => void): void {
    this.queue.add<Saved>({
      change: crypto.randomUUID(),
      request: () => ({ method: "PUT", url: `/api/codes/${code.id}/number`, body: { number } }),
      acknowledged: done,
    });
  }

  /** Splits quotations off a code, to a new one. Neither is painted ahead: what comes of it is the study's to say. */
  splitOff(act: SplitAct, words: string, done: () => void): void {
    this.queue.add<Saved>({
      change: crypto.randomUUID(),
      request: () => ({ method: "POST", url: "/api/quotations/many", body: { ...act, words } }),
      acknowledged: done,
    });
  }

  #changeCoding(id: string, what: string, body: object, change: (coding: Coding) => void): void {
    const asked = this.codings.findCoding(id)?.quotation.id ?? "";
    this.#do<SavedQuotation>({
      paint: () => {
        const found = this.codings.findCoding(id);
        if (!found) return null;
        const codings = found.quotation.codings.map((one) => ({ ...one }));
        change(codings.find((one) => one.id === found.coding.id)!);
        this.codings.put({ ...found.quotation, codings });
        return [found.quotation.begin, found.quotation.end];
      },
      request: () => {
        const found = this.codings.findCoding(id);
        return found ? { method: "PUT", url: `/api/codings/${found.coding.id}/${what}`, body: { ...body, version: found.coding.version } } : null;
      },
      acknowledged: (answer) => this.#settle(asked, answer),
    });
  }

  #changeQuotation(id: string, what: string, body: object, change: (quotation: Quotation) => void): void {
    this.#do<SavedQuotation>({
      paint: () => {
        const before = this.codings.find(id);
        if (!before) return null;
        const after = { ...before };
        change(after);
        this.codings.put(after);
        return [Math.min(before.begin, after.begin), Math.max(before.end, after.end)];
      },
      request: () => {
        const quotation = this.codings.find(id);
        return quotation ? { method: "PUT", url: `/api/quotations/${quotation.id}/${what}`, body: { ...body, version: quotation.version } } : null;
      },
      acknowledged: (answer) => this.#settle(id, answer),
    });
  }

  /**
   * A request that removes. The thing is gone from the page already, so its version is what the server last said.
   */
  #delete(kind: string, id: string, quotationId: string, version: (quotation: Quotation) => number | undefined): Act["request"] {
    return () => {
      const known = this.codings.settled(quotationId);
      const seen = known && version(known);
      return seen === undefined ? null : { method: "DELETE", url: `/api/${kind}/${this.codings.idOf(id)}?version=${seen}` };
    };
  }

  #do<T extends Saved>(edit: {
    paint(): [begin: number, end: number] | null;
    request: Act["request"];
    acknowledged?(answer: T): void;
  }): void {
    const stretch = edit.paint();
    this.queue.add<T>({
      change: crypto.randomUUID(),
      request: edit.request,
      paint: () => void edit.paint(),
      acknowledged: (answer) => edit.acknowledged?.(answer),
    });
    if (stretch) this.painted(...stretch);
  }

  #settle(asked: string, answer: SavedQuotation): void {
    if (!answer.quotation && !answer.removedQuotation) return;
    const before = this.codings.find(asked);
    this.codings.settle(asked, answer.quotation ?? null);
    this.queue.repaint();
    const after = this.codings.find(asked);
    if (after === before && after) return this.painted(after.begin, after.begin);
    const touched = [before, after].filter((one) => one !== undefined);
    if (touched.length > 0) this.painted(Math.min(...touched.map((one) => one.begin)), Math.max(...touched.map((one) => one.end)));
  }
}

const names = (codes: readonly Code[]) => codes.map(label).join(", ");
