import { announce } from "./announce";
import { exactly, label, matching, meant, type Findable } from "./codes";
import { fold } from "./folding";
import { make } from "./dom";
import { codeOption, createOption, Listbox } from "./listbox";

/** Something that can be chosen: most often a code, found as in the coding field. */
interface Choice extends Findable {
  hue: string;
  depth: number;
}

/**
 * A field in which codes are found by letters (CodeSelect.razor): typing narrows, arrows walk, Enter takes, Esc leaves it as it was. What is chosen lies in
 * the select beneath, which is what stands there without script; or, where a new code may be named too, in the field itself. With `data-new` ("New kind") it is
 * something else than a code that may be new: letters that begin one there is stand for it, also when one goes on, and Enter that has nothing to add sends the form.
 */
export class CodeField extends HTMLElement {
  #select: HTMLSelectElement | null = null;
  #input!: HTMLInputElement;
  #listbox!: Listbox;
  readonly #none = make("p", { class: "soft" }, "Nothing fits.");
  readonly #box = make("div", { class: "code-options", popover: "manual" });
  /** What the list offers now; words stand for a new code. */
  #offered: (Choice | string)[] = [];
  /** What was chosen before somebody typed; null while nobody does. */
  #before: string | null = null;

  connectedCallback(): void {
    if (this.#listbox) return;
    // A row that was copied brings along what the script made of the first.
    for (const copied of this.querySelectorAll("[data-made]")) copied.remove();
    this.#select = this.querySelector("select");
    this.#input = this.#select ? this.#cover(this.#select) : this.querySelector("input")!;
    this.#input.removeAttribute("list");
    this.#listbox = new Listbox(this.#input, "What can be chosen", (at) => this.#take(at));
    this.#box.dataset.made = "";
    this.#box.append(this.#listbox.list, this.#none);
    this.append(this.#box);
    this.#input.addEventListener("input", (event) => this.#typing(event));
    this.#input.addEventListener("change", (event) => event.stopPropagation());
    this.#input.addEventListener("click", () => this.#open || this.#offer(""));
    this.#input.addEventListener("focus", () => this.#input.select());
    this.#input.addEventListener("blur", () => document.hasFocus() && this.#leave());
    this.#input.addEventListener("keydown", (event) => this.#key(event));
  }

  disconnectedCallback(): void {
    removeEventListener("scroll", this.#place, true);
    removeEventListener("resize", this.#place);
  }

  /** Shows what the select beneath says, after something else has set it. */
  show(): void {
    this.#before = null;
    if (this.#select) this.#input.value = this.#chosen ? label(this.#chosen) : "";
  }

  /** Nothing stays of an earlier choice. */
  reset(): void {
    if (this.#select) for (const option of this.#select.options) option.selected = option.defaultSelected;
    else this.#input.value = this.#input.defaultValue;
    this.show();
  }

  /** Whether it is no code, and any words will do. */
  get #isFree(): boolean {
    return this.dataset.new !== undefined;
  }

  get #open(): boolean {
    return this.#box.matches(":popover-open");
  }

  get #choices(): Choice[] {
    const options = Array.from(this.querySelectorAll<HTMLOptionElement>("option")).filter((option) => !option.disabled && option.value !== "");
    return options.map((option) => ({
      id: option.value,
      number: option.dataset.number ?? "",
      name: option.dataset.name ?? option.text.trim(),
      brief: option.dataset.brief ?? (option.parentElement instanceof HTMLOptGroupElement ? option.parentElement.label : ""),
      hue: option.dataset.hue ?? "",
      depth: Number(option.dataset.depth ?? "0"),
    }));
  }

  get #chosen(): Choice | undefined {
    return this.#select ? this.#choices.find((choice) => choice.id === this.#select!.value) : exactly(this.#input.value, this.#choices);
  }

  /** What stands for nothing chosen, and can be gone back to where something need not be. */
  get #nothing(): Choice | null {
    const first = this.#select?.options[0];
    return first && first.value === "" && !this.#input.required ? { id: "", number: "", name: first.text, brief: "", hue: "", depth: 0 } : null;
  }

  /** Puts a field above the select, and the select out of sight. */
  #cover(select: HTMLSelectElement): HTMLInputElement {
    const chosen = Array.from(select.options).find((option) => option.defaultSelected);
    const value = chosen && chosen.value !== "" ? label({ number: chosen.dataset.number ?? "", name: chosen.dataset.name ?? chosen.text.trim() }) : "";
    const input = make("input", {
      type: "text", value, "data-made": "", placeholder: select.options[0]?.value === "" ? select.options[0].text : null, "aria-label": select.getAttribute("aria-label"),
      required: select.required, autofocus: select.autofocus, "data-missing": select.dataset.missing ?? null,
    });
    // The label and the page know it by the select's id.
    if (select.id) input.id = select.id;
    select.removeAttribute("id");
    select.required = select.autofocus = false;
    select.hidden = true;
    select.before(input);
    return input;
  }

  #typing(event: Event): void {
    // Letters on the way to a code say nothing yet; a new code is what is typed.
    if (this.#select) event.stopPropagation();
    this.#before ??= this.#chosen?.id ?? "";
    this.#offer(this.#input.value);
  }

  #offer(words: string): void {
    const typed = words.trim();
    const choices = this.#choices;
    const found: (Choice | string)[] = matching(typed, choices, []);
    const nothing = this.#nothing;
    if (typed === "" && nothing) found.unshift(nothing);
    if (typed !== "" && !this.#select && !exactly(meant(typed).name, choices)) found.push(typed);
    this.#offered = found;
    const here = typed === "" ? (this.#before === null ? this.#chosen?.id : undefined) : undefined;
    // Where any words will do and none were typed, Enter has nothing to take, and says that something is missing.
    const least = this.#isFree && typed === "" ? -1 : 0;
    const at = here === undefined ? least : found.findIndex((one) => typeof one !== "string" && one.id === here);
    this.#show();
    this.#listbox.show(found.map((one) => this.#option(one, typed === "")), Math.max(least, at));
    this.#none.hidden = found.length > 0;
    this.#place();
    if (found.length === 0) announce("Nothing fits.");
  }

  #option(one: Choice | string, asTree: boolean): HTMLElement {
    if (typeof one === "string") return this.dataset.new === undefined ? createOption(one) : make("li", { class: "create" }, `${this.dataset.new} “${one}”`);
    const option = codeOption(one, one.hue);
    if (asTree && one.depth > 0) option.style.setProperty("--depth", String(one.depth));
    return option;
  }

  #show(): void {
    if (!this.#open) {
      this.#box.showPopover();
      addEventListener("scroll", this.#place, true);
      addEventListener("resize", this.#place);
    }
    this.#input.setAttribute("aria-expanded", "true");
  }

  #close(): void {
    if (!this.#open) return;
    this.#box.hidePopover();
    this.#input.setAttribute("aria-expanded", "false");
    this.#input.removeAttribute("aria-activedescendant");
    removeEventListener("scroll", this.#place, true);
    removeEventListener("resize", this.#place);
  }

  /** Beneath the field, or above it where there is more room. */
  readonly #place = (): void => {
    const { left, top, bottom, width } = this.#input.getBoundingClientRect();
    const { style } = this.#box;
    const [below, above] = [innerHeight - bottom - 8, top - 8];
    const under = below >= 200 || below >= above;
    style.minInlineSize = `${width}px`;
    style.maxBlockSize = `${Math.min(352, under ? below : above)}px`;
    style.left = `${Math.max(8, Math.min(left, innerWidth - this.#box.offsetWidth - 8))}px`;
    style.top = under ? `${bottom + 2}px` : "auto";
    style.bottom = under ? "auto" : `${innerHeight - top + 2}px`;
  };

  #take(at = this.#listbox.at): void {
    const taken = this.#offered[at];
    if (taken === undefined) return;
    if (this.#select) this.#select.value = (taken as Choice).id;
    else this.#input.value = typeof taken === "string" ? taken : label(taken);
    this.show();
    this.#close();
    for (const kind of ["input", "change"]) this.dispatchEvent(new Event(kind, { bubbles: true }));
  }

  /** Who goes on takes what their letters found; who leaves letters that find nothing keeps what was chosen. */
  #leave(): void {
    if (this.#select && this.#before !== null) {
      if (this.#offered.length > 0) return this.#take();
      announce(`Nothing fits “${this.#input.value.trim()}”.`, true);
    }
    const [best] = this.#offered;
    if (this.#isFree && this.#before !== null && this.#open && this.#input.value.trim() !== "" && typeof best === "object" && fold(best.name).startsWith(fold(this.#input.value))) return this.#take(0);
    this.#giveUp();
  }

  #giveUp(): void {
    if (this.#before !== null) this.show();
    this.#close();
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === "Enter" && this.#open) {
      const typed = this.#input.value.trim();
      const isNew = typeof this.#offered[this.#listbox.at] === "string";
      this.#take();
      // What is typed whole, or not at all, needs no step of its own; what is new is first seen to be so.
      if (this.#isFree && !isNew && this.#input.value.trim() === typed) return this.#close();
      // With Ctrl the form is sent as well, unless what was typed stands for nothing in it.
      if ((event.ctrlKey || event.metaKey) && this.#offered.length > 0) return;
    } else if (event.key === "Escape" && this.#open) {
      this.#giveUp();
      // Where any words will do, the list is no step of its own: what Esc leaves is the form around it.
      if (this.#isFree) return;
    } else if (!this.#open && (event.key === "ArrowDown" || event.key === "ArrowUp")) this.#offer("");
    else if (!this.#open || !this.#listbox.walk(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }
}
