import { announce } from "../shared/announce";
import { pressed } from "../shared/keys";

const moves = ["Tab", "Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock", "Escape", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown"];

/** The fields in which keys are chosen: a press is the new key, and what is on one key twice, or on one that stays as it is, is said at once. */
export class KeySettings extends HTMLElement {
  #fields: HTMLInputElement[] = [];
  /** The rows of keys that stay. */
  #stays: HTMLElement[] = [];

  connectedCallback(): void {
    this.#fields = Array.from(this.querySelectorAll<HTMLInputElement>("input.key"));
    this.#stays = Array.from(this.querySelectorAll<HTMLElement>("[data-stays]"));
    this.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("focusin", (event) => event.target instanceof HTMLInputElement && event.target.matches("input.key") && event.target.select());
    this.addEventListener("input", () => this.#check());
    // What its row says already need not be refused first.
    this.addEventListener("submit", (event) => {
      // Where one was when it was saved.
      const from = document.activeElement;
      this.querySelector<HTMLInputElement>("[name=from]")!.value = from instanceof HTMLInputElement && from.matches("input.key") ? from.name : "";
      const wrong = this.#fields.find((field) => field.ariaInvalid === "true" && field.value !== field.defaultValue) ?? this.#fields.find((field) => field.ariaInvalid === "true");
      if (!wrong) return;
      event.preventDefault();
      wrong.focus();
      announce(`Not saved: ${wrong.labels?.[0]?.textContent}${this.#saidOf(wrong)?.textContent}.`, true);
    });
    this.#check();
  }

  #key(event: KeyboardEvent): void {
    const field = event.target as HTMLInputElement;
    if (!field.matches("input.key") || event.ctrlKey || event.metaKey || event.isComposing || moves.includes(event.key)) return;
    event.preventDefault();
    field.value = pressed(event);
    field.select();
    this.#check();
  }

  /** Where its row says what is wrong with a key. */
  #saidOf(field: HTMLInputElement): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[id="problem-${field.name}"]`);
  }

  /** Says in both rows which key is on two things that meet on a page, and in its row which one stays for something else. */
  #check(): void {
    for (const field of this.#fields) {
      const other = this.#fields.find((one) => one !== field && meet(field, one) && one.value === field.value);
      const said = this.#saidOf(field);
      const stays = this.#stays.find((one) => meet(field, one) && one.dataset.stays!.split(" ").includes(field.value));
      const words = stays ? ` can’t be on ${field.value}, which stays for “${stays.dataset.says}”` : other ? ` is also on “${other.labels?.[0]?.textContent}”` : /^[0-9 ]$/.test(field.value) ? " digits are for favourites" : "";
      if (said && said.textContent !== words) said.textContent = words;
      if (words === "") field.removeAttribute("aria-invalid");
      else field.setAttribute("aria-invalid", "true");
    }
  }
}

/** Whether what two rows do may meet on one page. */
function meet(one: HTMLElement, other: HTMLElement): boolean {
  const [a, b] = [one.dataset.place, other.dataset.place];
  return a === b || a === "everywhere" || b === "everywhere";
}
