import { actOf } from "../shared/keys";

// Links that answer what was asked, one below the other (`data-answer`): arrows and the keys of lists walk them, and the browser's way back leads to the one that was followed.

const answers = () => Array.from(document.querySelectorAll<HTMLElement>("main [data-answer]"));

/** The answer the person was on last; it is the one to begin on where the page says no other. */
let last: HTMLElement | undefined;

/** The answer that was followed, if the person comes back, or the first. */
export const answerToBegin = (): HTMLElement | undefined => (last?.isConnected ? last : answers()[(history.state as { answer?: number } | null)?.answer ?? 0]);

export function walkAnswers(): void {
  document.addEventListener("focusin", ({ target }) => {
    if ((target as Element).matches("[data-answer]")) last = target as HTMLElement;
  });
  document.addEventListener("keydown", (event) => {
    const target = event.target as Element;
    const isOnOne = target.matches("[data-answer]");
    if (event.defaultPrevented || target.closest(".several[open], .topbar, .rail")) return;
    const act = actOf(event, "lists");
    const step = (isOnOne && event.key === "ArrowDown") || act === "next" ? 1 : (isOnOne && event.key === "ArrowUp") || act === "previous" ? -1 : 0;
    const all = answers();
    if (step === 0 || all.length === 0) return;
    event.preventDefault();
    // From elsewhere on the page the first step leads back to where one was.
    (isOnOne ? all[all.indexOf(target as HTMLElement) + step] : answerToBegin())?.focus();
  });
  document.addEventListener("click", (event) => {
    const at = answers().indexOf((event.target as Element).closest<HTMLElement>("[data-answer]")!);
    if (at >= 0) history.replaceState({ answer: at }, "");
  });
}
