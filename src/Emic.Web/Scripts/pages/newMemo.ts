import { actOf } from "../shared/keys";

/**
 * A key begins a memo on any page of a study, tied to the card one is on, or to what the page is about. Where something is under way
 * ("data-memo-apart"), it begins in a tab of its own. The coding page has its own.
 */
export function wireNewMemo(): void {
  document.addEventListener("keydown", (event) => {
    if (actOf(event, "everywhere") !== "memo") return;
    const target = event.target as Element;
    if (target.closest("dialog, [role=dialog]") || !document.querySelector("main > .page") || !document.querySelector("nav.rail")) return;
    event.preventDefault();
    const about = target.closest<HTMLElement>("[data-memo]") ?? document.querySelector<HTMLElement>(".current[data-memo], .page[data-memo]");
    const address = about ? `/memos/new?to=${about.dataset.memo}` : "/memos/new";
    if (document.querySelector("main [data-memo-apart]")) open(address, "_blank", "noopener");
    else location.assign(address);
  });
}
