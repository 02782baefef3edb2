import { nextCharacter, nextWord, trimmed } from "../document/units";
import { announce } from "../shared/announce";
import type { Workspace } from "./workspace";

/** Shift and an arrow move the end of the quotation in hand by a word, with Alt by a character, with Ctrl its beginning. Sent when the keys rest, or ahead of whatever else is done. */
export class Resizing {
  #timer = 0;
  #id: string | null = null;
  #span: [number, number] = [0, 0];

  constructor(readonly workspace: Workspace) {
    workspace.surface.text.addEventListener("keydown", (event) => this.#key(event), { capture: true });
    document.addEventListener("pointerdown", () => this.#send(), { capture: true });
  }

  #key(event: KeyboardEvent): void {
    if (["Shift", "Control", "Alt", "Meta"].includes(event.key)) return;
    if (!event.shiftKey || event.metaKey || !/^Arrow(Left|Right)$/.test(event.key)) return this.#send();
    const { codings, surface, chosenQuotation: quotation } = this.workspace;
    if (!quotation) return;
    event.preventDefault();
    if (!codings.isMine(quotation)) return void this.workspace.ownInHand();
    const way = event.key === "ArrowRight" ? 1 : -1;
    const { paragraphs, caret } = surface;
    let [begin, end] = this.#id === quotation.id ? this.#span : [quotation.begin, quotation.end];
    const step = event.altKey ? nextCharacter : nextWord;
    if (event.ctrlKey) begin = way === -1 ? oneMore(paragraphs, begin, -1, step) : event.altKey ? step(paragraphs, begin, 1) : wordAfter(paragraphs, begin);
    else end = way === 1 ? oneMore(paragraphs, end, 1, step) : event.altKey ? step(paragraphs, end, -1) : wordBefore(paragraphs, end);
    // What parts two turns belongs to neither.
    [begin, end] = trimmed(paragraphs, begin, end);
    if (begin >= end) return announce(`A quotation keeps at least one ${event.altKey ? "character" : "word"}.`, true);

    this.#id = quotation.id;
    this.#span = [begin, end];
    this.workspace.resizing = [begin, end];
    this.workspace.gripped = true;
    caret.set(begin, end);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#send(), 450);
  }

  #send(): void {
    if (this.#id === null) return;
    const quotation = this.workspace.codings.find(this.#id);
    const [begin, end] = this.#span;
    clearTimeout(this.#timer);
    this.#id = null;
    this.workspace.resizing = null;
    if (quotation && (quotation.begin !== begin || quotation.end !== end)) this.workspace.edits.resize(quotation.id, begin, end);
  }
}

type Text = Workspace["surface"]["paragraphs"];
type Step = typeof nextWord;

/** As far as there is something: a word, or what ends a sentence, or a character. Across the end of a paragraph too; where nothing more comes, the position itself. */
const oneMore = (text: Text, position: number, way: 1 | -1, step: Step) => until(text, position, way, /\S/, step);

/** Where the word after the one at `position` begins. */
function wordAfter(text: Text, position: number): number {
  const end = nextWord(text, position, 1);
  const next = until(text, end, 1, word);
  return next === end ? end : nextWord(text, next, -1);
}

/** Where the word before the one that ends at `position` ends. */
function wordBefore(text: Text, position: number): number {
  const begin = nextWord(text, position, -1);
  const next = until(text, begin, -1, word);
  return next === begin ? begin : nextWord(text, next, 1);
}

const word = /[\p{L}\p{N}]/u;

function until(text: Text, position: number, way: 1 | -1, enough: RegExp, step: Step = nextWord): number {
  for (let at = position; ; ) {
    const next = step(text, at, way);
    if (next === at) return position;
    at = next;
    if (enough.test(text.slice(Math.min(at, position), Math.max(at, position)))) return at;
  }
}
