import { announce } from "../shared/announce";
import { label, matching } from "../shared/codes";
import { make } from "../shared/dom";
import { isHeld } from "../shared/held";
import { keycap, keyOf, toCode } from "../shared/keys";
import { keep, setting } from "../shared/settings";
import type { Code, Codebook } from "./codebook";
import { placeAt, targetOf, type DropPlace } from "./codeDrop";
import type { Margin } from "./margin";

/** The code tree: numbers, names, counts, a filter. The definition of the code in hand stands apart, so that the tree stays where it is under the pointer. */
export class CodesPane extends HTMLElement {
  codebook!: Codebook;
  /** Puts the code on what is selected; false if nothing is. */
  apply!: (code: Code) => boolean;
  /** Puts the code on words that were dragged onto it. */
  dropped!: (code: Code) => void;
  /** Gives the keyboard back to the text. */
  left!: () => void;
  moved!: (code: Code, place: { parentId: string | null; afterId: string | null }) => void;
  /** Which codes have stripes in the margin; where they are picked, the tree has ticks. */
  margin: Margin | null = null;
  pick!: (codes: readonly Code[], on: boolean) => void;
  /** Picks these and no others. */
  alone!: (codes: readonly Code[]) => void;
  /** Asks which of a code's quotations are to go to a new one. */
  splitting!: (code: Code) => void;
  /** The code that is being dragged: what a drag carries can be read only when it ends. */
  #dragged: Code | undefined;
  #current: string | null = null;
  #due = 0;
  readonly #closed = new Set(setting("closed")?.split(" ") ?? []);
  readonly #filter = make("input", { type: "search", "aria-label": "Filter codes", placeholder: "Filter codes", autocomplete: "off" });
  /** What the filter finds, what fits best first, without what it hangs under. */
  #fitting: readonly string[] = [];
  readonly #tree = make("ul", { role: "tree", "aria-label": "Codes", class: "code-tree" });
  #definition!: HTMLElement;

  connectedCallback(): void {
    if (this.childElementCount > 0) return;
    const legend = make("p", { class: "legend", "aria-hidden": "true" }, make("span", {}, make("span", { class: "by-key" }, make("kbd", {}, "1"), " its key")), make("span", {}, "quotations · sources"));
    this.append(make("div", { class: "codes-head" }, this.#filter, legend), this.#tree);
    this.#definition = this.parentElement!.querySelector<HTMLElement>(".definition")!;
    this.#filter.addEventListener("input", () => this.show());
    this.#filter.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.#leaveFilter(event);
      if (event.key !== "ArrowDown") return;
      event.preventDefault();
      (this.#items().find((one) => one.dataset.code === this.#fitting[0]) ?? this.#items()[0])?.focus();
    });
    this.#tree.addEventListener("click", (event) => this.#click(event));
    this.#tree.addEventListener("keydown", (event) => this.#key(event));
    this.#tree.addEventListener("focusin", (event) => this.#take(event.target as HTMLElement));
    this.#tree.addEventListener("dragover", (event) => this.#over(event));
    this.#tree.addEventListener("dragleave", () => this.#show(null));
    this.#tree.addEventListener("dragend", () => this.#show(null));
    this.#tree.addEventListener("drop", (event) => this.#drop(event));
  }

  /** Draws the tree as the study has it now: a row that is held down is left until it is let go. */
  renew(): void {
    if (!isHeld(this.#tree)) return this.show();
    clearTimeout(this.#due);
    this.#due = window.setTimeout(() => this.renew(), 80);
  }

  /** Draws the tree; a filter shows matches with what they hang under. */
  show(): void {
    const { codes } = this.codebook;
    const words = this.#filter.value.trim();
    this.#fitting = words === "" ? [] : matching(words, codes, []).map((code) => code.id);
    const wanted = words === "" ? null : new Set(this.#fitting);
    if (wanted)
      for (const id of this.#fitting)
        for (let above = this.codebook.find(id)?.parentId; above; above = this.codebook.find(above)?.parentId) wanted.add(above);
    const parents = new Set(codes.map((code) => code.parentId));
    const hidden = new Set<string>();
    const rows: HTMLElement[] = [];
    for (const code of codes) {
      const under = code.parentId !== null && (hidden.has(code.parentId) || (!wanted && this.#closed.has(code.parentId)));
      if (under) hidden.add(code.id);
      if (under || (wanted && !wanted.has(code.id))) continue;
      rows.push(this.#row(code, parents.has(code.id)));
    }
    const focused = this.#tree.contains(document.activeElement);
    this.#tree.replaceChildren(...rows);
    if (rows.length === 0)
      this.#tree.replaceChildren(make("li", { role: "none", class: "soft" }, words === "" ? `No codes yet. Select words, ${toCode} and type a name.` : "No code fits."));
    const current = rows.find((one) => one.dataset.code === this.#current) ?? rows[0];
    current?.setAttribute("tabindex", "0");
    if (focused) current?.focus();
    if (this.#definition.childElementCount > 0) this.define(this.codebook.find(this.#current ?? ""));
  }

  /** Puts the keyboard on the code in hand. */
  focusCurrent(): void {
    this.#items().find((one) => one.dataset.code === this.#current)?.focus();
  }

  /** Goes to the field whose letters find a code. */
  focusFilter(): void {
    this.#filter.focus();
    this.#filter.select();
  }

  /** Clears the letters; where there are none, goes back to the text. */
  #leaveFilter(event: KeyboardEvent): void {
    event.preventDefault();
    if (this.#filter.value === "") return this.left();
    this.#filter.value = "";
    this.show();
  }

  /** Splits the code in hand. */
  split(): void {
    const code = this.codebook.find(this.#current ?? "");
    if (code && code.quotations > 0) this.splitting(code);
    else announce(code ? "Nothing carries this code yet." : "Go to a code in the code tree first.", true);
  }

  /** Shows the definition of a code. */
  define(code: Code | undefined): void {
    if (!code) return this.#definition.replaceChildren();
    const about: [string, string][] = [["Use when", code.use], ["Not when", code.notUse]];
    this.#definition.replaceChildren(
      make("h2", { class: `hue-${code.color}` }, make("span", { class: "dot" }), " ", label(code)),
      make("p", {}, code.brief || code.definition || "No definition yet."),
      make(
        "p",
        { class: "row" },
        make("a", { href: `/codebook/${code.id}` }, `Read its quotations (${code.quotations})`),
        code.quotations > 0 ? make("button", { type: "button", class: "quiet small", click: () => this.splitting(code) }, "Split… ", keycap(keyOf("coding", "split"))) : "",
      ),
      code.brief && code.definition ? make("p", { class: "soft" }, code.definition) : "",
      ...about.filter(([, text]) => text !== "").map(([word, text]) => make("p", {}, make("strong", {}, word), " ", text)),
    );
  }

  #row(code: Code, isParent: boolean): HTMLElement {
    const open = !this.#closed.has(code.id);
    const key = this.codebook.keyOf(code.id);
    const picking = this.margin?.choice === "picked";
    const row = make(
      "li",
      {
        role: "treeitem", "aria-level": this.codebook.depth(code) + 1, "aria-expanded": isParent ? String(open) : null, "aria-checked": picking ? String(this.margin!.picked.has(code.id)) : null, tabindex: -1, draggable: "true",
        "data-code": code.id, class: `hue-${code.color}${this.codebook.canApply(code) ? "" : " unapplied"}`,
        dragstart: (event: DragEvent) => {
          this.#dragged = code;
          event.dataTransfer?.setData(codeType, code.id);
        },
      },
      make("span", { class: "fold", "aria-hidden": "true" }, isParent ? (open ? "▾" : "▸") : ""),
      picking ? make("span", { class: "tick", title: "A stripe in the margin, for it and what hangs below it (Space)", "aria-hidden": "true" }) : null,
      make("span", { class: "dot" }),
      make("span", { class: "name", title: label(code) }, code.number ? make("span", { class: "number" }, code.number) : null, " ", code.name),
      key ? make("kbd", { title: `The key ${key} puts this code on the selected words`, "aria-hidden": "true", "data-single": true }, String(key)) : null,
      make("span", { class: "count", "aria-hidden": "true", title: `${counted(code.quotations, "quotation")} in ${counted(code.sources, "source")}` }, code.quotations > 0 ? `${code.quotations} · ${code.sources}` : ""),
      make("span", { class: "visually-hidden" }, `, ${counted(code.quotations, "quotation")} in ${counted(code.sources, "source")}${key ? `, key ${key}` : ""}`),
    );
    row.style.setProperty("--depth", String(this.codebook.depth(code)));
    return row;
  }

  #over(event: DragEvent): void {
    const row = (event.target as Element).closest<HTMLElement>("[role=treeitem]");
    const code = row && this.#codeOf(row);
    if (!code) return this.#show(null);
    const carriesCode = event.dataTransfer?.types.includes(codeType) && this.#dragged;
    const place = carriesCode ? placeAt(row, event.clientY) : "inside";
    if (carriesCode && !targetOf(this.codebook.codes, carriesCode, code, place)) return this.#show(null);
    event.preventDefault();
    this.#show(row, place);
  }

  #drop(event: DragEvent): void {
    const row = (event.target as Element).closest<HTMLElement>("[role=treeitem]");
    this.#show(null);
    const code = row && this.#codeOf(row);
    if (!code) return;
    event.preventDefault();
    if (!event.dataTransfer?.types.includes(codeType)) return this.dropped(code);
    const place = this.#dragged && targetOf(this.codebook.codes, this.#dragged, code, placeAt(row, event.clientY));
    if (place) this.moved(this.#dragged!, place);
  }

  #show(row: HTMLElement | null, place: DropPlace = "inside"): void {
    for (const one of this.#items()) one.dataset.drop = one === row ? place : "";
  }

  #items(): HTMLElement[] {
    return Array.from(this.#tree.querySelectorAll<HTMLElement>("[role=treeitem]"));
  }

  #codeOf(target: Element): Code | undefined {
    return this.codebook.find(target.closest<HTMLElement>("[role=treeitem]")?.dataset.code ?? "");
  }

  #take(row: HTMLElement): void {
    const code = this.#codeOf(row);
    if (!code) return;
    this.#current = code.id;
    for (const one of this.#items()) one.tabIndex = one.dataset.code === code.id ? 0 : -1;
    this.define(code);
  }

  #click(event: MouseEvent): void {
    const code = this.#codeOf(event.target as Element);
    if (!code) return;
    if ((event.target as Element).closest(".fold")?.textContent) return this.#fold(code, !this.#closed.has(code.id));
    const row = (event.target as Element).closest<HTMLElement>("[role=treeitem]")!;
    this.#take(row);
    if ((event.target as Element).closest(".tick")) return this.#pick(code);
    if (!this.codebook.canApply(code) || !this.apply(code)) row.focus();
  }

  /** Ticks a code with all that hangs below it, or no longer; while the margin shows others than those picked, they are picked alone. */
  #pick(code: Code): void {
    const picked = new Set([code.id]);
    const codes = this.codebook.codes.filter((one) => picked.has(one.id) || (one.parentId !== null && picked.has(one.parentId) && picked.add(one.id)));
    if (this.margin!.choice === "picked") return this.pick(codes, !this.margin!.picked.has(code.id));
    this.alone(codes);
    announce(`Picked for the margin: ${label(code)}${codes.length > 1 ? " and what hangs below it" : ""} alone. ${keyOf("coding", "margin")} chooses otherwise.`, true);
  }

  #fold(code: Code, closed: boolean): void {
    if (closed) this.#closed.add(code.id);
    else this.#closed.delete(code.id);
    keep("closed", [...this.#closed].join(" "));
    this.show();
  }

  #enter(code: Code): void {
    if (!this.codebook.canApply(code)) announce(`${label(code)} is ${code.isFolder ? "a folder" : "retired"}: it is not put on words.`, true);
    else if (!this.apply(code)) announce(`Select words first. ${keyOf("coding", "filter")} leads back to the codes.`, true);
  }

  #key(event: KeyboardEvent): void {
    const items = this.#items();
    const at = items.indexOf(document.activeElement as HTMLElement);
    const code = this.#codeOf(event.target as Element);
    if (at < 0 || !code || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowDown") items[Math.min(items.length - 1, at + 1)]?.focus();
    else if (event.key === "ArrowUp") items[Math.max(0, at - 1)]?.focus();
    else if (event.key === "Home") items[0]?.focus();
    else if (event.key === "End") items[items.length - 1]?.focus();
    else if (event.key === "ArrowRight") this.#fold(code, false);
    else if (event.key === "ArrowLeft") {
      if (items[at]!.getAttribute("aria-expanded") === "true") this.#fold(code, true);
      else items.find((one) => one.dataset.code === code.parentId)?.focus();
    } else if (event.key === "Enter") this.#enter(code);
    else if (event.key === " " && this.margin) this.#pick(code);
    else if (/^[1-9]$/.test(event.key)) {
      this.codebook.setFavourite(Number(event.key), code.id);
      this.show();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;

/** How a dragged code names itself. */
export const codeType = "application/x-emic-code";
