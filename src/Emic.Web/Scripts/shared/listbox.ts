import { label, newCode, type NewCode } from "./codes";
import { make } from "./dom";

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

let count = 0;

/** The options beneath a field in which one types. The field keeps the focus and says which of them Enter takes. */
export class Listbox {
  readonly list: HTMLUListElement;
  #at = -1;

  constructor(readonly field: HTMLInputElement, name: string, taken: (at: number) => void) {
    this.list = make("ul", { role: "listbox", id: `options-${++count}`, class: "options", "aria-label": name });
    const said = { role: "combobox", "aria-expanded": "false", "aria-controls": this.list.id, "aria-autocomplete": "list", autocomplete: "off", spellcheck: "false" };
    for (const [attribute, value] of Object.entries(said)) field.setAttribute(attribute, value);
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = (event.target as Element).closest("[role=option]");
      if (option) taken(Array.from(this.list.children).indexOf(option));
    });
  }

  /** The option that Enter takes; -1 for none. */
  get at(): number {
    return this.#at;
  }

  show(options: readonly HTMLElement[], at: number): void {
    options.forEach((option, i) => {
      option.id = `${this.list.id}-${i}`;
      option.setAttribute("role", "option");
    });
    this.list.replaceChildren(...options);
    this.list.hidden = options.length === 0;
    this.#go(at);
  }

  /** Arrows and page keys walk, round at the ends; false for any other key. */
  walk(event: KeyboardEvent): boolean {
    const step = steps[event.key];
    if (!step) return false;
    const last = this.list.children.length - 1;
    if (this.#at < 0) this.#go(step === -1 ? last : 0);
    else this.#go(Math.abs(step) === 1 ? (this.#at + step + last + 1) % (last + 1 || 1) : Math.max(0, Math.min(last, this.#at + step)));
    return true;
  }

  #go(at: number): void {
    this.#at = at;
    Array.from(this.list.children).forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    const active = this.list.children[at];
    if (active) {
      this.field.setAttribute("aria-activedescendant", active.id);
      active.scrollIntoView({ block: "nearest" });
    } else this.field.removeAttribute("aria-activedescendant");
  }
}

/** A code as an option: what it is found by, and the key it is on, if any. */
export function codeOption(code: NewCode, hue: string, key: number | null = null): HTMLElement {
  return make(
    "li",
    { class: hue === "" ? null : `hue-${hue}` },
    hue === "" ? null : make("span", { class: "dot" }),
    code.number ? make("span", { class: "number" }, code.number) : null,
    make("span", { class: "name" }, code.name),
    make("span", { class: "brief" }, code.brief),
    key ? make("kbd", { "data-single": true }, String(key)) : null,
  );
}

/** A code that is not there yet, as an option. */
export function createOption(words: string): HTMLElement {
  const code = newCode(words);
  return make(
    "li",
    { class: "create" },
    make("span", { class: "soft" }, "Create "),
    make("span", { class: "name" }, label(code)),
    make("span", { class: "brief" }, code.brief === "" ? "behind = say what it means" : code.brief),
  );
}
