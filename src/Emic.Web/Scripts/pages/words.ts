import { said } from "../shared/dom";
import { keep, setting } from "../shared/settings";
import { follow, shownEvent } from "./inPlace";

/** The count of words: what is chosen is shown in place, words are left out one by one, and a list is taken from a file. */
export class Words extends HTMLElement {
  connectedCallback(): void {
    for (const part of this.querySelectorAll<HTMLElement>("[data-scripted]")) part.hidden = false;
    const anew = this.querySelector<HTMLAnchorElement>("a[data-anew]");
    anew?.addEventListener("click", () => keep(leftOut(), null));
    // The words left out last are left out again, until somebody begins anew.
    const kept = anew && location.search === "" ? setting(leftOut()) : null;
    if (kept) void follow(`${location.pathname}?${kept}`);
    this.addEventListener("submit", (event) => this.#show(event));
    this.addEventListener("change", (event) => {
      const field = event.target as HTMLInputElement;
      if (field.matches("[data-list]") && field.files?.[0]) void this.#take(field, field.files[0]);
    });
  }

  #show(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    if (form.method !== "get") return;
    event.preventDefault();
    const asked = new URLSearchParams();
    for (const [name, value] of new FormData(form, event.submitter)) if (typeof value === "string" && value !== "") asked.append(name, value);
    if (form.querySelector("a[data-anew]")) {
      const without = asked.getAll("without");
      keep(leftOut(), without.length > 0 ? String(new URLSearchParams(without.map((words) => ["without", words]))) : null);
    }
    const row = event.submitter?.closest("tr");
    const place = row ? Array.from(row.parentElement!.children).indexOf(row) : -1;
    // The word that was left out is gone: the one that stands in its place has the focus, and so the next can be left out.
    if (!row) document.addEventListener(shownEvent, goToWords);
    if (place >= 0) document.addEventListener(shownEvent, () => goOn(place), { once: true });
    void follow(`${form.action}?${asked}`);
  }

  async #take(field: HTMLInputElement, file: File): Promise<void> {
    const list = this.querySelector<HTMLTextAreaElement>('textarea[name="without"]')!;
    list.value = [list.value.trim(), (await file.text()).trim()].filter(Boolean).join("\n");
    field.value = "";
    list.focus();
  }
}

/** Where the words left out of this study's counts are kept. */
const leftOut = () => `words.${said("emic-study")}`;

/** What was asked for is gone to when it is there: counting may take a while. */
function goToWords(): void {
  if (document.querySelector("emic-working")) return;
  document.removeEventListener(shownEvent, goToWords);
  document.querySelector<HTMLElement>(".word-list tbody tr")?.focus();
}

function goOn(place: number): void {
  const rows = document.querySelectorAll<HTMLElement>(".word-list tbody tr");
  const next = rows[Math.min(place, rows.length - 1)]?.querySelector("button") ?? document.querySelector<HTMLElement>("#counted");
  requestAnimationFrame(() => next?.focus({ preventScroll: true }));
}
