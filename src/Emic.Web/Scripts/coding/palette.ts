import { announce } from "../shared/announce";
import { exactly, label, matching, meant, newCode, shortFor } from "../shared/codes";
import { make } from "../shared/dom";
import { byTouch } from "../shared/keys";
import { codeOption, createOption, Listbox } from "../shared/listbox";
import type { Code, Codebook } from "./codebook";
import { parseLine } from "./marginLine";
import type { Pick } from "./edits";

export interface Choice {
  picks: Pick[];
  comment: string | null;
}

export interface Asking {
  /** The words that are to be coded, shown above the field. */
  words: string;
  start?: string;
  /** Only one existing code can be chosen. */
  single?: boolean;
  /** The code that is to be replaced: not offered, unless somebody names it. */
  replaced?: Code | undefined;
  beside: DOMRect;
  chosen(choice: Choice): void;
  closed(): void;
}

const most = 60;

/** new “plumbing” = work that only moves data */
function newWords(words: string): string {
  const code = newCode(words);
  return `new “${label(code)}”${code.brief === "" ? "" : ` = ${code.brief}`}`;
}

/** The field into which codes are typed, as one writes them in the margin: `3 + 3.4 + pipeline component -- a comment`. */
export class Palette extends HTMLElement {
  codebook!: Codebook;
  #asking: Asking | null = null;
  #options: Pick[] = [];
  readonly #input = make("input", { type: "text", "aria-label": "Code by number or name", placeholder: "Number or name" });
  readonly #listbox = new Listbox(this.#input, "Codes", (at) => this.#choose(at));
  /** What was typed and not chosen, for whoever asks again for the same words. */
  #left: { words: string; line: string } | null = null;
  /** The option that was gone to with the arrows, and the words for which it was listed. */
  #walked: { words: string; pick: Pick } | null = null;
  /** Whether the line is what was left, and no key was pressed in it yet: then Enter, pressed in haste, must not code. */
  #restored = false;
  readonly #words = make("p", { class: "palette-words" });
  readonly #whole = make("p", { class: "palette-whole", "aria-live": "polite" });
  readonly #hint = make("p", { class: "palette-hint" });

  connectedCallback(): void {
    if (this.childElementCount > 0) return;
    this.setAttribute("role", "dialog");
    this.setAttribute("aria-label", "Choose a code");
    this.hidden = true;
    this.#input.setAttribute("aria-expanded", "true");
    this.append(this.#words, this.#input, this.#whole, this.#listbox.list, this.#hint);
    this.#input.addEventListener("pointerdown", () => this.#takeUp());
    this.#input.addEventListener("input", (event) => {
      this.#takeUp();
      if ((event as InputEvent).inputType === "insertFromPaste") this.#completePasted();
      else this.#completeAhead(event as InputEvent);
      this.#fill();
    });
    this.#input.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("focusout", (event) => {
      if (event.relatedTarget instanceof Node && this.contains(event.relatedTarget)) return;
      // Another window may have taken the focus; then the field stays.
      if (document.hasFocus()) this.close(false);
    });
  }

  get open(): boolean {
    return this.#asking !== null;
  }

  ask(asking: Asking): void {
    this.#asking = asking;
    this.#walked = null;
    this.hidden = false;
    this.#words.textContent = asking.words;
    this.#words.hidden = asking.words === "";
    const left = this.#left?.words === asking.words ? this.#left.line : "";
    this.#restored = left !== "";
    this.#input.value = this.#restored ? left : (asking.start ?? "");
    this.#showHint(asking);
    this.#fill();
    this.#place(asking.beside);
    this.#input.focus();
    if (this.#restored) this.#input.select();
  }

  #showHint(asking: Asking): void {
    if (this.#restored) return this.#hint.replaceChildren("Here again as you left it. Type over it, or go on in it; then ", make("kbd", {}, "Enter"), asking.single ? " recodes" : " codes");
    this.#hint.replaceChildren(
      ...(byTouch ? ["Tap a code, or type it"] : ["Type, or ", make("kbd", {}, "↓"), " to a code; ", make("kbd", {}, "Enter"), asking.single ? " recodes" : " codes"]),
      ...(asking.single
        ? []
        : [" · ", make("kbd", {}, "+"), " another · ", make("kbd", {}, "--"), " comment · ", make("kbd", {}, "="), " what a new code means", ...(byTouch ? [] : [" · ", make("kbd", {}, "Tab"), " completes"])]),
    );
  }

  /** The line that was left is meant: from now on it is like one that was typed. */
  #takeUp(): void {
    if (!this.#restored || !this.#asking) return;
    this.#restored = false;
    this.#showHint(this.#asking);
  }

  close(giveBack = true): void {
    const asking = this.#asking;
    if (!asking) return;
    // A click beside it, or a key in haste, must not cost what was typed.
    if (this.#input.value.trim() !== "") this.#left = { words: asking.words, line: this.#input.value };
    else if (this.#left?.words === asking.words) this.#left = null;
    this.#asking = null;
    this.hidden = true;
    if (giveBack) asking.closed();
  }

  #place(beside: DOMRect): void {
    this.style.removeProperty("--options");
    const { width, height } = this.getBoundingClientRect();
    const left = Math.max(8, Math.min(beside.left, innerWidth - width - 8));
    // Beneath the words where several codes can be seen there, since it shrinks upwards while one types; else where there is more room. The words stay in sight
    // but where there is hardly any.
    const [below, above] = [innerHeight - beside.bottom - 16, beside.top - 16];
    const options = this.querySelector<HTMLElement>(".options")!.offsetHeight;
    const withOptions = (most: number) => height - options + Math.min(options, most);
    const isBelow = below >= Math.min(above, withOptions(224));
    const room = isBelow ? below : above;
    const block = Math.min(height, room >= withOptions(96) ? room : innerHeight - 16);
    const top = room < withOptions(96) ? innerHeight - block - 8 : isBelow ? beside.bottom + 8 : beside.top - block - 8;
    if (block < height) this.style.setProperty("--options", `${options - (height - block)}px`);
    this.style.left = `${left}px`;
    // The words may have been scrolled out of sight.
    this.style.top = `${Math.max(8, Math.min(top, innerHeight - block - 8))}px`;
  }

  /** Those that can be put on words. */
  get #codes(): Code[] {
    return this.codebook.codes.filter((code) => this.codebook.canApply(code));
  }

  /** What the line says: earlier codes, the words being typed, and the comment. */
  #line() {
    const { parts, comment } = parseLine(this.#input.value);
    return { earlier: parts.slice(0, -1).filter((part) => part !== ""), typed: parts[parts.length - 1] ?? "", comment };
  }

  #fill(): void {
    const { earlier, typed, comment } = this.#line();
    const replaced = this.#asking?.replaced;
    const codes = this.#codes.filter((code) => code !== replaced || exactly(typed, [code]));
    const nothing = typed === "" && (earlier.length > 0 || comment !== null);
    // Who says what a code means is not looking for another one.
    const { name, brief } = meant(typed);
    const there = exactly(typed, codes) ?? (brief === null ? undefined : exactly(name, codes));
    this.#options = nothing ? [] : brief !== null ? (there ? [there] : []) : matching(typed, codes, this.codebook.recent).slice(0, most);
    if (name !== "" && !this.#asking?.single && !there) this.#options.push(typed);
    // On an empty line a second Enter, pressed in haste, must not code: who means a code goes to it.
    // A space behind the words leaves alone what was gone to.
    const walked = this.#walked?.words === typed ? this.#options.indexOf(this.#walked.pick) : -1;
    this.#listbox.show(this.#options.map((option) => this.#option(option)), walked >= 0 ? walked : typed === "" ? -1 : 0);
    this.#showWhole(earlier.length > 0 || comment !== null);
  }

  #option(option: Pick): HTMLElement {
    return typeof option === "string" ? createOption(option) : codeOption(option, option.color, this.codebook.keyOf(option.id));
  }

  #showWhole(shown: boolean): void {
    this.#whole.hidden = !shown;
    if (!shown) return;
    const { picks, comment } = this.#choice();
    const codes = picks.map((pick) => (typeof pick === "string" ? newWords(pick) + this.#other(pick) : label(pick))).join(" + ");
    this.#whole.textContent = [codes, comment ? `comment: ${comment}` : ""].filter((part) => part !== "").join(" · ");
  }

  /** Which code somebody may have meant who is about to make a new one: ", not 3.2 Ownership". */
  #other(words: string): string {
    const [code] = matching(meant(words).name, this.#codes, this.codebook.recent);
    return code ? `, not ${label(code)}` : "";
  }

  #choice(at = this.#listbox.at): Choice {
    const { earlier, typed, comment } = this.#line();
    const codes = this.#codes;
    const picks: Pick[] = earlier.map((words) => exactly(words, codes) ?? exactly(meant(words).name, codes) ?? words);
    const active = this.#options[at];
    if (active && (typed !== "" || picks.length === 0)) picks.push(active);
    return { picks, comment };
  }

  #choose(at?: number): void {
    const { picks, comment } = this.#choice(at);
    const asking = this.#asking;
    if (!asking) return;
    if (picks.length === 0 && asking.single && this.#input.value.trim() !== "") return announce(`There is no code “${this.#input.value.trim()}”. Only a code that is there takes the place of another.`, true);
    if (picks.length === 0 && !comment) return announce("Type a number or a name, or go to a code with the arrow keys.", true);
    this.close();
    this.#left = null;
    asking.chosen({ picks, comment });
  }

  #complete(): void {
    this.#takeUp();
    const active = this.#options[this.#listbox.at];
    if (!active || this.#asking?.single) return;
    const { earlier } = this.#line();
    this.#input.value = [...earlier, typeof active === "string" ? active : label(active), ""].join(" + ");
    this.#fill();
  }

  /**
   * Behind a "+" that was just typed the words ahead of it are complete. Where they are short for one code, or for the one that was gone to, its name takes
   * their place: nobody is to make a code by writing a known one short. Who went to "Create", or said what the code means, makes one.
   */
  #completeAhead(event: InputEvent): void {
    if (this.#asking?.single || !event.data?.endsWith(" ") || !/\s\+\s$/.test(this.#input.value)) return;
    const { earlier, comment } = this.#line();
    const words = earlier.pop();
    if (words === undefined || comment !== null || meant(words).brief !== null) return;
    const code = this.#walked?.words === words ? this.#walked.pick : shortFor(words, this.#codes);
    if (code && typeof code !== "string") this.#input.value = [...earlier, label(code), ""].join(" + ");
  }

  /** Of a line that was pasted, all that stands ahead of a "+" is complete at once. */
  #completePasted(): void {
    if (this.#asking?.single) return;
    const { earlier, typed, comment } = this.#line();
    const codes = this.#codes;
    const whole = earlier.map((words) => {
      const code = meant(words).brief === null ? shortFor(words, codes) : undefined;
      return code ? label(code) : words;
    });
    if (whole.some((words, at) => words !== earlier[at])) this.#input.value = [...whole, typed].join(" + ") + (comment === null ? "" : ` -- ${comment}`);
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (this.#restored && event.key === "Enter") announce("This was left here. Type over it, or go on in it; then Enter codes.", true);
    else if (this.#listbox.walk(event)) {
      this.#takeUp();
      const pick = this.#options[this.#listbox.at];
      this.#walked = pick === undefined ? null : { words: this.#line().typed, pick };
      this.#showWhole(!this.#whole.hidden);
    } else if (event.key === "Enter") this.#choose();
    else if (event.key === "Escape") this.close();
    else if (event.key === "Tab" && !event.shiftKey) this.#complete();
    else {
      if (!["Shift", "Control", "Alt", "AltGraph", "Meta"].includes(event.key)) this.#takeUp();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}
