import { MemoPreview } from "../shared/memoPreview";
import { quoteIn } from "../shared/quoting";

/** The text of a memo and, beside it, how it reads. */
export class MemoEditor extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector("textarea");
    const shown = this.querySelector("[data-preview]");
    if (!field || !shown) return;
    new MemoPreview(field, shown);
    const quote = quoteIn(field);
    for (const button of this.querySelectorAll<HTMLButtonElement>("[data-insert]")) button.addEventListener("click", () => quote(button.dataset.insert!));
  }
}
