import { announce } from "../shared/announce";
import { make, shorten } from "../shared/dom";
import { keyOf } from "../shared/keys";
import { keep, setting } from "../shared/settings";
import type { Quotation } from "./codings";
import type { Commands } from "./keys";
import { ask, askLink, labelled } from "./noteDialog";
import type { Workspace } from "./workspace";

const kinds = [["theory", "theory memo"], ["code", "code memo"], ["method", "method memo"], ["reflexive", "reflexive memo"], ["askNext", "what to ask next"]] as const;

/** Where a link begins, kept while one goes to another source or window. */
const begun = "link";

/** Keys that write down more than codes. */
export const notes = (workspace: Workspace): Commands => ({ memo: () => writeMemo(workspace), link: () => link(workspace) });

function writeMemo(workspace: Workspace): void {
  const quotation = inHand(workspace);
  if (!quotation) return announce("Select words first, or choose a quotation.", true);
  const title = make("input", { required: true, maxlength: 300, autocomplete: "off" });
  const kind = make("select", {}, ...kinds.map(([value, name]) => make("option", { value }, name)));
  const text = make("textarea", { rows: 8 });
  ask(workspace, "Memo", [words(workspace, quotation), labelled("Title", title), labelled("Kind", kind), labelled("Text, in Markdown", text)], "Save memo", () => {
    workspace.ties.send("PUT", `/api/memos/${crypto.randomUUID()}`, () => ({ kind: kind.value, title: title.value, text: text.value, quotations: [workspace.codings.idOf(quotation.id)] }));
    announce(`Memo “${title.value}” is tied to the quotation.`);
  });
}

function link(workspace: Workspace): void {
  const quotation = inHand(workspace);
  if (!quotation) return announce("Select words first, or choose a quotation.", true);
  const from = JSON.parse(setting(begun) ?? "null") as { id: string; words: string } | null;
  const id = workspace.codings.idOf(quotation.id);
  const here = shorten(workspace.textOf(quotation.begin, quotation.end), 90);
  if (!from || from.id === id) {
    keep(begun, from ? null : JSON.stringify({ id, words: here }));
    return announce(from ? "No link begins here any more." : `A link begins at “${here}”. Go to the other quotation, also in another source, and press ${keyOf("coding", "link")} again.`, true);
  }
  askLink(workspace, from.words, here, "Link", { relation: "", comment: "" }, (relation, comment) => {
    keep(begun, null);
    workspace.ties.send("PUT", `/api/links/${crypto.randomUUID()}`, () => ({ from: from.id, relation, to: workspace.codings.idOf(quotation.id), comment }));
    announce(`Linked: ${relation}.`);
  });
}

/** The quotation that is meant: one's own in hand, else anybody's at the caret; selected words are marked first. */
function inHand(workspace: Workspace): Quotation | undefined {
  const { begin, end } = workspace.surface.caret;
  const stretch = workspace.stretch();
  const mine = workspace.quotationInHand();
  if (mine && (!stretch || (mine.begin === stretch[0] && mine.end === stretch[1]))) return mine;
  if (begin === end) return mine ?? workspace.codings.at(begin, end)[0];
  return stretch && workspace.mark([]) ? workspace.codings.mine(...stretch) : undefined;
}

const words = (workspace: Workspace, quotation: Quotation) => make("blockquote", { class: "quote" }, shorten(workspace.textOf(quotation.begin, quotation.end), 160));
