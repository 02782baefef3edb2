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
