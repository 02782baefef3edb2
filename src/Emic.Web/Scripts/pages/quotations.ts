import { isForList } from "../shared/dom";
import { actOf } from "../shared/keys";
import type { Around } from "./around";
import { ask, keepQuestions } from "./asking";
import { Hand } from "./hand";
import { type Sent, sentEvent } from "./inPlace";

/** Which quotations are chosen: these, or every one that the question finds. */
interface Choice {
  ids: readonly string[];
  every: boolean;
}

/** What is chosen now. It outlives the exchange of the page's content. */
let chosen: Choice = { ids: [], every: false };

/** What was chosen for a change of many, by that change: who takes it back goes on with what they had chosen. */
const chosenFor = new Map<string, Choice>();

/** Quotations that were found, for keyboard and mouse: walked, chosen, unfolded, and changed one or many at once. */
export class Quotations extends HTMLElement {
  #hand!: Hand;
  #every = false;
  #gone = new AbortController();

  connectedCallback(): void {
    this.#hand = new Hand(Array.from(this.querySelectorAll<HTMLElement>("[data-card]")), this.#gone.signal);
    this.querySelectorAll<HTMLElement>(".many, [data-choose]").forEach((part) => (part.hidden = false));
    document.addEventListener("keydown", (event) => this.#key(event), { signal: this.#gone.signal });
    this.addEventListener("click", (event) => this.#click(event));
    this.addEventListener("change", (event) => this.#change(event));
    keepQuestions(this);
    this.#take(chosen);
    document.addEventListener(sentEvent, (event) => this.#isSent((event as CustomEvent<Sent>).detail), { signal: this.#gone.signal });
    if (!this.#hand.goBack()) this.#hand.begin(this.#hand.cards[0]);
  }

  disconnectedCallback(): void {
    this.#gone.abort();
  }

  /** Chooses what was chosen for a change that was taken back, beside what is. */
  chooseAgain(change: string): void {
    const before = chosenFor.get(change);
    if (before) this.#take({ ids: [...chosen.ids, ...before.ids], every: chosen.every || before.every });
  }

  #take({ ids, every }: Choice): void {
    for (const box of this.#boxes) box.checked = ids.includes(box.value);
    this.#every = every;
    this.#say();
  }

  /** What was chosen to be changed is done with once it is; where that was refused it stays chosen, and so does what was chosen meanwhile. */
  #isSent({ form, answer }: Sent): void {
    if (!form.querySelector("[data-go]")) return;
    const before = chosen;
    void answer.then((page) => {
      if (!page) return;
      const change = page.querySelector<HTMLElement>('button[data-act="undo"]')?.dataset.change;
      if (change) chosenFor.set(change, before);
      chosen = { ids: chosen.ids.filter((id) => !before.ids.includes(id)), every: chosen.every && !before.every };
      const shown = document.querySelector<Quotations>("emic-quotations");
      if (shown) shown.#take(chosen);
    });
  }

  get #boxes(): HTMLInputElement[] {
    return Array.from(this.querySelectorAll<HTMLInputElement>("[data-choose]"));
  }

  #key(event: KeyboardEvent): void {
    if (!isForList(event)) return;
    if (!this.#hand.walk(event) && !this.#act(actOf(event, "quotations"), this.#hand.current)) return;
    event.preventDefault();
  }

  #act(act: string | null, card: HTMLElement | undefined): boolean {
    if (act === null) return false;
    if (act === "next") this.#hand.next();
    else if (act === "previous") this.#hand.previous();
    else if (act === "choose") card && this.#choose(card);
    else if (act === "unfold") void card?.querySelector<Around>("emic-around")?.unfold();
    else this.#ask(act, card);
    return true;
  }

  #click(event: Event): void {
    const target = event.target as Element;
    const asking = target.closest<HTMLElement>("[data-dialog]");
    if (asking) this.#ask(asking.dataset.dialog!.slice("many-".length));
    if (target.closest("[data-choose-every]")) {
      this.#every = !this.#every;
      for (const box of this.#boxes) box.checked = this.#every;
      this.#say();
    }
  }

  #choose(card: HTMLElement): void {
    const box = card.querySelector<HTMLInputElement>("[data-choose]")!;
    box.checked = !box.checked;
    this.#every = false;
    this.#say();
  }

  #change(event: Event): void {
    const box = event.target as HTMLInputElement;
    if (box.matches("[data-choose-all]")) for (const one of this.#boxes) one.checked = box.checked;
    else if (!box.matches("[data-choose]")) return;
    this.#every = false;
    this.#say();
  }

  #chosen(): string[] {
    return Array.from(new Set(this.#chosenCards().map((card) => card.dataset.card!)));
  }

  #chosenCards(): HTMLElement[] {
    return this.#hand.cards.filter((card) => card.querySelector<HTMLInputElement>("[data-choose]")!.checked);
  }

  #say(): void {
    chosen = { ids: this.#chosen(), every: this.#every };
    const count = this.#every ? Number(this.dataset.total) : this.#chosen().length;
    const words = this.querySelector("[data-chosen]");
    if (words) words.textContent = count === 0 ? "none chosen" : `${count.toLocaleString("en")} chosen`;
    const all = this.querySelector<HTMLInputElement>("[data-choose-all]");
    if (all) {
      all.checked = this.#boxes.length > 0 && this.#boxes.every((box) => box.checked);
      all.indeterminate = !all.checked && count > 0;
    }
    this.querySelector("[data-choose-every]")?.setAttribute("aria-pressed", String(this.#every));
    for (const button of this.querySelectorAll<HTMLButtonElement>(".many [data-dialog]")) button.disabled = count === 0;
  }

  /** Asks about what is chosen; about the card with the focus where nothing is. */
  #ask(act: string, card?: HTMLElement): void {
    const dialog = this.querySelector<HTMLDialogElement>(`#many-${act}`);
    const ids = this.#chosen();
    if (ids.length === 0 && card) ids.push(card.dataset.card!);
    if (!dialog || (ids.length === 0 && !this.#every)) return;
    const chosen = this.#every ? this.#hand.cards : this.#chosenCards();
    // By mouse the first that is chosen is in hand.
    const at = card ?? chosen[0];
    if (!card) this.#hand.go(at, false);
    if (ask(dialog, ids, this.#every, chosen[0] ?? at ?? null, { answered: () => this.#hand.act(chosen) })) dialog.addEventListener("close", () => at?.isConnected && at.focus(), { once: true });
  }
}
