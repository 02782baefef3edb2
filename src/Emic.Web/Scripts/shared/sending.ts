import { asksToSave } from "./dom";

/** Ctrl+Enter sends the form one writes in, wherever it has a field of several lines. */
export function sendByKey(): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || !asksToSave(event)) return;
    const form = (event.target as Element).closest("form");
    if (!form?.querySelector("textarea")) return;
    event.preventDefault();
    if (!form.querySelector("[data-go]:disabled")) form.requestSubmit();
  });
}
