/** Whether a field says something else than when the page was shown. */
export function isChanged(field: Element): boolean {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (field instanceof HTMLSelectElement) return Array.from(field.options).some((option, at) => option.selected !== (option.defaultSelected || (at === 0 && !field.querySelector("[selected]"))));
  if (!(field instanceof HTMLInputElement) || ["hidden", "radio", "file"].includes(field.type)) return false;
  return field.type === "checkbox" ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
}

/** Whether a form that is marked `data-unsaved` holds words that are saved nowhere: typed since it was shown, or sent and refused ("true"). */
export const isUnsaved = (form: HTMLFormElement): boolean => form.dataset.unsaved === "true" || Array.from(form.elements).some(isChanged);

const unsaved = () => Array.from(document.querySelectorAll<HTMLFormElement>("form[data-unsaved]")).filter(isUnsaved);

/** Lets the browser ask when a page with such words is left or closed. */
export function askBeforeLeaving(): void {
  let sent = false;
  // The form itself takes its words along; any other, as the search, leaves them behind.
  document.addEventListener("submit", (event) => (sent = !event.defaultPrevented && (event.target as Element).matches("form[data-unsaved]")));
  addEventListener("beforeunload", (event) => {
    if (!sent && unsaved().length > 0) event.preventDefault();
    sent = false;
  });
}

/** Asks before words that are saved nowhere are left. */
export const asks = () => confirm("What you typed here is not saved. Leave it?");

/** Asks before the content of the page is exchanged for one that has no place for such words. */
export const mayGo = (): boolean => unsaved().length === 0 || asks();

/** Asks before a form that holds such words is closed. */
export const mayClose = (form: HTMLFormElement): boolean => !isUnsaved(form) || asks();
