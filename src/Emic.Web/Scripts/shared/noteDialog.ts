import { announce } from "./announce";
import { sayBeside } from "./beside";
import { make } from "./dom";
import { mayClose } from "./unsaved";

/**
 * Asks for a note over a page. What must be filled in and is empty is said in the field's own words, `data-missing`. `done` takes what was written: where it only
 * hands it on, the dialog closes at once; where it waits for the study, the dialog stays until the study has it, or says why not, and what it gives is said over the
 * page. `closed` comes after the dialog is gone, however it was left.
 */
export function ask(host: HTMLElement, title: string, fields: HTMLElement[], act: string, done: () => void | Promise<string>, closed: () => void = () => {}): void {
  const leave = () => mayClose(form) && dialog.close();
  const button = make("button", { class: "primary" }, act);
  const problem = make("p", { class: "notice bad", role: "alert" });
  const form = make(
    "form",
    { class: "stack", "data-unsaved": "false", novalidate: true },
    make("h2", { id: "notes-title" }, title),
    ...fields,
    make("p", { class: "actions" }, button, make("button", { type: "button", click: leave }, "Cancel"), make("span", { class: "soft by-key" }, "Ctrl+Enter saves")),
  );
  const dialog = make("dialog", { class: "notes", "aria-labelledby": "notes-title" }, form);
  const send = async () => {
    button.disabled = true;
    problem.remove();
    try {
      const said = await done();
      dialog.close();
      if (said) announce(said, true);
    } catch (failure) {
      problem.textContent = (failure as Error).message;
      form.querySelector(".actions")!.before(problem);
      button.disabled = false;
    }
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!button.disabled && !lacks(form)) void send();
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    leave();
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    closed();
  });
  host.append(dialog);
  dialog.showModal();
  form.querySelector<HTMLElement>("input")?.focus();
}

/** Says beneath the first field that must be filled in and is empty what is missing there, and puts the keyboard into it. */
function lacks(form: HTMLFormElement): boolean {
  const field = Array.from(form.querySelectorAll<HTMLInputElement>("input[required]:not(:disabled)")).find((one) => one.value.trim() === "");
  if (!field) return false;
  sayBeside(field, field.dataset.missing ?? "");
  return true;
}

export const labelled = (name: string, field: HTMLElement) => make("label", { class: "field" }, name, field);
