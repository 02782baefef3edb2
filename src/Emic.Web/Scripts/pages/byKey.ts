import { isAsking, isTyping } from "../shared/dom";
import { actOf } from "../shared/keys";
import { answerToBegin } from "./answers";

/** Parts of a page with a key of their own, `data-key="place act"`: it presses the button or follows the link, or leads into the first field or choice to be seen. */
export function reachByKey(): void {
  document.addEventListener("keydown", (event) => {
    if ((event.target as Element).closest(".several[open]")) return;
    for (const part of document.querySelectorAll<HTMLElement>("main [data-key]")) {
      const [place, act] = part.dataset.key!.split(" ") as [string, string];
      if (actOf(event, place) !== act) continue;
      event.preventDefault();
      if (part.matches("button, a")) part.click();
      else Array.from(part.querySelectorAll<HTMLElement>("input:not([type=hidden]), select, textarea, summary")).find((one) => one.checkVisibility())?.focus();
      return;
    }
  });
}

/** Esc leaves a field whose words stay: keys mean the page again. Where cards, rows, codes or answers are walked, it leads to the one in hand, from links and buttons beside and around them too. */
export function leaveFieldsByKey(): void {
  document.addEventListener("keydown", (event) => {
    const from = event.target as HTMLElement;
    if (event.key !== "Escape" || event.defaultPrevented || event.isComposing || isAsking() || !document.querySelector("main > .page") || !from.closest("main, .rail, .topbar") || from.closest(".several[open]")) return;
    const isField = isTyping(from) || from.matches("form summary");
    if (!isField && !from.matches("a, button, summary")) return;
    event.preventDefault();
    const inHand = document.querySelector<HTMLElement>("main .current[data-card], main .tree tr[tabindex='0']") ?? answerToBegin();
    const button = from.closest("form")?.querySelector<HTMLElement>("button:not([type=button])");
    if (inHand?.checkVisibility()) inHand.focus();
    else if (!isField) return;
    else if (button?.checkVisibility()) button.focus({ preventScroll: true });
    else from.blur();
  });
}
