import { asksToSave } from "./dom";

/** Ctrl+Enter sends the form one is in, wherever it has a field of several lines or a button that stands for all of it, asks for something, or holds what leaving would lose. */
export function sendByKey(): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || !asksToSave(event)) return;
    const form = (event.target as Element).closest("form");
    if (!form?.matches("main [method=get], [data-unsaved], :has(textarea, .primary)")) return;
    event.preventDefault();
    if (!form.querySelector("[data-go]:disabled")) form.requestSubmit();
  });
}
