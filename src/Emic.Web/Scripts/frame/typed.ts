import { isTyping } from "../shared/dom";

/** Fields in which somebody typed, as long as they are on the page. */
const typedIn = new WeakSet<EventTarget>();

export function rememberTyping(): void {
  document.addEventListener("input", (event) => event.target && typedIn.add(event.target), { capture: true });
  document.addEventListener("reset", (event) => {
    for (const field of (event.target as HTMLFormElement).elements) typedIn.delete(field);
  });
}

/** Whether somebody is writing in a field; one that waits for its first letter has nothing of its own yet, nor has a search that found nothing, whose words stand there to be typed over. */
export const isWritten = (target: EventTarget | null): boolean => isTyping(target) && (typedIn.has(target!) || ((target as HTMLInputElement).value !== "" && !isTypedOver(target as HTMLInputElement)));

const isTypedOver = (field: HTMLInputElement) => field.type === "search" && field.autofocus && field.selectionStart === 0 && field.selectionEnd === field.value.length;
