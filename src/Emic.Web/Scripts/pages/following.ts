import { listen } from "../saving/live";
import { refresh } from "./inPlace";

/** Shows what others change, as soon as the study holds it, unless the person is in the middle of something. */
export function followTheStudy(): void {
  if (!document.querySelector('meta[name="emic-study"]') || !document.querySelector("main > .page")) return;
  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void (isBusy() ? soon() : refresh()), 400);
  };
  listen(soon, soon);
}

/** Something is typed and not sent, or a question is open: exchanging the page would take it away. */
function isBusy(): boolean {
  return Array.from(document.querySelectorAll<HTMLElement>("main input, main textarea, main select, dialog[open]")).some((field) =>
    field instanceof HTMLDialogElement ? true
    : field instanceof HTMLTextAreaElement ? field.value !== field.defaultValue
    : field instanceof HTMLSelectElement ? Array.from(field.options).some((option, at) => option.selected !== (option.defaultSelected || (at === 0 && !field.querySelector("[selected]"))))
    : field instanceof HTMLInputElement && !["hidden", "radio", "file"].includes(field.type) && (field.type === "checkbox" ? field.checked !== field.defaultChecked : field.value !== field.defaultValue),
  );
}
