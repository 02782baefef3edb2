import { sentenceAt, turnAt, type Stretch } from "../document/units";
import { announce } from "../shared/announce";
import { shorten } from "../shared/dom";
import type { Workspace } from "./workspace";

type UnitAt = (paragraphs: Workspace["surface"]["paragraphs"], position: number) => Stretch;

/** Selects sentences, turns and paragraphs by key: one, one more, the next one, the one before. */
export class Selecting {
  /** What was selected last, and goes on being selected forwards and backwards. */
  #unitAt: UnitAt = sentenceAt;
  /** Where a key has put the selection, and as what; a turn found by looking for uncoded ones is not yet chosen as one. */
  #taken: { begin: number; end: number; as: UnitAt | null } = { begin: -1, end: -1, as: null };

  constructor(readonly workspace: Workspace) {}

  /** Selects the one at the caret; if it is selected already, one more. */
  take(unitAt: UnitAt): void {
    const { caret, paragraphs } = this.#surface;
    if (paragraphs.count === 0) return;
    const [begin, end] = unitAt(paragraphs, caret.begin);
    const whole = caret.begin === begin && caret.end >= end && (!this.#isTaken() || this.#taken.as === unitAt);
    const [, further] = whole ? unitAt(paragraphs, this.#nextText(caret.end)) : [begin, end];
    this.#select(unitAt, begin, further);
  }

  /** Selects a sentence that was pointed at. */
  sentence(begin: number, end: number): void {
    this.#select(sentenceAt, begin, end);
    this.#surface.text.focus({ preventScroll: true });
  }

  /** Selects the next one, or the one before. */
  go(way: 1 | -1): void {
    const { caret, paragraphs } = this.#surface;
    if (paragraphs.count === 0) return;
    // Nothing selected yet: the one at the caret is the next.
    if (way === 1 && caret.collapsed) return this.take(this.#unitAt);
    const [begin] = this.#unitAt(paragraphs, caret.begin);
    const at = way === 1 ? this.#nextText(caret.end) : this.#textBefore(begin);
    let [from, to] = this.#unitAt(paragraphs, at);
    // Where only a part is selected, trimmed after coding say, the rest of it is not the next one.
    if (way === 1 && from < caret.end) [from, to] = this.#unitAt(paragraphs, this.#nextText(to));
    if (way === 1 ? from < caret.end : from >= caret.begin) return this.#end(way === 1 ? "The text ends here." : "The text begins here.");
    this.#select(this.#unitAt, from, to);
  }

  /** Selects the next turn on which nothing of mine is: the one the caret is in, if nothing is selected. The interviewer's are not looked at, nor what stands between turns. */
  nextUncoded(): void {
    const { caret, paragraphs } = this.#surface;
    let [from, to] = paragraphs.count ? turnAt(paragraphs, caret.end) : [0, 0];
    if (caret.collapsed && to > from && this.#isUncoded(from, to)) return this.#select(null, from, to);
    while (to < paragraphs.length) {
      const end = to;
      [from, to] = turnAt(paragraphs, this.#nextText(end));
      if (to <= end) break;
      if (this.#isUncoded(from, to)) return this.#select(null, from, to);
    }
    this.#end("No uncoded turn below.");
  }

  get #surface() {
    return this.workspace.surface;
  }

  #select(as: UnitAt | null, begin: number, end: number): void {
    const { caret, paragraphs } = this.#surface;
    this.#unitAt = as ?? this.#unitAt;
    caret.set(begin, end);
    this.#taken = { begin: caret.begin, end: caret.end, as };
    announce(shorten(paragraphs.slice(begin, end), 120));
  }

  /** Nothing is left to select: what was selected is done with, and the next key must not mean it again. */
  #end(sentence: string): void {
    this.workspace.rest();
    announce(sentence, true);
  }

  #isTaken(): boolean {
    const { caret } = this.#surface;
    return caret.begin === this.#taken.begin && caret.end === this.#taken.end;
  }

  #isUncoded(from: number, to: number): boolean {
    const { codings } = this.workspace;
    return this.#isToCode(from) && !codings.touching(from, to).some((mark) => codings.isMine(mark.quotation));
  }

  #isToCode(position: number): boolean {
    const { paragraphs, text } = this.#surface;
    const turn = paragraphs.element(paragraphs.at(position)).closest(".turn");
    return turn ? !turn.matches(".interviewer") : text.querySelector(".turn") === null;
  }

  /** The first position at or after which there is a letter to stand on. */
  #nextText(from: number): number {
    const { paragraphs } = this.#surface;
    const index = paragraphs.at(from);
    const rest = paragraphs.slice(from, paragraphs.end(index));
    if (rest.trim() !== "") return from + rest.length - rest.trimStart().length;
    return index + 1 < paragraphs.count ? paragraphs.begin(index + 1) : from;
  }

  /** A position on the last letter ahead of another position. */
  #textBefore(from: number): number {
    const { paragraphs } = this.#surface;
    const index = paragraphs.at(from);
    const ahead = paragraphs.slice(paragraphs.begin(index), from).trimEnd();
    if (ahead !== "") return paragraphs.begin(index) + ahead.length - 1;
    return index > 0 ? Math.max(paragraphs.begin(index - 1), paragraphs.end(index - 1) - 1) : from;
  }
}
