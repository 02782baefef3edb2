import { isTyping } from "../shared/dom";

/** Fields in which somebody typed, as long as they are on the page. */
const typedIn = new WeakSet<EventTarget>();

export function rememberTyping(): void {
  document.addEventListener("input", (event) => event.target && typedIn.add(event.target), { capture: true });
  document.addEventListener("reset", (event) => {
    for (const field of (event.target as HTMLFormElement).elements) typedIn.delete(field);
  });
}

/** Whether somebody is writing in a field; one that waits for its first letter has nothing of its own yet. */
export const isWritten = (target: EventTarget | null): boolean => isTyping(target) && ((target as HTMLInputElement).value !== "" || typedIn.has(target!));
