import { actOf } from "../shared/keys";

/** Parts of a page with a key of their own, `data-key="place act"`: it presses the button, or leads into the first field. */
export function reachByKey(): void {
  document.addEventListener("keydown", (event) => {
    if ((event.target as Element).closest("dialog, .several")) return;
    for (const part of document.querySelectorAll<HTMLElement>("main [data-key]")) {
      const [place, act] = part.dataset.key!.split(" ") as [string, string];
      if (actOf(event, place) !== act) continue;
      event.preventDefault();
      if (part instanceof HTMLButtonElement) part.click();
      else part.querySelector<HTMLElement>("input:not([type=hidden]), textarea")?.focus();
      return;
    }
  });
}
