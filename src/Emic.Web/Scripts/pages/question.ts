import { reachable } from "../shared/beside";
import type { CodeField } from "../shared/codeField";

/** The form of a question: rows for further codes come and go, and only what is needed of a row is shown. */
export class Question extends HTMLElement {
  #wired = false;

  connectedCallback(): void {
    if (this.#wired) return;
    this.#wired = true;
    const add = this.querySelector<HTMLButtonElement>("[data-add]");
    const rows = () => Array.from(this.querySelectorAll<HTMLElement>(".condition[role=group]"));
    for (const row of rows()) {
      row.querySelector<HTMLElement>("[data-remove]")!.hidden = false;
      this.#show(row, row.dataset.blank === undefined);
      this.#suit(row);
    }
    if (add) add.hidden = false;
    this.addEventListener("change", (event) => {
      const row = (event.target as Element).closest<HTMLElement>(".condition[role=group]");
      if (row) this.#suit(row);
    });
    this.addEventListener("click", (event) => {
      const target = event.target as Element;
      if (target.closest("[data-remove]")) this.#remove(target.closest<HTMLElement>(".condition")!, add);
      else if (add && target.closest("[data-add]")) this.#add(rows().at(-1)!);
    });
  }

  /** One more row, unless the last still waits for its code; the keyboard is where that is typed. */
  #add(last: HTMLElement): void {
    if (!last.hidden && codeOf(last).value !== "") {
      const fresh = last.cloneNode(true) as HTMLElement;
      last.after(fresh);
      this.#clear(fresh);
      last = fresh;
    }
    this.#show(last, true);
    this.#suit(last);
    reachable(codeOf(last)).focus();
  }

  /** A row that is seen asks for a code: one without would narrow nothing. */
  #show(row: HTMLElement, shown: boolean): void {
    row.hidden = !shown;
    const code = reachable(codeOf(row)) as HTMLInputElement | HTMLSelectElement;
    code.required = shown;
    code.dataset.missing = "Choose a code, or take this row out.";
  }

  #remove(row: HTMLElement, add: HTMLElement | null): void {
    this.#clear(row);
    this.#show(row, false);
    // The one left over waits to be asked for again; there is always one.
    if (this.querySelectorAll(".condition[role=group]").length > 1) row.remove();
    add?.focus();
  }

  #clear(row: HTMLElement): void {
    for (const select of row.querySelectorAll("select")) select.selectedIndex = 0;
    for (const field of row.querySelectorAll<CodeField>("emic-code-field")) field.show();
  }

  #suit(row: HTMLElement): void {
    const near = row.querySelector<HTMLSelectElement>('select[name="how"]')?.value === "near";
    row.querySelector<HTMLElement>(".turns")!.classList.toggle("unused", !near);
  }
}

/** Where the code of a row is chosen: what is sent. */
const codeOf = (row: HTMLElement) => row.querySelector<HTMLSelectElement>('select[name="what"]')!;
