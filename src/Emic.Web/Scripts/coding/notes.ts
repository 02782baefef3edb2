import { announce } from "../shared/announce";
import { make, shorten } from "../shared/dom";
import { keyOf } from "../shared/keys";
import { keep, setting } from "../shared/settings";
import type { Quotation } from "./codings";
import type { Commands } from "./keys";
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
  const relation = make("input", { required: true, maxlength: 300, list: "relations", autocomplete: "off" });
  const offered = make("datalist", { id: "relations" }, ...workspace.ties.relations.map((value) => make("option", { value })));
  const comment = make("textarea", { rows: 3 });
  ask(
    workspace,
    "Link",
    [make("blockquote", { class: "quote" }, from.words), labelled("explains, contradicts, supports, or your own words", relation), offered, make("blockquote", { class: "quote" }, here), labelled("Why", comment)],
    "Link",
    () => {
      keep(begun, null);
      workspace.ties.send("PUT", `/api/links/${crypto.randomUUID()}`, () => ({ from: from.id, relation: relation.value, to: workspace.codings.idOf(quotation.id), comment: comment.value }));
      announce(`Linked: ${relation.value}.`);
    },
  );
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

function ask(workspace: Workspace, title: string, fields: HTMLElement[], act: string, done: () => void): void {
  const close = () => dialog.close();
  const form = make(
    "form",
    { class: "stack" },
    make("h2", { id: "notes-title" }, title),
    ...fields,
    make("p", { class: "actions" }, make("button", { class: "primary" }, act), make("button", { type: "button", click: close }, "Cancel"), make("span", { class: "soft" }, "Ctrl+Enter saves")),
  );
  const dialog = make("dialog", { class: "notes", "aria-labelledby": "notes-title" }, form);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    done();
    close();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    workspace.backToText();
  });
  workspace.append(dialog);
  dialog.showModal();
  form.querySelector<HTMLElement>("input")?.focus();
}

const words = (workspace: Workspace, quotation: Quotation) => make("blockquote", { class: "quote" }, shorten(workspace.textOf(quotation.begin, quotation.end), 160));

const labelled = (name: string, field: HTMLElement) => make("label", { class: "field" }, name, field);
