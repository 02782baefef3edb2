import { call } from "../shared/api";
import { walkBoxes } from "../shared/boxes";
import { type Planned, Preview } from "../shared/preview";
import { follow } from "./inPlace";

/** What coding them would do, and which of those that are shown are coded so already. */
interface PlannedHits extends Planned {
  coded: readonly string[];
}

/** Passages that were left out one by one: they stay so where more or less of the rest is taken. */
let leftOutBefore: string[] = [];

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
    for (const box of this.#boxes) if (leftOutBefore.some((one) => overlap(one, box.dataset.passage!))) box.checked = false;
    // More or less of the text around the same places: those that were left out stay so.
    for (const link of document.querySelectorAll<HTMLAnchorElement>(".code-hits nav.filter a"))
      link.addEventListener("click", (event) => {
        if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        this.#follow(link.href);
      });
    walkBoxes(this, this.querySelector<HTMLInputElement>("[data-passages]"), this.#boxes);
    // Without a code the page says all there is to say; after a refusal one stands there already.
    if (code.value !== "" || leftOutBefore.length > 0) void this.#preview();
  }

  /** Shows the same search with more or less of the text, or without the interviewer's turns. */
  #follow(address: string): void {
    leftOutBefore = this.#leftOut;
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

/** Whether two passages, "id:12-40", share some of the text. */
function overlap(one: string, other: string): boolean {
  const [source, begin, end] = split(one);
  const [from, first, last] = split(other);
  return source === from && begin < last && first < end;
}

function split(passage: string): [source: string, begin: number, end: number] {
  const [source, span] = passage.split(":");
  const [begin, end] = span!.split("-").map(Number);
  return [source!, begin!, end!];
}

/** Who chooses to code more or less of the text keeps the code they typed. */
function takeAlong(code: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".code-hits nav.filter a")) {
    const to = new URL(link.href);
    to.searchParams.set("code", code);
    link.href = to.href;
  }
}
