import { isNowhere } from "./beginning";

/** Where the hand was: the cards there were, which of them it was on, whether it had the focus too and on a button of the card, and on which something was done since. */
interface Place {
  question: string;
  ids: string[];
  at: number;
  focused: boolean;
  onButton: boolean;
  acted: string[];
}

/** Outlives the exchange of the page's content, which replaces the cards. */
let left: Place | undefined;

/** The cards of a page that is walked by key, and the one that the person is on. Where that one is gone, the next takes its place, or the last. */
export class Hand {
  #current: HTMLElement | undefined;
  readonly #moved: () => void;

  constructor(readonly cards: HTMLElement[], gone: AbortSignal, moved: () => void = () => {}) {
    this.#moved = moved;
    if (cards[0]) cards[0].tabIndex = 0;
    document.addEventListener("focusin", (event) => this.#follow(event.target as Element), { signal: gone });
    document.addEventListener("click", (event) => this.#leave(event.target as Element), { signal: gone });
  }

  get current(): HTMLElement | undefined {
    return this.#current;
  }

  /** Goes back to where the hand was ahead of an exchange; false if it was nowhere. */
  goBack(): boolean {
    const before = left;
    if (!before) return false;
    const cards = new Map(this.cards.map((card) => [card.id, card]));
    // Where an act took cards away, the way goes on behind the last of them, also if the hand was further up.
    const gone = before.ids.findLastIndex((id) => before.acted.includes(id) && !cards.has(id));
    const at = gone < 0 ? before.at : gone;
    const rest = [...before.ids.slice(at), ...before.ids.slice(0, at).reverse()];
    const found = rest.find((id) => cards.has(id));
    // Another question has other cards; of the same one the place is what is left.
    const card = found !== undefined ? cards.get(found) : before.question === location.search ? this.cards[Math.min(before.at, this.cards.length - 1)] : undefined;
    if (!card) return false;
    const wasHere = card.id === before.ids[before.at];
    this.go(card, false);
    // Who stays on their card keeps the place they scrolled to; a refusal is read first, and a field that the card asks with now comes before the card. Where a card went by its
    // own button, the same button of the next goes on (place.ts).
    if (before.focused && (wasHere || !before.onButton) && !card.querySelector("[autofocus]") && !document.querySelector("main #problem:not([data-card] *)")) card.focus({ preventScroll: wasHere });
    return true;
  }

  /** Begins on a page just opened: where it was left, if the person comes back to it, or else on the card. The keyboard goes there unless it has its place already. */
  begin(card: HTMLElement | undefined): void {
    const was = (history.state as { card?: string } | null)?.card;
    const first = this.cards.find((one) => one.id === was) ?? card;
    if (!first) return;
    const begins = isNowhere();
    this.go(first, false);
    if (!begins) return;
    first.focus({ preventScroll: true });
    // Where it can be seen to begin, what stands above it stays in sight too.
    const { top } = first.getBoundingClientRect();
    if (top < 120 || top > innerHeight - 160) first.scrollIntoView({ block: "nearest" });
  }

  /** Says on which cards something is done now, so that the hand knows where to go on once they are gone. */
  act(cards: readonly HTMLElement[]): void {
    if (left) left.acted = cards.map((card) => card.id);
  }

  go(card: HTMLElement | null | undefined, focus = true): void {
    if (!card) return;
    this.#current = card;
    left = { question: location.search, ids: this.cards.map((one) => one.id), at: this.cards.indexOf(card), focused: focus || (left?.focused ?? false), onButton: false, acted: [] };
    for (const one of this.cards) {
      one.tabIndex = one === card ? 0 : -1;
      one.classList.toggle("current", one === card);
    }
    if (focus) card.focus();
    this.#moved();
  }

  next(from = this.#current): void {
    this.go(this.cards[from ? this.cards.indexOf(from) + 1 : 0]);
  }

  previous(from = this.#current): void {
    this.go(this.cards[from ? Math.max(0, this.cards.indexOf(from) - 1) : 0]);
  }

  /** Arrows walk, Enter goes to the text, to the contexts of a word, or unfolds what leads nowhere; false for any other key. */
  walk(event: KeyboardEvent): boolean {
    const card = event.target as HTMLElement;
    if (!this.cards.includes(card)) return false;
    if (event.key === "ArrowDown") this.next(card);
    else if (event.key === "ArrowUp") this.previous(card);
    else if (event.key === "Enter") card.querySelector<HTMLElement>(".where a, .word a, .about a, .opens a, summary")?.click();
    else return false;
    return true;
  }

  /** By a link: the browser's way back leads to the card again. */
  #leave(target: Element): void {
    if (this.#current && target.closest("a[href]")) history.replaceState({ card: this.#current.id }, "");
  }

  #follow(target: Element): void {
    const card = target.closest<HTMLElement>("[data-card]");
    if (card && this.cards.includes(card)) {
      if (card !== this.#current) this.go(card, false);
      left!.focused = true;
      left!.onButton = target.matches("button");
    } else if (left) left.focused = false;
  }
}
