import { showSaveState } from "../saving/saveState";
import { announce } from "../shared/announce";
import { call } from "../shared/api";
import { label as labelOf } from "../shared/codes";
import { askSplit, type SplitAct } from "../shared/splitDialog";
import type { Saved } from "../shared/wire";
import type { CodeField } from "../shared/codeField";
import { showAnew } from "./inPlace";

/**
 * Asks what an act on a code needs to know: `rename`, `merge` and `delete` in the dialogs of the page, `split` as while coding. What the code is stands in the
 * `data-` attributes of `of`; `back` puts the keyboard where it was. False for an act that asks nothing.
 */
export function askOfCode(host: HTMLElement, of: HTMLElement, which: string, back: () => void): boolean {
  if (which === "split") void split(of, back);
  const dialog = host.querySelector<HTMLDialogElement>(`dialog#${which}`);
  const form = dialog?.querySelector("form");
  if (!dialog || !form) return which === "split";
  const { id = "", number = "", name: called = "", version = "", color = "", quotations = "0", below = "0" } = of.dataset;
  const label = labelOf({ number, name: called });
  const fill = (name: string, value: string) => form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]:not([type="radio"], [type="checkbox"])`).forEach((field) => (field.value = value));
  fill("id", id);
  fill("version", version);
  fill("label", label);
  form.querySelectorAll<HTMLInputElement>('input[name="color"]').forEach((hue) => (hue.checked = hue.value === color));
  say(form, "label", label);
  say(form, "quotations", quotations === "1" ? "1 quotation" : `${quotations} quotations`);
  say(form, "below-count", below === "1" ? "1 code" : `${below} codes`);
  const box = form.querySelector<HTMLElement>('label[data-said="below"]');
  if (box) {
    box.hidden = below === "0";
    const tick = box.querySelector("input")!;
    tick.required = below !== "0";
    tick.checked = false;
  }
  form.querySelectorAll<HTMLOptionElement>('select[name="into"] option').forEach((option) => (option.disabled = option.value === id));
  form.querySelectorAll<CodeField>("emic-code-field").forEach((field) => field.reset());
  dialog.addEventListener("close", back, { once: true });
  form.addEventListener("submit", () => dialog.close(), { once: true });
  dialog.showModal();
  if (which === "rename") {
    const field = form.querySelector<HTMLInputElement>("#rename-label")!;
    field.focus();
    // A new name typed over the old one leaves the number.
    field.setSelectionRange(label.length - called.length, label.length);
  }
  return true;
}

/** Asks which of its quotations get a new code, as while coding. */
async function split(of: HTMLElement, back: () => void): Promise<void> {
  const { id = "", number = "", name = "" } = of.dataset;
  if (of.dataset.quotations === "0") return announce(`Nothing carries ${labelOf({ number, name })} yet.`, true);
  const send = async (act: SplitAct, words: string) => {
    const saved = await call<Saved>("POST", "/api/quotations/many", { ...act, words }, crypto.randomUUID());
    showSaveState({ kind: "saved", at: saved.savedAt });
    void showAnew();
  };
  // The page may be exchanged while the quotations are on their way.
  await askSplit({ host: document.querySelector<HTMLElement>("main")!, send, closed: back }, { id, number, name });
}

function say(form: HTMLFormElement, name: string, words: string): void {
  form.querySelectorAll<HTMLElement>(`span[data-said="${name}"]`).forEach((place) => (place.textContent = words));
}
