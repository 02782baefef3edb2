// Links that answer what was asked, one below the other (`data-answer`): arrows walk them, and the browser's way back leads to the one that was followed.

const answers = () => Array.from(document.querySelectorAll<HTMLElement>("main [data-answer]"));

/** The answer that was followed, if the person comes back, or the first. */
export const answerToBegin = (): HTMLElement | undefined => answers()[(history.state as { answer?: number } | null)?.answer ?? 0];

export function walkAnswers(): void {
  document.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || event.defaultPrevented || !(event.target as Element).matches("[data-answer]")) return;
    event.preventDefault();
    const all = answers();
    all[all.indexOf(event.target as HTMLElement) + step]?.focus();
  });
  document.addEventListener("click", (event) => {
    const at = answers().indexOf((event.target as Element).closest<HTMLElement>("[data-answer]")!);
    if (at >= 0) history.replaceState({ answer: at }, "");
  });
}
