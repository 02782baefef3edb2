import { call } from "../shared/api";
import { walkBoxes } from "../shared/boxes";
import { type Planned, Preview } from "../shared/preview";
import { follow } from "./inPlace";

/** What coding them would do, and which of those that are shown are coded so already. */
interface PlannedHits extends Planned {
  coded: readonly string[];
}

/** Passages that were left out one by one: they stay so where more or less of the rest is taken. */
const leftOutBefore = new Set<string>();

/** Passages that a search found and that are to get a code: each can be left out, and what would happen is said at once. */
export class CodeHits extends HTMLElement {
  readonly #shown = new Preview();

  connectedCallback(): void {
    for (const part of this.querySelectorAll<HTMLElement>("[data-passage], [data-scripted]")) part.hidden = false;
    this.addEventListener("change", (event) => {
      const box = event.target as HTMLInputElement;
      if (!box.matches("input")) return;
      if (box.dataset.follow) return void this.#follow(box.dataset.follow);
      if (box.matches("[data-passages]")) for (const one of this.#boxes) one.checked = box.checked;
      void this.#preview();
    });
    const code = this.querySelector<HTMLInputElement>('input[name="code"]')!;
    code.closest("emic-code-field")!.addEventListener("input", () => {
      takeAlong(code.value);
      void this.#preview();
    });
    for (const box of this.#boxes) if (leftOutBefore.has(box.dataset.passage!)) box.checked = false;
    walkBoxes(this, this.querySelector<HTMLInputElement>("[data-passages]"), this.#boxes);
    // Without a code the page says all there is to say; after a refusal one stands there already.
    if (code.value !== "" || leftOutBefore.size > 0) void this.#preview();
  }

  /** Shows the same search with the interviewer's turns, or without them. */
  #follow(address: string): void {
    leftOutBefore.clear();
    for (const one of this.#leftOut) leftOutBefore.add(one);
    const to = new URL(address, location.href);
    const code = this.querySelector<HTMLInputElement>('input[name="code"]')!.value;
    if (code !== "") to.searchParams.set("code", code);
    void follow(to.href);
  }

  get #leftOut(): string[] {
    return this.#boxes.filter((box) => !box.checked).map((box) => box.dataset.passage!);
  }

  get #boxes(): HTMLInputElement[] {
    return Array.from(this.querySelectorAll<HTMLInputElement>("[data-passage]"));
  }

  /** Says in its row which passage is coded so already. */
  #mark(coded: ReadonlySet<string>): void {
    for (const box of this.#boxes) box.closest("li")!.querySelector<HTMLElement>("[data-coded]")!.hidden = !coded.has(box.dataset.passage!);
  }

  async #preview(): Promise<void> {
    const field = (name: string) => this.querySelector<HTMLInputElement>(`input[name="${name}"]`)!;
    const leftOut = this.#leftOut;
    const all = this.querySelector<HTMLInputElement>("[data-passages]");
    if (all) {
      all.checked = leftOut.length === 0;
      all.indeterminate = leftOut.length > 0 && leftOut.length < this.#boxes.length;
    }
    const seen = field("seen");
    seen.dataset.all ??= seen.value;
    seen.value = String(Number(seen.dataset.all) - leftOut.length);
    field("without").value = leftOut.join(",");
    await this.#shown.show(
      call<PlannedHits>("POST", "/api/search/code/preview", { question: location.search, code: field("code").value, without: field("without").value }),
      this.querySelector("[data-preview]")!,
      this.querySelector<HTMLButtonElement>("[data-go]")!,
      (planned) => this.#mark(new Set(planned.coded)),
    );
  }
}

/** Who chooses to code more or less of the text keeps the code they typed. */
function takeAlong(code: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".code-hits nav.filter a")) {
    const to = new URL(link.href);
    to.searchParams.set("code", code);
    link.href = to.href;
  }
}
