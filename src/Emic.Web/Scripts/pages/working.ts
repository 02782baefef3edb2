import { call } from "../shared/api";
import { isBusy } from "./following";
import { refresh } from "./inPlace";

const pace = 400;

/** Work that the page waits for: says how far it is, and shows the answer when it is there. */
export class Working extends HTMLElement {
  #timer = 0;

  connectedCallback(): void {
    this.#timer = window.setTimeout(() => void this.#look(), pace);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  async #look(): Promise<void> {
    try {
      const work = await call<{ done: number; of: number; finished: boolean }>("GET", `/api/work/${this.dataset.job}`);
      if (work.finished) {
        if (!isBusy()) return void (await refresh(() => !isBusy()));
      } else {
        this.querySelector<HTMLElement>("[data-known]")!.hidden = work.of === 0;
        this.querySelector("[data-far]")!.textContent = work.done.toLocaleString("en");
        this.querySelector("[data-of]")!.textContent = work.of.toLocaleString("en");
        Object.assign(this.querySelector("progress")!, { max: Math.max(1, work.of), value: work.done });
      }
    } catch {
      // The program does not answer; it is asked again.
    }
    if (this.isConnected) this.#timer = window.setTimeout(() => void this.#look(), pace);
  }
}
