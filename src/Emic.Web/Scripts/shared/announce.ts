import { make } from "./dom";

let region: HTMLElement | undefined;

/** Says a sentence to screen readers, and shows it for a while to everybody if asked. */
export function announce(sentence: string, shown = false): void {
  region ??= document.body.appendChild(make("div", { class: "visually-hidden", role: "status", "aria-live": "polite" }));
  region.textContent = "";
  // A frame apart, so that the same sentence twice is said twice.
  requestAnimationFrame(() => (region!.textContent = sentence));
  if (shown) show(sentence);
}

/** Says why a quotation of a colleague stays as it is. */
export function sayWhose(owner: string): void {
  announce(`This quotation is ${owner}’s: only ${owner} can change it.`, true);
}

let toast: HTMLElement | undefined;
let leaving = 0;

function show(sentence: string): void {
  toast ??= make("div", { class: "toast", "aria-hidden": "true" });
  (document.querySelector("dialog:modal") ?? document.body).append(toast);
  toast.textContent = sentence;
  toast.hidden = false;
  clearTimeout(leaving);
  leaving = window.setTimeout(() => (toast!.hidden = true), 6000);
}
