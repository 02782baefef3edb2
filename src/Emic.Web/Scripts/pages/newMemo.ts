import { isTyping } from "../shared/dom";
import { singleKeys } from "../shared/settings";

/** `m` begins a memo on any page of a study; where the page is about one thing, the memo is tied to it. The coding page has its own. */
export function wireNewMemo(): void {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "m" || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !singleKeys.on) return;
    const target = event.target as Element;
    if (isTyping(event.target) || target.closest("dialog, [role=dialog]") || !document.querySelector("main > .page") || !document.querySelector("nav.rail")) return;
    event.preventDefault();
    const about = document.querySelector<HTMLElement>("[data-memo]")?.dataset.memo;
    location.assign(about ? `/memos/new?to=${about}` : "/memos/new");
  });
}
