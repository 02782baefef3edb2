import { said } from "../shared/dom";
import { quoteIn } from "../shared/quoting";

/** The text of a memo and, beside it, how it reads: the server makes the elements, so that both pages show the same. */
export class MemoEditor extends HTMLElement {
  #waiting = 0;
  #asked = 0;

  connectedCallback(): void {
    const field = this.querySelector("textarea");
    const shown = this.querySelector("[data-preview]");
    if (!field || !shown) return;
    const changed = () => {
      clearTimeout(this.#waiting);
      this.#waiting = window.setTimeout(() => void this.#show(field.value, shown), 300);
    };
    field.addEventListener("input", changed);
    const quote = quoteIn(field);
    for (const button of this.querySelectorAll<HTMLButtonElement>("[data-insert]")) button.addEventListener("click", () => quote(button.dataset.insert!));
  }

  async #show(text: string, shown: Element): Promise<void> {
    const asked = ++this.#asked;
    const answer = await fetch("/api/memos/preview", {
      method: "POST",
      headers: { "X-Emic-Token": said("emic-token"), "X-Emic-Study": said("emic-study"), "Content-Type": "application/json" },
      body: JSON.stringify({ text }),
    }).catch(() => null);
    if (!answer?.ok || asked !== this.#asked) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    shown.replaceChildren(...page.body.childNodes);
  }
}
