import { make } from "../shared/dom";
import { mayClose } from "../shared/unsaved";
import type { Workspace } from "./workspace";

/** Asks for a note over the coding page. */
export function ask(workspace: Workspace, title: string, fields: HTMLElement[], act: string, done: () => void): void {
  const leave = () => mayClose(form) && dialog.close();
  const form = make(
    "form",
    { class: "stack", "data-unsaved": "false" },
    make("h2", { id: "notes-title" }, title),
    ...fields,
    make("p", { class: "actions" }, make("button", { class: "primary" }, act), make("button", { type: "button", click: leave }, "Cancel"), make("span", { class: "soft" }, "Ctrl+Enter saves")),
  );
  const dialog = make("dialog", { class: "notes", "aria-labelledby": "notes-title" }, form);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    done();
    dialog.close();
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    leave();
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    workspace.backToText();
  });
  workspace.append(dialog);
  dialog.showModal();
  form.querySelector<HTMLElement>("input")?.focus();
}

/** Asks how two quotations hang together. */
export function askLink(workspace: Workspace, from: string, to: string, act: string, said: { relation: string; comment: string }, done: (relation: string, comment: string) => void): void {
  const relation = make("input", { required: true, maxlength: 300, list: "relations", autocomplete: "off", value: said.relation });
  const offered = make("datalist", { id: "relations" }, ...workspace.ties.relations.map((value) => make("option", { value })));
  const comment = make("textarea", { rows: 3 }, said.comment);
  const quote = (words: string) => make("blockquote", { class: "quote" }, words);
  ask(workspace, "Link", [quote(from), labelled("explains, contradicts, supports, or your own words", relation), offered, quote(to), labelled("Why", comment)], act, () => done(relation.value, comment.value));
}

export const labelled = (name: string, field: HTMLElement) => make("label", { class: "field" }, name, field);
