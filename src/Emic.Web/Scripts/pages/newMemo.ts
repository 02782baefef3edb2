import { actOf } from "../shared/keys";

/** A key begins a memo on any page of a study; where the page is about one thing, the memo is tied to it. The coding page has its own. */
export function wireNewMemo(): void {
  document.addEventListener("keydown", (event) => {
    if (actOf(event, "everywhere") !== "memo") return;
    const target = event.target as Element;
    if (target.closest("dialog, [role=dialog]") || !document.querySelector("main > .page") || !document.querySelector("nav.rail")) return;
    event.preventDefault();
    const about = document.querySelector<HTMLElement>("[data-memo]")?.dataset.memo;
    location.assign(about ? `/memos/new?to=${about}` : "/memos/new");
  });
}
