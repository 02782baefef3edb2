import { call } from "../shared/api";

/** The counts of the search page that need the whole study to be read: they come when the page is already there to be read. */
export class SearchCounts extends HTMLElement {
  connectedCallback(): void {
    for (const place of this.querySelectorAll<HTMLElement>("[data-count]")) void this.#count(place);
  }

  async #count(place: HTMLElement): Promise<void> {
    const fields = new URLSearchParams(location.search);
    fields.set("in", place.dataset.count!);
    const found = await call<{ count: number; sources: number }>("GET", `/api/search/count?${fields}`).catch(() => null);
    place.textContent = found ? found.count.toLocaleString("en") : "";
    if (!found) return;
    place.title = `in ${found.sources.toLocaleString("en")} ${found.sources === 1 ? "source" : "sources"}`;
    const elsewhere = document.querySelector<HTMLElement>("[data-elsewhere]");
    if (elsewhere && found.count > 0) elsewhere.hidden = false;
    // Which of how many are shown is told as soon as that is counted.
    const of = document.querySelector("[data-of]");
    if (of && place.closest("[aria-current]")) of.textContent = ` of ${place.textContent}`;
  }
}
