import { said } from "./dom";
import type { WirePassage } from "./wire";

/** Shows how the text of a memo reads, a moment after every change. The server makes the elements, so that it reads the same wherever it is written. */
export class MemoPreview {
  #waiting = 0;
  #asked = 0;

  /** @param passages Words it may quote that become quotations only when the memo is saved. */
  constructor(readonly field: HTMLTextAreaElement, readonly shown: Element, readonly passages: readonly WirePassage[] = []) {
    field.addEventListener("input", () => {
      clearTimeout(this.#waiting);
      this.#waiting = window.setTimeout(() => void this.#show(), 300);
    });
  }

  async #show(): Promise<void> {
    const asked = ++this.#asked;
    const answer = await fetch("/api/memos/preview", {
      method: "POST",
      headers: { "X-Emic-Token": said("emic-token"), "X-Emic-Study": said("emic-study"), "Content-Type": "application/json" },
      body: JSON.stringify({ text: this.field.value, passages: this.passages }),
    }).catch(() => null);
    if (!answer?.ok || asked !== this.#asked) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    this.shown.replaceChildren(...page.body.childNodes);
  }
}
