import { pressed } from "../shared/keys";

const moves = ["Tab", "Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock", "Escape", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown"];

/** The fields in which keys are chosen: a press is the new key, and what is on one key twice is said at once. */
export class KeySettings extends HTMLElement {
  #fields: HTMLInputElement[] = [];

  connectedCallback(): void {
    this.#fields = Array.from(this.querySelectorAll<HTMLInputElement>("input.key"));
    this.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("focusin", (event) => event.target instanceof HTMLInputElement && event.target.matches("input.key") && event.target.select());
    this.addEventListener("input", () => this.#check());
    // What its row says already need not be refused first.
    this.addEventListener("submit", (event) => {
      if (((event as SubmitEvent).submitter as HTMLButtonElement | null)?.formNoValidate) return;
      const wrong = this.#fields.find((field) => field.ariaInvalid === "true" && field.value !== field.defaultValue) ?? this.#fields.find((field) => field.ariaInvalid === "true");
      if (!wrong) return;
      event.preventDefault();
      wrong.focus();
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

  /** Says in both rows which key is on two things that meet on a page. */
  #check(): void {
    for (const field of this.#fields) {
      const other = this.#fields.find((one) => one !== field && meet(field, one) && one.value === field.value);
      const said = this.querySelector<HTMLElement>(`[id="problem-${field.name}"]`);
      const words = other ? ` is also on “${other.labels?.[0]?.textContent}”` : /^[0-9 ]$/.test(field.value) ? " digits are for favourites" : "";
      if (said && said.textContent !== words) said.textContent = words;
      if (words === "") field.removeAttribute("aria-invalid");
      else field.setAttribute("aria-invalid", "true");
    }
  }
}

/** Whether the acts of two fields may meet on one page. */
function meet(one: HTMLInputElement, other: HTMLInputElement): boolean {
  const [a, b] = [one.dataset.place, other.dataset.place];
  return a === b || a === "everywhere" || b === "everywhere";
}
