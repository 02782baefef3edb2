import { call } from "./api";
import { make, shorten } from "./dom";
import { MemoPreview } from "./memoPreview";
import { ask, labelled } from "./noteDialog";
import { quoteIn, referenceTo } from "./quoting";
import type { WirePassage } from "./wire";

const kinds = [["theory", "theory memo"], ["code", "code memo"], ["method", "method memo"], ["reflexive", "reflexive memo"], ["askNext", "what to ask next"]] as const;

/** What the choice says for a memo on the source. */
const whole = "source";

export type MemoKind = (typeof kinds)[number][0];

/** What a memo is begun on. */
export interface About {
  /** The words of a quotation, or the name of what else it is; empty where the memo is on nothing of the study in particular. */
  words: string;
  /** Null where it is no quotation. */
  quotation: string | null;
  /** Words that become the quotation when the memo is saved. */
  passage?: WirePassage | null;
  /** The kind that is offered first. */
  kind: MemoKind;
  /** The name of the source it may be on as a whole instead. */
  source?: string;
}

/** A memo to be kept, on the source as a whole if that was chosen, or one of the coder's own that is tied to the quotation as well. */
export type Written = { title: string; kind: string; text: string; whole?: boolean } | { title: string; into: string };

interface OwnMemo {
  id: string;
  title: string;
  kind: string;
}

/** Asks for a memo over a page, or for one of the coder's own to tie to the quotation. */
export function askMemo(host: HTMLElement, about: About, write: (written: Written) => void | Promise<string>, closed?: () => void): void {
  const into = make("select", { autocomplete: "off" }, make("option", { value: "" }, "a new memo"), about.source ? make("option", { value: whole }, `a new memo, on ${about.source} as a whole`) : null);
  const isNew = () => into.value === "" || into.value === whole;
  const title = make("input", { required: true, "data-missing": "Give the memo a title.", maxlength: 300, autocomplete: "off" });
  const kind = make("select", {}, ...kinds.map(([value, name]) => make("option", { value, selected: value === about.kind }, name)));
  const text = make("textarea", { rows: 8 });
  const choice = labelled("Tie it to", into);
  const fresh: HTMLElement[] = [labelled("Title", title), labelled("Kind", kind), labelled("Text, in Markdown", text)];
  if (about.quotation !== null) fresh.push(quoting(text, about.quotation, about.words));
  fresh.push(reading(text, about.passage ? [about.passage] : []));
  choice.hidden = !about.source;
  into.addEventListener("change", () => {
    for (const field of fresh) field.hidden = !isNew();
    title.disabled = !isNew();
  });
  if (about.quotation !== null) void offerOwn(into, choice);
  const on = about.words === "" ? [] : [about.quotation === null ? make("p", { class: "soft" }, `On ${about.words}`) : make("blockquote", { class: "quote" }, about.words)];
  ask(host, "Memo", [...on, choice, ...fresh], "Save memo", () => write(isNew() ? { title: title.value, kind: kind.value, text: text.value, whole: into.value === whole } : { title: into.selectedOptions[0]!.text, into: into.value }), closed);
}

function quoting(text: HTMLTextAreaElement, quotation: string, words: string): HTMLElement {
  const quote = quoteIn(text);
  return make("p", {}, make("button", { type: "button", class: "quiet", click: () => quote(referenceTo(quotation)) }, `Quote “${shorten(words, 60)}”`));
}

/** How it reads, once something is written. */
function reading(text: HTMLTextAreaElement, passages: readonly WirePassage[]): HTMLElement {
  const shown = make("div", { class: "memo-text", tabindex: 0, role: "region", "aria-labelledby": "memo-reads" });
  const section = make("div", { class: "memo-preview" }, make("h3", { id: "memo-reads" }, "How it reads"), shown);
  new MemoPreview(text, shown, passages);
  return section;
}

async function offerOwn(into: HTMLSelectElement, choice: HTMLElement): Promise<void> {
  const { memos } = await call<{ memos: OwnMemo[] }>("GET", "/api/memos/mine").catch(() => ({ memos: [] }));
  into.append(...memos.map((memo) => make("option", { value: memo.id }, `${memo.title} (${memo.kind})`)));
  if (memos.length > 0) choice.hidden = false;
}
