import { make, shortTime, shorten } from "../shared/dom";
import { label, type Codebook } from "./codebook";
import type { Coding, Codings, Quotation } from "./codings";
import type { Edits } from "./edits";

export interface InspectorActs {
  /** Asks for another code for the coding. */
  recode(coding: Coding, quotation: Quotation, beside: DOMRect): void;
  choose(quotation: Quotation): void;
  leave(): void;
}

const most = 40;

/** The codings at the caret as a list: who, when, what for. Here they are commented, recoded and removed. */
export class Inspector extends HTMLElement {
  codings!: Codings;
  codebook!: Codebook;
  edits!: Edits;
  acts!: InspectorActs;
  textOf!: (begin: number, end: number) => string;
  #shown: Quotation[] = [];
  #place: [number, number] = [0, 0];

  /** Shows what lies at the caret or touches the selection. */
  show(begin: number, end: number): void {
    this.#place = [begin, end];
    const found = this.codings.at(begin, end);
    if (this.#isEditing() || same(found, this.#shown)) return;
    this.#shown = found;
    this.replaceChildren(
      found.length === 0
        ? make("p", { class: "soft" }, "No coding here. Select words and press Enter.")
        : make("ul", { class: "plain" }, ...found.slice(0, most).map((quotation) => this.#quotation(quotation))),
      ...(found.length > most ? [make("p", { class: "soft" }, `${found.length - most} more; select fewer words to see them.`)] : []),
    );
  }

  /** Shows the same place anew, since codings changed. */
  refresh(): void {
    this.#shown = [];
    this.show(...this.#place);
    if (this.#shown.length === 0 && !this.#isEditing()) this.replaceChildren(make("p", { class: "soft" }, "No coding here. Select words and press Enter."));
  }

  /** Puts the keyboard into the quotation's comment. */
  editComment(quotation: Quotation): void {
    this.querySelector<HTMLButtonElement>(`[data-quotation="${quotation.id}"] > .comment .edit`)?.click();
  }

  #isEditing(): boolean {
    return this.querySelector("textarea:focus") !== null;
  }

  #quotation(quotation: Quotation): HTMLElement {
    const coder = this.codings.coder(quotation.coderId);
    const mine = this.codings.isMine(quotation);
    const words = shorten(this.textOf(quotation.begin, quotation.end), 90);
    return make(
      "li",
      { class: "quotation", "data-quotation": quotation.id },
      make("button", { type: "button", class: "quiet words", title: "Select this quotation", click: () => this.acts.choose(quotation) }, `“${words}”`),
      make(
        "p",
        { class: "by" },
        make("span", { class: `code-name hue-${coder.color}` }, make("span", { class: "dot" }), coder.name),
        mine ? make("button", { type: "button", class: "quiet small", "aria-label": `Remove the quotation “${words}”`, click: () => this.edits.removeQuotation(quotation.id) }, "Remove all") : null,
      ),
      make("ul", { class: "plain" }, ...quotation.codings.map((coding) => this.#coding(coding, quotation, mine))),
      quotation.codings.length === 0 ? make("p", { class: "soft" }, "Free quotation, no code yet") : null,
      this.#comment(quotation.comment, mine, "the quotation", (text) => this.edits.commentQuotation(quotation.id, text)),
    );
  }

  #coding(coding: Coding, quotation: Quotation, mine: boolean): HTMLElement {
    const code = this.codebook.find(coding.codeId);
    const name = code ? label(code) : "a code that is gone";
    return make(
      "li",
      { class: "coding" },
      make(
        "div",
        { class: "coding-head" },
        make(
          "span",
          { class: `code-name hue-${code?.color ?? "grey"}`, title: code?.brief ?? "" },
          make("span", { class: "dot" }),
          code?.number ? make("span", { class: "number" }, code.number) : null,
          make("a", { href: `/codebook/${coding.codeId}`, title: "Read its quotations" }, code?.name ?? name),
        ),
        make("time", { class: "soft", datetime: coding.createdAt }, shortTime(coding.createdAt)),
        mine
          ? make("button", { type: "button", class: "quiet small", "aria-label": `Recode ${name}`, click: (event: Event) => this.acts.recode(coding, quotation, (event.target as Element).getBoundingClientRect()) }, "Recode")
          : null,
        mine
          ? make("button", { type: "button", class: "quiet small", "aria-label": `Remove ${name}`, click: () => this.edits.removeCoding(coding.id) }, "Remove")
          : null,
      ),
      coding.comment !== "" || mine ? this.#comment(coding.comment, mine, name, (text) => this.edits.commentCoding(coding.id, text)) : null,
    );
  }

  #comment(text: string, mine: boolean, what: string, save: (text: string) => void): HTMLElement {
    const box = make("div", { class: text === "" ? "comment none" : "comment" });
    const show = () =>
      box.replaceChildren(
        text === "" ? "" : make("p", {}, text),
        mine ? make("button", { type: "button", class: "quiet small edit", "aria-label": `${text === "" ? "Comment on" : "Change the comment on"} ${what}`, click: edit }, text !== "" ? "Change" : what === "the quotation" ? "Comment on the quotation" : "Comment") : "",
      );
    const edit = () => {
      const field = make("textarea", { "aria-label": `Comment on ${what}`, rows: 3 });
      field.value = text;
      const done = (keep: boolean) => {
        const written = field.value.trim();
        if (keep && written !== text) {
          text = written;
          save(written);
        }
        show();
      };
      field.addEventListener("blur", () => done(true), { once: true });
      field.addEventListener("keydown", (event) => {
        if (event.key === "Escape") field.value = text;
        if (event.key !== "Escape" && !(event.key === "Enter" && (event.ctrlKey || event.metaKey))) return;
        event.preventDefault();
        field.blur();
        this.acts.leave();
      });
      box.replaceChildren(field, make("p", { class: "soft" }, "Ctrl+Enter saves, Esc leaves it as it was"));
      field.focus();
    };
    show();
    return box;
  }
}

const same = (a: readonly Quotation[], b: readonly Quotation[]) => a.length > 0 && a.length === b.length && a.every((one, i) => one === b[i]);
