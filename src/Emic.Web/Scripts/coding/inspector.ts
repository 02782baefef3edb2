import { label } from "../shared/codes";
import { asksToSave, make, shortTime, shorten } from "../shared/dom";
import { isHeld } from "../shared/held";
import { byTouch, keyOf, saysCertainty, toCode } from "../shared/keys";
import { asks } from "../shared/unsaved";
import type { Codebook } from "./codebook";
import { certainties, type Certainty, type Coding, type Codings, type Quotation } from "./codings";
import type { Edits } from "./edits";

export interface InspectorActs {
  /** Asks for another code for the coding. */
  recode(coding: Coding, quotation: Quotation, beside: DOMRect): void;
  choose(quotation: Quotation): void;
  /** Copies what stands for it in the text of a memo. */
  refer(quotation: Quotation): void;
  leave(): void;
}

const most = 40;

/** The codings at the caret as a list: who, when, what for. Here they are commented, recoded and removed. */
export class Inspector extends HTMLElement {
  codings!: Codings;
  codebook!: Codebook;
  edits!: Edits;
  acts!: InspectorActs;
  /** Memos and links that hang on a quotation. */
  ties: (quotation: Quotation) => HTMLElement | null = () => null;
  /** Memos on the source as a whole. */
  sourceTies: () => HTMLElement | null = () => null;
  textOf!: (begin: number, end: number) => string;
  inHand!: () => Quotation | undefined;
  codingInHand!: (quotation: Quotation) => Coding | undefined;
  #shown: Quotation[] = [];
  #place: [number, number] = [0, 0];
  #isDue = false;

  connectedCallback(): void {
    this.addEventListener("keydown", (event) => {
      if (event.defaultPrevented) return;
      if (event.key === "Escape") this.acts.leave();
      else if (!this.#walk(event)) return;
      event.preventDefault();
    });
  }

  /** Arrows walk what can be pressed, but not from a field in which one writes or a choice that is open. */
  #walk(event: KeyboardEvent): boolean {
    const { key, target } = event;
    if (!(target instanceof HTMLElement) || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return false;
    const all = Array.from(this.querySelectorAll<HTMLElement>("a, button, select"));
    const at = all.indexOf(target);
    const to = { ArrowDown: Math.min(at + 1, all.length - 1), ArrowUp: Math.max(at - 1, 0), Home: 0, End: all.length - 1 }[key];
    if (at < 0 || to === undefined || (CSS.supports("selector(:open)") && target.matches("select:open"))) return false;
    all[to]!.focus();
    return true;
  }

  /** Puts the keyboard on the first thing there is to do; false if nothing is shown. */
  enter(): boolean {
    this.#catchUp();
    this.querySelector("button")?.focus();
    return this.contains(document.activeElement);
  }

  /** Shows what lies at the caret or touches the selection, first the quotation that keys act on. */
  show(begin: number, end: number): void {
    this.#place = [begin, end];
    const inHand = this.inHand();
    const found = this.codings.at(begin, end).sort((a, b) => Number(b === inHand) - Number(a === inHand));
    if (this.#isEditing() || same(found, this.#shown)) return;
    this.#shown = found;
    this.#exchange(
      ...(found.length === 0 ? this.#nothing() : [make("ul", { class: "plain" }, ...found.slice(0, most).map((quotation) => this.#quotation(quotation)))]),
      ...(found.length > most ? [make("p", { class: "soft" }, `${found.length - most} more; select fewer words to see them.`)] : []),
    );
  }

  #nothing(): HTMLElement[] {
    return [make("p", { class: "soft" }, `No coding here. Select words and ${toCode}.`), ...[this.sourceTies()].filter((one) => one !== null)];
  }

  /** Shows other content. The keyboard stays on the same button, or where that is gone on its quotation; where nothing is left, it goes back to the text. */
  #exchange(...fresh: HTMLElement[]): void {
    const focused = this.contains(document.activeElement) ? document.activeElement as HTMLElement : null;
    const before = focused?.closest<HTMLElement>("[data-quotation]")?.dataset.quotation;
    this.replaceChildren(...fresh);
    if (!focused) return;
    const quotation = this.querySelector(`[data-quotation="${before}"]`) ?? this;
    const buttons = Array.from(quotation.querySelectorAll<HTMLElement>("a, button, select"));
    const place = buttons.find((one) => called(one) === called(focused)) ?? buttons[0];
    if (place) place.focus({ preventScroll: true });
    else this.acts.leave();
  }

  /** Shows the same place anew, since codings changed. */
  refresh(): void {
    this.#isDue = false;
    if (isHeld(this)) return this.refreshSoon();
    this.#shown = [];
    this.show(...this.#place);
    if (this.#shown.length === 0 && !this.#isEditing()) this.#exchange(...this.#nothing());
  }

  /** The same a little later: the text is to be painted first, and the study's answer mostly comes before that moment is over. */
  refreshSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    setTimeout(() => this.#catchUp(), 80);
  }

  /** Puts the keyboard into the comment of the quotation, or of one of its codings. */
  editComment(quotation: Quotation, coding: string | null): void {
    this.#catchUp();
    const place = coding === null ? `[data-quotation="${quotation.id}"] > .by` : `[data-coding="${this.codings.idOf(coding)}"]`;
    this.querySelector<HTMLButtonElement>(`${place} .edit`)?.click();
  }

  #catchUp(): void {
    if (this.#isDue) this.refresh();
  }

  #isEditing(): boolean {
    return this.querySelector("textarea:focus") !== null;
  }

  #quotation(quotation: Quotation): HTMLElement {
    const coder = this.codings.coder(quotation.coderId);
    const mine = this.codings.isMine(quotation);
    const several = mine && quotation === this.inHand() && quotation.codings.length > 1;
    const words = shorten(this.textOf(quotation.begin, quotation.end), 90);
    const comment = comments(quotation.comment, "the quotation", (text) => this.edits.commentQuotation(quotation.id, text), () => this.acts.leave());
    return make(
      "li",
      { class: "quotation", "data-quotation": quotation.id },
      make("button", { type: "button", class: "quiet words", title: "Select this quotation", click: () => this.acts.choose(quotation) }, `“${words}”`),
      make(
        "div",
        { class: "by" },
        make("span", { class: `code-name hue-${coder.color}` }, make("span", { class: "dot" }), coder.name),
        small("Quote", `Quote “${words}” in a memo: copy its reference`, () => this.acts.refer(quotation)),
        mine ? comment.button : null,
        mine ? small("Remove all", `Remove all from “${words}”`, () => this.edits.removeQuotation(quotation.id)) : null,
      ),
      comment.box,
      this.codings.flagged.has(quotation.id) ? this.#waiting(quotation, mine ? null : coder.name) : null,
      make("ul", { class: "plain" }, ...quotation.codings.map((coding) => this.#coding(coding, quotation, mine, several && coding === this.codingInHand(quotation)))),
      quotation.codings.length === 0 ? make("p", { class: "soft" }, "Free quotation, no code yet") : null,
      this.ties(quotation),
    );
  }

  /** What to do with a quotation whose words a correction changed. */
  #waiting(quotation: Quotation, settles: string | null): HTMLElement {
    const beside = make("a", { href: `/flagged?source=${this.edits.sourceId}#q-${quotation.id}` }, "Was and is, side by side");
    return make(
      "div",
      { class: "waiting" },
      make("p", {}, make("span", { class: "flag", "aria-hidden": "true" }, "⚑ "), `Waits: a correction changed its words.${settles === null ? "" : ` ${settles} settles it.`}`),
      make("p", { class: "actions" }, settles === null ? make("button", { type: "button", class: "small", click: () => this.edits.accept(quotation.id) }, "Accept the words") : null, beside),
    );
  }

  #certainty(coding: Coding, name: string): HTMLElement {
    const choice = make(
      "select",
      { class: "certainty", "aria-label": `How certain ${name} is`, change: () => this.edits.sayCertainty(coding.id, choice.value as Certainty) },
      ...certainties.map((word) => make("option", { value: word }, word === "" ? "how certain?" : word)),
    );
    choice.value = coding.certainty;
    return choice;
  }

  #coding(coding: Coding, quotation: Quotation, mine: boolean, isInHand: boolean): HTMLElement {
    const code = this.codebook.find(coding.codeId);
    const name = code ? label(code) : "a code that is gone";
    const comment = comments(coding.comment, name, (text) => this.edits.commentCoding(coding.id, text), () => this.acts.leave());
    return make(
      "li",
      { class: "coding", "data-coding": coding.id, "aria-current": isInHand ? "true" : null, title: isInHand ? `Keys mean this code; ${keyOf("coding", "nextCode")} takes the next one` : null },
      make(
        "span",
        { class: `code-name hue-${code?.color ?? "grey"}`, title: code?.brief ?? "" },
        make("span", { class: "dot" }),
        code?.number ? make("span", { class: "number" }, code.number) : null,
        make("a", { href: `/codebook/${coding.codeId}`, title: "Read its quotations" }, code?.name ?? name),
      ),
      make("time", { class: "soft", datetime: coding.createdAt }, shortTime(coding.createdAt)),
      mine && (saysCertainty || coding.certainty !== "") ? this.#certainty(coding, name) : coding.certainty === "" ? null : make("span", { class: "tag certainty" }, coding.certainty),
      comment.box,
      mine
        ? make(
            "div",
            { class: "acts" },
            small("Recode", `Recode ${name}`, (event) => this.acts.recode(coding, quotation, (event.target as Element).getBoundingClientRect())),
            comment.button,
            small("Remove", `Remove ${name}`, () => this.edits.removeCoding(coding.id)),
          )
        : null,
    );
  }
}

const called = (control: HTMLElement) => control.getAttribute("aria-label") ?? control.textContent;

const small = (name: string, says: string, act: (event: Event) => void) =>
  make("button", { type: "button", class: "quiet small", "aria-label": says, click: act }, name);

/** A comment's words, and the button that turns them into a field. */
function comments(text: string, what: string, save: (text: string) => void, leave: () => void): { box: HTMLElement; button: HTMLElement } {
  const box = make("div", { class: "comment" });
  const show = () => box.replaceChildren(...(text === "" ? [] : [make("p", {}, text)]));
  const edit = () => {
    const field = make("textarea", { "aria-label": `Comment on ${what}`, rows: 3 });
    field.value = text;
    field.addEventListener(
      "blur",
      () => {
        const written = field.value.trim();
        const changed = written !== text;
        text = written;
        show();
        if (changed) save(written);
      },
      { once: true },
    );
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" && !asksToSave(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === "Escape") {
        if (field.value.trim() !== text && !asks()) return;
        field.value = text;
      }
      field.blur();
      leave();
    });
    box.replaceChildren(field, make("p", { class: "soft" }, byTouch ? "A tap outside saves" : "Ctrl+Enter saves, Esc leaves it as it was"));
    field.focus();
  };
  show();
  const button = small("Comment", `Comment on ${what}`, edit);
  button.classList.add("edit");
  return { box, button };
}

const same = (a: readonly Quotation[], b: readonly Quotation[]) => a.length > 0 && a.length === b.length && a.every((one, i) => one === b[i]);
