import { announce } from "../shared/announce";
import { isTyping } from "../shared/dom";
import { actOf, keyOf } from "../shared/keys";
import { ask, preview } from "./asking";

/** What was kept in this comparison, by code: it outlives the exchange of the page's content and is sent when the page is left. */
const keptOf = new Map<string, Set<string>>();

let leaving = false;
let goOnAt: number | undefined;

/** Constant comparison: walks cards, keeps, moves, splits off, contrasts, and writes one entry when it is left. */
export class Compare extends HTMLElement {
  #cards: HTMLElement[] = [];
  #current: HTMLElement | undefined;
  #contrasted: HTMLElement | undefined;
  #gone = new AbortController();

  connectedCallback(): void {
    this.#cards = Array.from(this.querySelectorAll<HTMLElement>("[data-card]"));
    this.querySelector<HTMLElement>(".many")!.hidden = false;
    document.addEventListener("keydown", (event) => this.#key(event), { signal: this.#gone.signal });
    this.addEventListener("click", (event) => this.#click(event));
    this.addEventListener("focusin", (event) => this.#go((event.target as Element).closest<HTMLElement>("[data-card]"), false));
    this.addEventListener("input", (event) => {
      const dialog = (event.target as Element).closest("dialog");
      if (dialog) void preview(dialog);
    });
    this.querySelector("form.leave")?.addEventListener("submit", () => (leaving = true));
    const fresh = this.#cards.find((card) => !card.classList.contains("settled"));
    const next = goOnAt === undefined ? (fresh ?? this.#cards[0]) : this.#cards[Math.min(goOnAt, this.#cards.length - 1)];
    this.#go(next ?? null, goOnAt !== undefined);
    goOnAt = undefined;
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

  #go(card: HTMLElement | null | undefined, focus = true): void {
    if (!card) return;
    this.#current = card;
    for (const one of this.#cards) {
      one.tabIndex = one === card ? 0 : -1;
      one.classList.toggle("current", one === card);
    }
    if (focus) card.focus();
    this.#enable();
  }

  #key(event: KeyboardEvent): void {
    const target = event.target as Element;
    if (isTyping(target) || event.ctrlKey || event.metaKey || event.altKey || target.closest("dialog, .topbar, .rail")) return;
    const card = target.closest<HTMLElement>("[data-card]") ?? this.#current;
    const at = card ? this.#cards.indexOf(card) : -1;
    if (event.key === "ArrowDown" && target === card) this.#go(this.#cards[at + 1]);
    else if (event.key === "ArrowUp" && target === card) this.#go(this.#cards[at - 1]);
    else if (event.key === "Enter" && target === card) card.querySelector<HTMLAnchorElement>(".where a")?.click();
    else if (!card || !this.#act(actOf(event, "compare"), card, at)) return;
    event.preventDefault();
  }

  #act(act: string | null, card: HTMLElement, at: number): boolean {
    if (act === null) return false;
    if (act === "next") this.#go(this.#cards[at + 1]);
    else if (act === "previous") this.#go(this.#cards[at - 1]);
    else if (act === "keep") this.#keep(card);
    else if (act === "contrast") this.#contrast(card);
    else this.#ask(act, card);
    return true;
  }

  #click(event: Event): void {
    const target = event.target as Element;
    const asking = target.closest<HTMLElement>("[data-dialog]");
    if (target.closest("[data-close]")) target.closest("dialog")?.close();
    else if (!this.#current) return;
    else if (asking) this.#ask(asking.dataset.dialog!.slice("many-".length), this.#current);
    else if (target.closest("[data-settle]")) this.#keep(this.#current);
    else if (target.closest("[data-contrast]")) this.#contrast(this.#current);
    else if (!target.closest("a, button")) this.#go(target.closest<HTMLElement>("[data-card]"));
  }

  /** Keeps a card, or takes that back, and goes on to the next one that is open. */
  #keep(card: HTMLElement): void {
    if (card.classList.contains("settled")) {
      announce("This passage is settled already.", true);
      return;
    }
    const coding = card.dataset.coding!;
    const taken = this.#kept.delete(coding);
    if (!taken) this.#kept.add(coding);
    this.#say();
    announce(taken ? "Open again." : "Kept.");
    const open = this.#cards.slice(this.#cards.indexOf(card) + 1).find((one) => !one.classList.contains("settled") && !this.#kept.has(one.dataset.coding!));
    this.#go(taken ? card : (open ?? card));
  }

  #say(): void {
    for (const card of this.#cards) {
      const kept = this.#kept.has(card.dataset.coding!) && !card.classList.contains("settled");
      card.classList.toggle("kept", kept);
      card.querySelector<HTMLElement>("[data-kept-mark]")!.hidden = !kept;
    }
    const count = this.#kept.size;
    this.querySelector("[data-kept]")!.textContent = count === 0 ? "none kept yet" : `${count} kept`;
    this.querySelector<HTMLInputElement>('input[name="kept"]')!.value = Array.from(this.#kept).join(",");
    this.#enable();
  }

  #enable(): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>(".many .group button")) button.disabled = !this.#current;
    const keep = this.querySelector<HTMLButtonElement>("[data-settle]")!;
    if (this.#current?.classList.contains("settled")) keep.disabled = true;
  }

  #ask(act: string, card: HTMLElement): void {
    const dialog = this.querySelector<HTMLDialogElement>(`#many-${act}`);
    if (!dialog) return;
    ask(dialog, [card.dataset.card!], false, () => (goOnAt = Math.max(0, this.#cards.indexOf(card))));
    dialog.addEventListener("close", () => card.isConnected && card.focus(), { once: true });
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
      announce(other ? "No longer marked." : `Marked. Go to the passage to contrast it with, and press ${keyOf("compare", "contrast")} again.`, !other);
      return;
    }
    mark(undefined);
    const dialog = this.querySelector<HTMLDialogElement>("#contrast")!;
    dialog.querySelector("[data-sides]")!.replaceChildren(...[other, card].map((one) => {
      const copy = document.createElement("div");
      copy.className = "side card compared";
      copy.append(...Array.from(one.childNodes, (part) => part.cloneNode(true)));
      return copy;
    }));
    dialog.addEventListener("close", () => card.focus(), { once: true });
    dialog.showModal();
  }
}

/** Writes what was kept when the page is left by any way but its button. */
export function leaveComparing(): void {
  addEventListener("pagehide", () => {
    if (leaving) keptOf.clear();
    const said = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? "";
    for (const [codeId, kept] of keptOf) {
      if (kept.size === 0) continue;
      const headers = { "Content-Type": "application/json", "X-Emic-Token": said("emic-token"), "X-Emic-Study": said("emic-study"), "X-Emic-Change": crypto.randomUUID() };
      void fetch("/api/comparisons", { method: "POST", keepalive: true, headers, body: JSON.stringify({ codeId, kept: Array.from(kept) }) });
    }
    keptOf.clear();
  });
}
