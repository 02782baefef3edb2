import { showSaveState, showUndo } from "../saving/saveState";
import { announce, whoseItIs } from "../shared/announce";
import { call } from "../shared/api";
import { isForList, said } from "../shared/dom";
import { actOf, pressOf } from "../shared/keys";
import { referenceTo } from "../shared/quoting";
import type { Saved } from "../shared/wire";
import { isUnsaved } from "../shared/unsaved";
import { ask, keepQuestions } from "./asking";
import { Hand } from "./hand";

/** What was kept in this comparison, by code: it outlives the exchange of the page's content and is sent when the page is left. */
const keptOf = new Map<string, Set<string>>();

let leaving = false;

/** Constant comparison: walks cards, keeps, moves, splits off, contrasts, and writes one entry when it is left. */
export class Compare extends HTMLElement {
  #hand!: Hand;
  #contrasted: HTMLElement | undefined;
  /** The quotations that lie side by side. */
  #pair: string[] = [];
  #gone = new AbortController();

  connectedCallback(): void {
    const cards = Array.from(this.querySelectorAll<HTMLElement>("[data-card]"));
    this.#hand = new Hand(cards, this.#gone.signal, () => this.#enable());
    this.querySelector<HTMLElement>(".many")!.hidden = false;
    document.addEventListener("keydown", (event) => this.#key(event), { signal: this.#gone.signal });
    this.addEventListener("click", (event) => this.#click(event));
    keepQuestions(this);
    this.querySelector("form.leave")!.addEventListener("submit", () => (leaving = true));
    this.querySelector("form.leave")!.addEventListener("formdata", (event) => takeWordsAlong((event as FormDataEvent).formData));
    this.addEventListener("submit", (event) => {
      const form = event.target as HTMLFormElement;
      if (form.id !== "contrast-form") return;
      event.preventDefault();
      void this.#keepContrast(form);
    });
    // What was kept comes back with a refusal of the page; what is settled by now, as after redo, is kept for good.
    for (const id of this.querySelector<HTMLInputElement>('input[name="kept"]')!.value.split(",")) if (id) this.#kept.add(id);
    for (const card of cards) if (card.classList.contains("settled")) this.#kept.delete(card.dataset.coding!);
    if (!this.#hand.goBack()) this.#hand.begin(cards.find((card) => !card.classList.contains("settled")) ?? cards[0]);
    this.#say();
  }

  disconnectedCallback(): void {
    this.#gone.abort();
  }

  get #kept(): Set<string> {
    const code = this.dataset.code!;
    if (!keptOf.has(code)) keptOf.set(code, new Set());
    return keptOf.get(code)!;
  }

  #key(event: KeyboardEvent): void {
    if (!isForList(event)) return;
    const card = this.#hand.current;
    if (!this.#hand.walk(event) && (!card || !this.#act(actOf(event, "compare"), card))) return;
    event.preventDefault();
  }

  #act(act: string | null, card: HTMLElement): boolean {
    if (act === null) return false;
    if (act === "next") this.#hand.next();
    else if (act === "previous") this.#hand.previous();
    else if (act === "keep") this.#keep(card);
    else if (act === "contrast") this.#contrast(card);
    else this.#ask(act, card);
    return true;
  }

  #click(event: Event): void {
    const target = event.target as Element;
    const asking = target.closest<HTMLElement>("[data-dialog]");
    const card = this.#hand.current;
    if (!card) return;
    if (asking) this.#ask(asking.dataset.dialog!.slice("many-".length), card);
    else if (target.closest("[data-settle]")) this.#keep(card);
    else if (target.closest("[data-contrast]")) this.#contrast(card);
    else if (!target.closest("a, button, dialog")) this.#hand.go(target.closest<HTMLElement>("[data-card]"));
  }

  /** Keeps a card, or takes that back, and goes on to the next one that is open. */
  #keep(card: HTMLElement): void {
    if (card.classList.contains("settled")) {
      announce("This quotation is settled already.", true);
      return;
    }
    const coding = card.dataset.coding!;
    const taken = this.#kept.delete(coding);
    if (!taken) this.#kept.add(coding);
    this.#say();
    announce(taken ? "Open again." : "Kept.");
    const open = this.#hand.cards.slice(this.#hand.cards.indexOf(card) + 1).find((one) => !one.classList.contains("settled") && !this.#kept.has(one.dataset.coding!));
    this.#hand.go(taken ? card : (open ?? card));
  }

  #say(): void {
    for (const card of this.#hand.cards) {
      const kept = this.#kept.has(card.dataset.coding!) && !card.classList.contains("settled");
      card.classList.toggle("kept", kept);
      card.querySelector<HTMLElement>("[data-kept-mark]")!.hidden = !kept;
    }
    const count = this.#kept.size;
    this.querySelector("[data-kept]")!.textContent = `${count} kept`;
    this.querySelector<HTMLInputElement>('input[name="kept"]')!.value = Array.from(this.#kept).join(",");
    this.#enable();
  }

  #enable(): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>(".many .group button")) button.disabled = !this.#hand.current;
    const keep = this.querySelector<HTMLButtonElement>("[data-settle]")!;
    if (this.#hand.current?.classList.contains("settled")) keep.disabled = true;
  }

  #ask(act: string, card: HTMLElement): void {
    const dialog = this.querySelector<HTMLDialogElement>(`#many-${act}`);
    if (!dialog) return;
    ask(dialog, [card.dataset.card!], false, card, { refuse: (owner) => this.#refuse(owner) });
    for (const one of this.querySelectorAll("dialog[open]")) one.addEventListener("close", () => card.isConnected && card.focus(), { once: true });
  }

  /** A name typed ahead must end here, where no letter, space or Enter does anything: on the page they would be commands, and act on the next card. */
  #refuse(owner: string): void {
    const dialog = this.querySelector<HTMLDialogElement>("#whose")!;
    dialog.querySelector("h2")!.textContent = whoseItIs(owner);
    dialog.showModal();
  }

  /** The first press marks a card, the second lays it beside another one. */
  #contrast(card: HTMLElement): void {
    const other = this.#contrasted;
    const mark = (one: HTMLElement | undefined) => {
      this.#contrasted?.classList.remove("contrasted");
      this.#contrasted = one;
      one?.classList.add("contrasted");
      this.querySelector("[data-contrast]")!.setAttribute("aria-pressed", String(one !== undefined));
    };
    if (!other || other === card) {
      mark(other ? undefined : card);
      announce(other ? "No longer marked." : `Marked. Go to the quotation to contrast it with, and press ${pressOf("compare", "contrast", "Contrast")} again.`, !other);
      return;
    }
    mark(undefined);
    this.#pair = [other.dataset.card!, card.dataset.card!];
    const dialog = this.querySelector<HTMLDialogElement>("#contrast")!;
    dialog.querySelector("[data-sides]")!.replaceChildren(...[other, card].map((one) => {
      const copy = document.createElement("div");
      copy.className = "side card compared";
      copy.append(...Array.from(one.childNodes, (part) => part.cloneNode(true)));
      return copy;
    }));
    dialog.addEventListener("close", () => card.isConnected && card.focus(), { once: true });
    dialog.showModal();
    // On a phone the field lies beneath both passages, which are read first.
    dialog.scrollTop = 0;
  }

  /** Writes what sets the two apart; the words stay in the field until the study has them. */
  async #keepContrast(form: HTMLFormElement): Promise<void> {
    const field = form.querySelector("textarea")!;
    const button = form.querySelector("button")!;
    const refused = form.querySelector<HTMLElement>("[data-refused]")!;
    const title = form.dataset.title!;
    const memo = { kind: "code", title, text: [field.value.trim(), ...this.#pair.map(referenceTo)].join("\n\n"), quotations: this.#pair, to: `code:${this.dataset.code}` };
    refused.hidden = button.disabled = true;
    try {
      const saved = await call<Saved>("PUT", `/api/memos/${crypto.randomUUID()}`, memo, crypto.randomUUID());
      field.value = "";
      form.closest("dialog")!.close();
      showSaveState({ kind: "saved", at: saved.savedAt });
      showUndo(saved);
      announce(`Kept as the memo “${title}”.`, true);
    } catch (failure) {
      refused.textContent = (failure as Error).message;
      refused.hidden = false;
    } finally {
      button.disabled = false;
    }
  }
}

/** What a comparison that was just left off had kept, as its page says. */
interface LeftOff extends DOMStringMap {
  entry: string;
  code: string;
  kept: string;
}

export const leftOff = (): LeftOff | undefined => document.querySelector<HTMLElement>(".left-off")?.dataset as LeftOff | undefined;

/** The address of the cards of a comparison whose end was just undone, where what was kept is still kept; null if it was something else that was undone. */
export function takenUpAgain(left: LeftOff): string | null {
  if (leftOff()?.entry === left.entry) return null;
  keptOf.set(left.code, new Set(left.kept.split(",").filter(Boolean)));
  return `/compare?code=${left.code}`;
}

/** Leaving off saves the definition too, if it was changed and not saved. */
function takeWordsAlong(sent: FormData): void {
  const form = document.querySelector<HTMLFormElement>("#meaning-form");
  if (!form || !isUnsaved(form)) return;
  for (const [name, value] of new FormData(form)) if (!sent.has(name)) sent.append(name, value);
}

/** Who has found a code goes on to it. */
export function goToFoundCode(): void {
  document.addEventListener("change", (event) => (event.target as Element).closest<HTMLFormElement>(".compare-codes form")?.requestSubmit());
}

/** Writes what was kept when the page is left by any way but its button. */
export function leaveComparing(): void {
  addEventListener("pagehide", () => {
    if (leaving) keptOf.clear();
    for (const [codeId, kept] of keptOf) {
      if (kept.size === 0) continue;
      const headers = { "Content-Type": "application/json", "X-Emic-Token": said("emic-token"), "X-Emic-Study": said("emic-study"), "X-Emic-Change": crypto.randomUUID() };
      void fetch("/api/comparisons", { method: "POST", keepalive: true, headers, body: JSON.stringify({ codeId, kept: Array.from(kept) }) });
    }
    keptOf.clear();
  });
}
