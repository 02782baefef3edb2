import { make } from "../shared/dom";

/** A text field that shows, as one types, which words are new and which are gone since an earlier wording. */
export class Changes extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector("textarea")!;
    // Set, not added: the form may move on into a newer content of the page.
    this.oninput = () => this.#show(field.value);
    this.#show(field.value);
  }

  #show(now: string): void {
    const shown = this.querySelector<HTMLElement>("[data-changes]")!;
    const before = this.dataset.before ?? "";
    // Ends of lines come back from a text field in their own way.
    const parts = compare(words(before.replace(/\r\n?/g, "\n").trim()), words(now.replace(/\r\n?/g, "\n").trim()));
    const changed = parts.some((part) => part.kind !== "same");
    shown.hidden = !changed;
    this.querySelector<HTMLElement>("[data-since]")!.hidden = changed;
    shown.replaceChildren(...parts.map((part) => (part.kind === "same" ? document.createTextNode(part.text) : make(part.kind === "new" ? "ins" : "del", {}, part.text))));
  }
}

interface Part {
  kind: "same" | "new" | "gone";
  text: string;
}

/** Words with the space behind them, which is not compared. */
const words = (text: string) => text.match(/\s+|\S+\s*/gu) ?? [];

const same = (one: string | undefined, other: string | undefined) => one?.trimEnd() === other?.trimEnd();

/** Two wordings part by part, by the longest run of words they share in order. Beyond some thousand words only the ends they share are kept. */
export function compare(before: readonly string[], now: readonly string[]): Part[] {
  let head = 0;
  while (head < before.length && head < now.length && same(before[head], now[head])) head++;
  let tail = 0;
  while (tail < before.length - head && tail < now.length - head && same(before[before.length - 1 - tail], now[now.length - 1 - tail])) tail++;
  const parts: Part[] = [];
  const add = (kind: Part["kind"], text: string) => {
    const last = parts.at(-1);
    if (text === "") return;
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  };
  add("same", now.slice(0, head).join(""));
  between(before.slice(head, before.length - tail), now.slice(head, now.length - tail), add);
  add("same", now.slice(now.length - tail).join(""));
  return parts;
}

const mostCells = 4_000_000;

function between(before: readonly string[], now: readonly string[], add: (kind: Part["kind"], text: string) => void): void {
  if (before.length * now.length > mostCells) {
    add("gone", before.join(""));
    add("new", now.join(""));
    return;
  }
  const width = now.length + 1;
  const longest = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      longest[i * width + j] = same(before[i], now[j]) ? longest[(i + 1) * width + j + 1]! + 1 : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  let i = 0;
  let j = 0;
  while (i < before.length || j < now.length) {
    if (i < before.length && j < now.length && same(before[i], now[j])) {
      add("same", now[j]!);
      i++;
      j++;
    } else if (i < before.length && (j === now.length || longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!)) add("gone", before[i++]!);
    else add("new", now[j++]!);
  }
}
