import { announce } from "../shared/announce";
import { label, matching, type Findable } from "../shared/codes";
import { isTyping } from "../shared/dom";
import { actOf } from "../shared/keys";
import { keep, setting } from "../shared/settings";
import { isNowhere } from "./beginning";
import { askOfCode } from "./codeDialogs";

/** The keys that move a code, and what its buttons are called. */
const steps: Record<string, string> = { ArrowUp: "up", ArrowDown: "down", ArrowRight: "in", ArrowLeft: "out" };

/** What the codes are narrowed to, while one stays on the page. */
let sought = "";

/** The codebook as a tree for the keyboard: arrows walk and fold, Alt+arrows move, other keys ask in a dialog. */
export class CodeTree extends HTMLElement {
  #rows: HTMLTableRowElement[] = [];
  #folded = new Set((setting("folded") ?? "").split(" ").filter(Boolean));
  #gone = new AbortController();

  connectedCallback(): void {
    const left = takeLeft();
    if (left) sought = left.sought;
    this.#rows = Array.from(this.querySelectorAll<HTMLTableRowElement>("tbody tr"));
    const filter = this.querySelector<HTMLInputElement>("#filter");
    if (filter) {
      filter.hidden = false;
      filter.addEventListener("input", () => this.#filter((sought = filter.value)));
      filter.addEventListener("keydown", (event) => {
        if (event.key === "Enter" || event.key === "ArrowDown") {
          event.preventDefault();
          const first = this.#rows.find(fits);
          if (first) this.#choose(first);
        }
      });
    }

    this.classList.add("alive");
    this.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("click", (event) => this.#click(event));
    // The code chosen is the one the keyboard is on, however it came there.
    this.addEventListener("focusin", (event) => {
      const row = (event.target as Element).closest<HTMLTableRowElement>("tbody tr");
      if (row && row !== this.#chosen) this.#choose(row, false);
    });
    this.#fold();
    // The rows are walked; a button that nobody sees must not have the keyboard.
    for (const row of this.#rows) radio(row)?.setAttribute("tabindex", "-1");
    const at = this.#rows.find((row) => row.dataset.id === left?.code) ?? this.#chosen;
    // What is offered lies over the foot of the window, and not on the row it is about.
    const offer = this.querySelector<HTMLElement>("form.offer");
    if (offer) this.style.setProperty("--offer", `${offer.offsetHeight}px`);
    this.#leadTabTo(at ?? this.#rows[0]);
    // By a link: the browser's way back leads to the row again, and to the letters.
    document.addEventListener("click", (event) => {
      if (this.#chosen && (event.target as Element).closest("a[href]")) history.replaceState({ code: this.#chosen.dataset.id, sought } satisfies Left, "");
    }, { signal: this.#gone.signal });
    // Where a code went is seen, whatever was sought before.
    this.addEventListener("submit", (event) => {
      const button = (event as SubmitEvent).submitter as HTMLButtonElement | null;
      if (Object.values(steps).includes(button?.value ?? "")) sought = "";
    });
    if (filter && sought !== "") {
      this.#filter((filter.value = sought));
      // A code that was made or moved just now is seen, whatever was sought before.
      if (at?.hidden) this.#filter((filter.value = sought = ""));
    }
    // On the first load the row asked for takes the focus, or the first; later the page gives it back to where it was.
    const begins = document.readyState !== "complete" && location.hash === "" && isNowhere();
    if (at) this.#choose(at, begins);
    else if (begins) this.#rows[0]?.focus({ preventScroll: true });
    at?.scrollIntoView({ block: "nearest" });
    this.#enable();
    if (offer) announce(offer.textContent!.replace(/\s+/g, " ").trim());
  }

  disconnectedCallback(): void {
    this.#gone.abort();
  }

  get #chosen(): HTMLTableRowElement | undefined {
    return this.#rows.find((row) => radio(row)?.checked);
  }

  #choose(row: HTMLTableRowElement, focus = true): void {
    this.#leadTabTo(row);
    for (const other of this.#rows) {
      other.setAttribute("aria-selected", String(other === row));
      const box = radio(other);
      if (box) box.checked = other === row;
    }
    this.#enable();
    if (focus) row.focus({ preventScroll: false });
  }

  /** Every row can be given the keyboard; Tab leads to one and its links, and on out of the tree. */
  #leadTabTo(row: HTMLElement | undefined): void {
    for (const one of this.#rows) {
      one.tabIndex = one === row ? 0 : -1;
      for (const link of one.querySelectorAll("a")) link.tabIndex = one.tabIndex;
    }
  }

  #enable(): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>(".toolbar button")) button.disabled = !this.#chosen;
  }

  #key(event: KeyboardEvent): void {
    const row = (event.target as Element).closest<HTMLTableRowElement>("tbody tr");
    if (!row || isTyping(event.target) || event.ctrlKey || event.metaKey) return;
    const shown = this.#rows.filter((one) => !one.hidden);
    const at = shown.indexOf(row);
    const go = (to: HTMLTableRowElement | undefined) => to && this.#choose(to);
    if (event.altKey) {
      const step = steps[event.key];
      if (!step) return;
      this.#choose(row);
      if (this.#canMove(row, step)) this.#press(`[value="${step}"]`);
      else announce(`“${label(found(row))}” can’t go further that way.`, true);
    } else if (event.key === "ArrowDown") go(shown[at + 1]);
    else if (event.key === "ArrowUp") go(shown[at - 1]);
    else if (event.key === "Home") go(shown[0]);
    else if (event.key === "End") go(shown.at(-1));
    else if (event.key === "ArrowRight") this.#isFolded(row) ? this.#toggle(row) : row.ariaExpanded && go(shown[at + 1]);
    else if (event.key === "ArrowLeft") row.ariaExpanded && !this.#isFolded(row) ? this.#toggle(row) : go(this.#above(row));
    else if (event.key === "Enter" && event.target === row) row.querySelector<HTMLAnchorElement>("a")?.click();
    else if (event.key === " " && event.target === row) this.#choose(row);
    else {
      const act = actOf(event, "codebook");
      if (!act || !this.#ask(row, act)) return;
    }
    event.preventDefault();
  }

  #click(event: Event): void {
    const target = event.target as Element;
    const asking = target.closest<HTMLElement>("[data-dialog]");
    if (asking) {
      event.preventDefault();
      if (this.#chosen) this.#ask(this.#chosen, asking.dataset.dialog!);
      return;
    }
    if (target.closest("[data-close]")) target.closest("dialog")?.close();
    const row = target.closest<HTMLTableRowElement>("tbody tr");
    if (!row) return;
    if (target.closest(".fold")) this.#toggle(row);
    else if (!target.closest("a")) this.#choose(row);
  }

  #press(which: string): void {
    const form = this.querySelector<HTMLFormElement>("#codes");
    const button = form?.querySelector<HTMLButtonElement>(`.toolbar ${which}`);
    if (button) form?.requestSubmit(button);
  }

  /** Whether there is a place that way: among its siblings, below the one above it, or beside the code it is below. */
  #canMove(row: HTMLTableRowElement, step: string): boolean {
    const depth = Number(row.ariaLevel);
    if (step === "out") return depth > 1;
    const way = step === "down" ? 1 : -1;
    for (let at = this.#rows.indexOf(row) + way; this.#rows[at]; at += way) {
      const other = Number(this.#rows[at]!.ariaLevel);
      if (other <= depth) return other === depth;
    }
    return false;
  }

  /** Asks what an act needs to know; false for one that asks nothing. */
  #ask(row: HTMLTableRowElement, which: string): boolean {
    const asks = askOfCode(this, row, which, () => document.getElementById(row.id)?.focus());
    if (asks) this.#choose(row, false);
    return asks;
  }

  // Folding

  #isFolded(row: HTMLTableRowElement): boolean {
    return row.ariaExpanded !== null && this.#folded.has(row.dataset.id ?? "");
  }

  #toggle(row: HTMLTableRowElement): void {
    const id = row.dataset.id ?? "";
    if (!this.#folded.delete(id)) this.#folded.add(id);
    keep("folded", this.#folded.size > 0 ? Array.from(this.#folded).join(" ") : null);
    this.#fold();
  }

  #fold(): void {
    let hiddenBelow = Infinity;
    for (const row of this.#rows) {
      const depth = Number(row.ariaLevel);
      if (depth <= hiddenBelow) hiddenBelow = Infinity;
      row.hidden = depth > hiddenBelow;
      if (row.ariaExpanded === null) continue;
      const folded = this.#isFolded(row);
      row.ariaExpanded = String(!folded);
      if (folded && hiddenBelow === Infinity) hiddenBelow = depth;
      this.#handle(row, folded);
    }
  }

  #handle(row: HTMLTableRowElement, folded: boolean): void {
    let handle = row.querySelector<HTMLElement>(".fold");
    if (!handle) {
      handle = document.createElement("span");
      handle.className = "fold";
      handle.ariaHidden = "true";
      row.cells[0]!.prepend(handle);
    }
    handle.textContent = folded ? "▸" : "▾";
  }

  #above(row: HTMLTableRowElement): HTMLTableRowElement | undefined {
    const depth = Number(row.ariaLevel);
    return this.#rows.slice(0, this.#rows.indexOf(row)).findLast((one) => Number(one.ariaLevel) < depth);
  }

  /** Shows the codes that fit the letters, as the coding field finds them, and, paler, those above them. */
  #filter(letters: string): void {
    const wanted = letters.trim() === "" ? null : new Set(matching(letters, this.#rows.map(found), []).map((code) => code.id));
    if (!wanted) this.#rows.forEach((row) => row.classList.remove("around"));
    if (!wanted) this.#fold();
    else {
      const above: HTMLTableRowElement[] = [];
      for (const row of this.#rows) {
        const depth = Number(row.ariaLevel);
        while (above.length > 0 && Number(above.at(-1)!.ariaLevel) >= depth) above.pop();
        const fits = wanted.has(row.dataset.id!);
        row.hidden = !fits;
        row.classList.toggle("around", !fits);
        if (fits) for (const one of above) one.hidden = false;
        above.push(row);
      }
    }
    const nothing = this.querySelector<HTMLElement>(".nothing");
    if (nothing) nothing.hidden = this.#rows.some((row) => !row.hidden);
    // Tab and Esc lead into what is seen.
    if (!this.#rows.some((row) => row.tabIndex === 0 && fits(row))) this.#leadTabTo(this.#rows.find(fits));
  }
}

/** The row one was on, and what was sought, when the page was left by a link. */
interface Left {
  code?: string;
  sought: string;
}

/** Where the person comes back to, said once: what the page shows anew later has a row of its own. */
function takeLeft(): Left | null {
  const left = history.state as Left | null;
  if (left?.code === undefined) return null;
  history.replaceState(null, "");
  return left;
}

function found(row: HTMLTableRowElement): Findable {
  const { id = "", number = "", name = "" } = row.dataset;
  return { id, number, name, brief: row.querySelector(".brief")!.textContent! };
}

/** Whether a row is seen and is not only above one that fits. */
const fits = (row: HTMLTableRowElement) => !row.hidden && !row.classList.contains("around");

function radio(row: HTMLTableRowElement): HTMLInputElement | null {
  return row.querySelector<HTMLInputElement>('input[type="radio"]');
}
