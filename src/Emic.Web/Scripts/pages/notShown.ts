import { isChanged } from "../shared/unsaved";

/** Says beside the button that shows it when what narrows a list was changed and the list is still as it was (ShowBar.razor). */
export function sayWhatIsNotShown(): void {
  for (const kind of ["input", "change"])
    document.addEventListener(kind, (event) => {
      const form = (event.target as Element).closest("form");
      const words = form?.querySelector<HTMLElement>("[data-not-shown]");
      if (form && words) words.hidden = !Array.from(form.elements).some(isChanged);
    });
}

/** What was changed and not shown yet stays as it is where the page comes anew for another reason. */
export function keepWhatIsNotShown(shown: Element, fresh: Element): void {
  const saying = (page: Element) => Array.from(page.querySelectorAll<HTMLElement>("[data-not-shown]"));
  const whole = (words: HTMLElement) => words.closest("emic-question") ?? words.closest("form")!;
  saying(shown).forEach((words, at) => {
    const place = saying(fresh)[at];
    if (!words.hidden && place) whole(place).replaceWith(document.adoptNode(whole(words)));
  });
}
