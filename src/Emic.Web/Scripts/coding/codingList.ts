import type { Sign } from "../document/gutter";
import { label } from "../shared/codes";
import { make, shorten } from "../shared/dom";
import { toCode } from "../shared/keys";
import type { Codebook } from "./codebook";
import { certaintyBehind, type Codings, type Quotation } from "./codings";

const step = 200;

/** All codings of the document as a list beside the stripes: the way for those who don't see the margin. */
export class CodingList extends HTMLElement {
  codings!: Codings;
  codebook!: Codebook;
  textOf!: (begin: number, end: number) => string;
  choose!: (quotation: Quotation) => void;
  /** What hangs on a quotation besides codings. */
  signs: (quotation: Quotation) => readonly Sign[] = () => [];
  /** The quotation in hand: the list opens there. */
  inHand: () => Quotation | undefined = () => undefined;
  /** Gives the keyboard back to the text. */
  left!: () => void;
  #most = step;
  /** The quotation that was gone to from here: the list opens there again, if none is in hand. */
  #from = "";
  #waiting = 0;

  connectedCallback(): void {
    this.addEventListener("keydown", (event) => {
      const way = event.altKey || event.ctrlKey || event.metaKey ? 0 : event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (way === 0) return;
      event.preventDefault();
      const rows = this.#rows;
      rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(document.activeElement as HTMLElement) + way))]?.focus();
    });
  }

  toggle(): void {
    this.hidden = !this.hidden;
    if (this.hidden) return this.left();
    const from = this.inHand()?.id ?? this.#from;
    const at = this.#quotations.findIndex((quotation) => quotation.id === from);
    this.#most = step * (1 + Math.floor(Math.max(0, at) / step));
    this.#show();
    (this.#rows[Math.max(0, at)] ?? this.querySelector("h2"))?.focus();
  }

  /** Follows the codings while it is seen. */
  refresh(): void {
    if (this.hidden) return;
    clearTimeout(this.#waiting);
    this.#waiting = window.setTimeout(() => this.#show(), 200);
  }

  /** The words that were chosen are to be read, so the list gives way to them. */
  #go(quotation: Quotation): void {
    this.#from = quotation.id;
    this.hidden = true;
    this.choose(quotation);
  }

  /** The words of each quotation listed, which are walked. */
  get #rows(): HTMLElement[] {
    return Array.from(this.querySelectorAll<HTMLElement>("li .words"));
  }

  get #quotations(): Quotation[] {
    return [...new Set(this.codings.marks.map((mark) => mark.quotation))];
  }

  #show(): void {
    const quotations = this.#quotations;
    const focused = this.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null;
    const row = focused ? this.#rows.indexOf(focused) : -1;
    this.replaceChildren(
      make(
        "div",
        { class: "spread" },
        make("h2", { tabindex: -1 }, `All codings (${quotations.length} quotations)`),
        make("button", { type: "button", class: "quiet", click: () => this.toggle() }, "Close", make("kbd", { "aria-hidden": "true" }, "Esc")),
      ),
      make("ol", { class: "lines" }, ...quotations.slice(0, this.#most).map((quotation) => this.#row(quotation))),
      quotations.length === 0 ? make("p", { class: "soft" }, `Nothing is coded yet. Close this, select words and ${toCode}.`) : "",
      quotations.length > this.#most
        ? make("button", { type: "button", click: () => ((this.#most += step), this.#show()) }, `Show ${Math.min(step, quotations.length - this.#most)} more`)
        : "",
    );
    if (!focused) return;
    // The keyboard stays on its quotation, whatever came above it; where that is gone, on what stands there now.
    const words = this.#rows;
    const same = row < 0 ? undefined : (words.find((one) => one.dataset.quotation === focused.dataset.quotation) ?? words[Math.min(row, words.length - 1)]);
    (same ?? this.querySelector<HTMLElement>("h2"))!.focus({ preventScroll: true });
  }

  #row(quotation: Quotation): HTMLElement {
    const names = quotation.codings.map((coding) => {
      const code = this.codebook.find(coding.codeId);
      return make("span", { class: `code-name hue-${code?.color ?? "grey"}` }, make("span", { class: "dot" }), (code ? label(code) : "?") + certaintyBehind(coding));
    });
    return make(
      "li",
      {},
      make("span", { class: "row" }, ...(names.length > 0 ? names : [make("span", { class: "soft" }, "free quotation")]), make("span", { class: "soft" }, this.codings.coder(quotation.coderId).name), this.codings.flagged.has(quotation.id) ? make("span", { class: "flag" }, "⚑ waits") : null, ...this.signs(quotation).map((sign) => make("span", { class: "tag" }, sign))),
      make("button", { type: "button", class: "quiet words", "data-quotation": quotation.id, click: () => this.#go(quotation) }, `“${shorten(this.textOf(quotation.begin, quotation.end), 120)}”`),
      quotation.comment !== "" ? make("p", { class: "soft" }, quotation.comment) : "",
    );
  }
}
