import { make } from "./dom";
import { mayClose } from "./unsaved";

/**
 * Asks for a note over a page. `done` takes what was written: where it only hands it on, the dialog closes at once; where it waits for the study, the dialog stays
 * until the study has it, and says why if it does not. `closed` comes after it is gone, however it was left.
 */
export function ask(host: HTMLElement, title: string, fields: HTMLElement[], act: string, done: () => void | Promise<unknown>, closed: () => void = () => {}): void {
  const leave = () => mayClose(form) && dialog.close();
  const button = make("button", { class: "primary" }, act);
  const problem = make("p", { class: "notice bad", role: "alert", hidden: true });
  const form = make(
    "form",
    { class: "stack", "data-unsaved": "false" },
    make("h2", { id: "notes-title" }, title),
    ...fields,
    problem,
    make("p", { class: "actions" }, button, make("button", { type: "button", click: leave }, "Cancel"), make("span", { class: "soft" }, "Ctrl+Enter saves")),
  );
  const dialog = make("dialog", { class: "notes", "aria-labelledby": "notes-title" }, form);
  const send = async () => {
    button.disabled = true;
    problem.hidden = true;
    try {
      const written = done();
      if (written) await written;
      dialog.close();
    } catch (failure) {
      problem.textContent = (failure as Error).message;
      problem.hidden = button.disabled = false;
    }
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!button.disabled) void send();
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

export const labelled = (name: string, field: HTMLElement) => make("label", { class: "field" }, name, field);
