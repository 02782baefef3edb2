import { call } from "../shared/api";

/** Passages that a search found and that are to get a code: each can be left out, and what would happen is said at once. */
export class CodeHits extends HTMLElement {
  #asked = 0;

  connectedCallback(): void {
    for (const box of this.#boxes) box.hidden = false;
    this.addEventListener("change", () => void this.#preview());
    this.querySelector<HTMLInputElement>('input[name="code"]')?.addEventListener("input", () => void this.#preview());
    void this.#preview();
  }

  get #boxes(): HTMLInputElement[] {
    return Array.from(this.querySelectorAll<HTMLInputElement>("[data-passage]"));
  }

  async #preview(): Promise<void> {
    const field = (name: string) => this.querySelector<HTMLInputElement>(`input[name="${name}"]`)!;
    const leftOut = this.#boxes.filter((box) => !box.checked).map((box) => box.dataset.passage!);
    const seen = field("seen");
    seen.dataset.all ??= seen.value;
    seen.value = String(Number(seen.dataset.all) - leftOut.length);
    field("without").value = leftOut.join(",");
    const mine = ++this.#asked;
    const answer = await call<{ sentence: string; changing: number }>("POST", "/api/search/code/preview", { question: location.search, code: field("code").value, without: field("without").value }).catch((failure: Error) => ({
      sentence: failure.message,
      changing: 0,
    }));
    // An answer that was overtaken says nothing any more.
    if (mine !== this.#asked) return;
    this.querySelector("[data-preview]")!.textContent = answer.sentence;
    this.querySelector<HTMLButtonElement>("[data-go]")!.disabled = answer.changing === 0;
  }
}
