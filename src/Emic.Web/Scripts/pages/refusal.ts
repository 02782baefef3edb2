import { fieldOf, reachable, sayBeside } from "../shared/beside";

/** Where the page says why something was refused, and of which field of which form; null if nothing was. */
function refusal(page: ParentNode): HTMLElement | null {
  return page.querySelector<HTMLElement>("#problem[data-about]");
}

/** Whether this form asks for what was refused; one without a word for it is asked by its address. */
function asksFor(form: HTMLFormElement, act: string | undefined): boolean {
  if (act === undefined) return form.method === "get";
  return Array.from(form.querySelectorAll<HTMLInputElement | HTMLButtonElement>('[name="act"]')).some((one) => one.value === act);
}

/** Says a refusal beside the field it is about, if there is one, first of all in the form it stands in; otherwise it stays where the page has it. */
export function placeRefusal(): void {
  const said = refusal(document);
  if (!said?.dataset.about) return;
  const { about, refused } = said.dataset;
  const own = said.closest("form");
  for (const form of [...(own ? [own] : []), ...document.querySelectorAll<HTMLFormElement>("main form:not([hidden])")]) {
    const field = asksFor(form, refused) && !form.closest("dialog") ? fieldOf(form, about) : null;
    if (field) return sayBeside(field, said.textContent!);
  }
}

/** Says in Emic's words, beside the first field that must be filled in and is empty, what is missing there: the browser's own bubble lies over what one reads. */
export function sayWhatIsMissing(): void {
  document.addEventListener(
    "invalid",
    (event) => {
      const field = event.target as HTMLInputElement;
      if (!field.validity.valueMissing) return;
      event.preventDefault();
      const first = Array.from(field.form!.elements).find((one) => (one as HTMLInputElement).willValidate && !(one as HTMLInputElement).validity.valid);
      if (first === field) sayBeside(reachable(field), field.dataset.missing ?? "This is missing.");
    },
    { capture: true },
  );
}

/** Opens a question again whose answer was refused, with what was typed there; false where the refusal is about nothing in it. */
export function askAgain(form: HTMLFormElement, page: Document): boolean {
  const dialog = form.closest("dialog");
  const said = refusal(page);
  const field = dialog?.isConnected && said?.dataset.about ? fieldOf(form, said.dataset.about) : null;
  if (!dialog || !field || document.querySelector("dialog[open]")) return false;
  const close = () => dialog.close();
  form.addEventListener("submit", close, { once: true });
  dialog.addEventListener("close", () => form.removeEventListener("submit", close), { once: true });
  dialog.showModal();
  sayBeside(field, said!.textContent!);
  return true;
}
