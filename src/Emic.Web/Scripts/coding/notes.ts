import { announce } from "../shared/announce";
import { shorten } from "../shared/dom";
import { askMemo, type Written } from "../shared/memoDialog";
import { referenceTo } from "../shared/quoting";
import type { WirePassage } from "../shared/wire";
import type { Commands } from "./keys";
import type { Workspace } from "./workspace";

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
  memo: () => {
    const subject = subjectOf(workspace);
    if (subject) writeMemo(workspace, subject);
    else writeSourceMemo(workspace);
  },
  link: () => {
    const subject = subjectOf(workspace);
    if (subject) workspace.linking.press(subject);
    else announce("Select words first, or choose a quotation.", true);
  },
});

/** Whether there is something that a link could be about. */
export function hasSubject(workspace: Workspace): boolean {
  const { caret, codings } = workspace.surface;
  return workspace.stretch() !== null || workspace.quotationInHand() !== undefined || codings.at(caret.begin, caret.end).length > 0;
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

/** Writes a memo on it, or ties a memo of one's own to it. */
function writeMemo(workspace: Workspace, subject: Subject): void {
  const write = (written: Written): void | Promise<string> => {
    if ("into" in written) workspace.ties.write("POST", `/api/memos/${written.into}/ties`, [subject], ([quotation]) => ({ quotation }));
    else if (written.whole) return keepOnSource(workspace, written);
    else
      workspace.ties.write("PUT", `/api/memos/${crypto.randomUUID()}`, [subject], (quotations) => {
        // What is marked meanwhile may be known by another id when the memo is sent.
        return { ...written, text: written.text.replaceAll(referenceTo(subject.id), referenceTo(quotations[0]!)), quotations };
      });
    announce(`Memo “${written.title}” is tied to the quotation.`);
  };
  askMemo(workspace, { words: subject.words, quotation: subject.id, passage: subject.passage, kind: "theory", source: workspace.sourceName }, write, () => workspace.backToText());
}

/** Where no words are in hand, a memo is on the source as a whole. */
function writeSourceMemo(workspace: Workspace): void {
  askMemo(workspace, { words: `${workspace.sourceName} as a whole`, quotation: null, kind: "theory" }, (written) => keepOnSource(workspace, written), () => workspace.backToText());
}

/** What is said of it when its dialog has gone. */
async function keepOnSource(workspace: Workspace, written: Written): Promise<string> {
  workspace.ties.write("PUT", `/api/memos/${crypto.randomUUID()}`, [], () => ({ ...written, quotations: [], to: `source:${workspace.edits.sourceId}` }));
  return `Memo “${written.title}” is tied to ${workspace.sourceName}.`;
}
