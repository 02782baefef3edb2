import { call } from "../shared/api";
import { type Planned, Preview } from "../shared/preview";
import type { CodeField } from "./codeField";

const shown = new Preview();

/** Opens a question about passages: it says what would happen, and is sent as a form when it is answered. */
export function ask(dialog: HTMLDialogElement, ids: readonly string[], every: boolean, answered: () => void = () => {}): void {
  const form = dialog.querySelector("form")!;
  form.querySelector<HTMLInputElement>('input[name="ids"]')!.value = every ? "" : ids.join(",");
  form.querySelector<HTMLInputElement>('input[name="every"]')!.value = every ? "true" : "";
  // Nothing stays of an answer that was cancelled before.
  for (const field of form.querySelectorAll<CodeField>("emic-code-field")) field.reset();
  const submitted = () => {
    answered();
    dialog.close();
  };
  form.addEventListener("submit", submitted, { once: true });
  dialog.addEventListener("close", () => form.removeEventListener("submit", submitted), { once: true });
  dialog.showModal();
  void preview(dialog);
}

/** Says in the open question what would happen with what is chosen and typed there now. */
export async function preview(dialog: HTMLDialogElement): Promise<void> {
  const form = dialog.querySelector("form")!;
  const said = form.querySelector<HTMLElement>("[data-preview]");
  if (!said) return;
  const fields = new FormData(form);
  const go = form.querySelector<HTMLButtonElement>("[data-go]")!;
  // Enter may come ahead of the answer: then it is tried, and refused if need be.
  go.disabled = false;
  const text = (name: string) => String(fields.get(name) ?? "");
  await shown.show(
    call<Planned>("POST", "/api/quotations/many/preview", { act: text("act"), question: location.search, ids: text("ids"), every: text("every") !== "", into: text("into"), words: text("words") }),
    said,
    go,
  );
}
