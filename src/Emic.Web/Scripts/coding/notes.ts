import { announce } from "../shared/announce";
import { call } from "../shared/api";
import { make, shorten } from "../shared/dom";
import type { WirePassage } from "../shared/wire";
import type { Commands } from "./keys";
import { ask, labelled } from "./noteDialog";
import type { Workspace } from "./workspace";

const kinds = [["theory", "theory memo"], ["code", "code memo"], ["method", "method memo"], ["reflexive", "reflexive memo"], ["askNext", "what to ask next"]] as const;

/** What a memo or link is about: a quotation, or selected words, which become one when the note is saved and not before. */
export interface Subject {
  id: string;
  sourceId: string;
  begin: number;
  end: number;
  /** Its words, shortened. */
  words: string;
  /** Whether the quotation is, or would be, one's own. */
  mine: boolean;
  passage: WirePassage | null;
}

/** Keys that write down more than codes. */
export const notes = (workspace: Workspace): Commands => ({
  memo: () => about(workspace, (subject) => writeMemo(workspace, subject)),
  link: () => about(workspace, (subject) => workspace.linking.press(subject)),
});

function about(workspace: Workspace, act: (subject: Subject) => void): void {
  const subject = subjectOf(workspace);
  if (subject) act(subject);
  else announce("Select words first, or choose a quotation.", true);
}

/** The quotation in hand, whoever's it is, else anybody's at the caret, else the selected words. */
function subjectOf(workspace: Workspace): Subject | undefined {
  const { codings, edits, surface } = workspace;
  const stretch = workspace.stretch();
  const inHand = workspace.quotationInHand();
  const isMeant = inHand && (!stretch || (inHand.begin === stretch[0] && inHand.end === stretch[1]));
  const quotation = isMeant ? inHand : surface.caret.collapsed ? codings.at(surface.caret.begin, surface.caret.end)[0] : undefined;
  const place = quotation ? [quotation.begin, quotation.end] as const : stretch;
  if (!place) return undefined;
  const [begin, end] = place;
  const passage = quotation ? null : edits.passage(begin, end);
  return { id: passage?.id ?? quotation!.id, sourceId: edits.sourceId, begin, end, words: shorten(workspace.textOf(begin, end), 160), mine: !quotation || codings.isMine(quotation), passage };
}

interface OwnMemo {
  id: string;
  title: string;
  kind: string;
}

/** Writes a memo on it, or ties a memo of one's own to it. */
function writeMemo(workspace: Workspace, subject: Subject): void {
  const into = make("select", { autocomplete: "off" }, make("option", { value: "" }, "a new memo"));
  const title = make("input", { required: true, "data-missing": "Give the memo a title.", maxlength: 300, autocomplete: "off" });
  const kind = make("select", {}, ...kinds.map(([value, name]) => make("option", { value }, name)));
  const text = make("textarea", { rows: 8 });
  const choice = labelled("Tie it to", into);
  const fresh = [labelled("Title", title), labelled("Kind", kind), labelled("Text, in Markdown", text)];
  choice.hidden = true;
  into.addEventListener("change", () => {
    for (const field of fresh) field.hidden = into.value !== "";
    title.disabled = into.value !== "";
  });
  void call<{ memos: OwnMemo[] }>("GET", "/api/memos/mine").then(({ memos }) => {
    into.append(...memos.map((memo) => make("option", { value: memo.id }, `${memo.title} (${memo.kind})`)));
    choice.hidden = memos.length === 0;
  }, () => {});
  ask(workspace, "Memo", [make("blockquote", { class: "quote" }, subject.words), choice, ...fresh], "Save memo", () => {
    if (into.value !== "") workspace.ties.write("POST", `/api/memos/${into.value}/ties`, [subject], ([quotation]) => ({ quotation }));
    else workspace.ties.write("PUT", `/api/memos/${crypto.randomUUID()}`, [subject], (quotations) => ({ kind: kind.value, title: title.value, text: text.value, quotations }));
    announce(`Memo “${into.value === "" ? title.value : into.selectedOptions[0]!.text}” is tied to the quotation.`);
  });
}
