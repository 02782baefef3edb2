import { make } from "../shared/dom";
import { mayClose } from "../shared/unsaved";
import type { Workspace } from "./workspace";

/** Asks for a note over the coding page. What must be filled in and is empty is said in the field's own words, `data-missing`. */
export function ask(workspace: Workspace, title: string, fields: HTMLElement[], act: string, done: () => void): void {
  const leave = () => mayClose(form) && dialog.close();
  const form = make(
    "form",
    { class: "stack", "data-unsaved": "false", novalidate: true },
    make("h2", { id: "notes-title" }, title),
    ...fields,
    make("p", { class: "actions" }, make("button", { class: "primary" }, act), make("button", { type: "button", click: leave }, "Cancel"), make("span", { class: "soft" }, "Ctrl+Enter saves")),
  );
  const dialog = make("dialog", { class: "notes", "aria-labelledby": "notes-title" }, form);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (lacks(form)) return;
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

/** Says beneath the first field that must be filled in and is empty what is missing there, and puts the keyboard into it. */
function lacks(form: HTMLFormElement): boolean {
  const field = Array.from(form.querySelectorAll<HTMLInputElement>("input[required]:not(:disabled)")).find((one) => one.value.trim() === "");
  form.querySelector("#notes-missing")?.remove();
  if (!field) return false;
  const sentence = make("p", { class: "error", id: "notes-missing", role: "alert" }, field.dataset.missing ?? "");
  field.closest("label")!.after(sentence);
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", sentence.id);
  field.addEventListener("input", () => {
    sentence.remove();
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
  }, { once: true });
  field.focus();
  return true;
}

/** Asks how two quotations hang together. */
export function askLink(workspace: Workspace, from: string, to: string, act: string, said: { relation: string; comment: string }, done: (relation: string, comment: string) => void): void {
  const relation = make("input", { required: true, "data-missing": "Say how the two hang together: explains, contradicts, supports, or words of your own.", maxlength: 300, list: "relations", autocomplete: "off", value: said.relation });
  const offered = make("datalist", { id: "relations" }, ...workspace.ties.relations.map((value) => make("option", { value })));
  const comment = make("textarea", { rows: 3 }, said.comment);
  const quote = (words: string) => make("blockquote", { class: "quote" }, words);
  ask(workspace, "Link", [quote(from), labelled("explains, contradicts, supports, or your own words", relation), offered, quote(to), labelled("Why", comment)], act, () => done(relation.value, comment.value));
}

export const labelled = (name: string, field: HTMLElement) => make("label", { class: "field" }, name, field);
