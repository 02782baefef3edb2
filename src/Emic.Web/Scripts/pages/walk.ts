import { announce } from "../shared/announce";
import { isForList } from "../shared/dom";
import { actOf } from "../shared/keys";
import { Hand } from "./hand";

/** A list that is read: its rows or cards (`data-card`) are walked, opened and unfolded by key. With `data-begins` the page begins on the one its address names, or on the first. */
export class Walk extends HTMLElement {
  /** Whose keys act here. */
  protected readonly place: string = "lists";
  protected hand!: Hand;
  #gone = new AbortController();

  connectedCallback(): void {
    this.hand = new Hand(Array.from(this.querySelectorAll<HTMLElement>("[data-card]")), this.#gone.signal);
    document.addEventListener("keydown", (event) => this.#key(event), { signal: this.#gone.signal });
    if (!this.hand.goBack()) this.hand.begin(this.dataset.begins === undefined ? undefined : (this.hand.cards.find((card) => `#${card.id}` === location.hash) ?? this.hand.cards[0]));
  }

  disconnectedCallback(): void {
    this.#gone.abort();
  }

  #key(event: KeyboardEvent): void {
    if (!isForList(event)) return;
    if (!this.hand.walk(event) && !this.act(actOf(event, this.place))) return;
    event.preventDefault();
  }

  #undo(row: HTMLElement | undefined): void {
    const button = row?.querySelector<HTMLElement>("[data-undo]");
    if (button) button.click();
    else if (row) announce("Only a change of your own that still stands can be undone here.", true);
  }

  /** Does what a key asks for; false for nothing. */
  protected act(act: string | null): boolean {
    if (act === "next") this.hand.next();
    else if (act === "previous") this.hand.previous();
    else if (act === "unfold") this.hand.current?.querySelector("summary")?.click();
    else if (act === "undo" && location.pathname === "/history") this.#undo(this.hand.current);
    else return false;
    return true;
  }
}
