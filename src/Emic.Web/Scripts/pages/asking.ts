import { call } from "../shared/api";
import { sayWhose } from "../shared/announce";
import { shorten } from "../shared/dom";
import { type Planned, Preview } from "../shared/preview";
import type { CodeField } from "../shared/codeField";

const shown = new Preview();

interface Asking {
  /** Called when the answer is sent. */
  answered?: () => void;

  /** Says whose a colleague's passage is. */
  refuse?: (owner: string) => void;
}

/**
 * Opens a question about passages: it says what would happen, and is sent as a form when it is answered. Of a single passage it says which, by its card. False for a
 * colleague's, which stays as it is, as `refuse` says: only an example may be anybody's.
 */
export function ask(dialog: HTMLDialogElement, ids: readonly string[], every: boolean, card: HTMLElement | null, { answered = () => {}, refuse = sayWhose }: Asking = {}): boolean {
  const isOne = !every && ids.length === 1;
  if (isOne && card?.dataset.owner && dialog.id !== "many-example") {
    refuse(card.dataset.owner);
    return false;
  }
  const form = dialog.querySelector("form")!;
  const about = form.querySelector<HTMLElement>("[data-about]")!;
  about.hidden = !isOne || card === null;
  for (const words of form.querySelectorAll<HTMLElement>("[data-one], [data-several]")) words.hidden = isOne !== (words.dataset.one !== undefined);
  if (!about.hidden) {
    about.querySelector("blockquote")!.textContent = shorten(card!.querySelector(".said")!.textContent!, 160);
    // Where all cards are of one code, the page's heading says it.
    const names = card!.querySelectorAll(".on-it .code-name");
    about.querySelector("p")!.textContent = Array.from(names.length > 0 ? names : document.querySelectorAll("emic-compare h1, .code-page h1"), (name) => name.textContent!.replace(/\s+/g, " ").trim()).join(", ");
  }
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
  return true;
}

/** Keeps the questions of a page: each says anew what would happen while it is answered, and is closed by its button. */
export function keepQuestions(host: HTMLElement): void {
  host.addEventListener("input", (event) => {
    const dialog = (event.target as Element).closest("dialog");
    if (dialog) void preview(dialog);
  });
  host.addEventListener("click", (event) => {
    const target = event.target as Element;
    if (target.closest("[data-close]")) target.closest("dialog")?.close();
  });
}

/** Says in the open question what would happen with what is chosen and typed there now. */
async function preview(dialog: HTMLDialogElement): Promise<void> {
  const form = dialog.querySelector("form")!;
  const said = form.querySelector<HTMLElement>("[data-preview]");
  if (!said) return;
  const fields = new FormData(form);
  const go = form.querySelector<HTMLButtonElement>("[data-go]")!;
  // Enter may come ahead of the answer: then it is tried, and refused if need be.
  go.disabled = false;
  const text = (name: string) => String(fields.get(name) ?? "");
  await shown.show(
    call<Planned>("POST", "/api/quotations/many/preview", { act: text("act"), question: dialog.closest<HTMLElement>("[data-question]")?.dataset.question ?? location.search, ids: text("ids"), every: text("every") !== "", into: text("into"), words: text("words") }),
    said,
    go,
  );
}
