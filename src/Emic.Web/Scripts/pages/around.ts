import { announce } from "../shared/announce";
import { call } from "../shared/api";
import { make } from "../shared/dom";

interface Nearby {
  turn: number;
  speaker: string;
  text: string;
}

/** How many turns are fetched at once, and shown one by one. */
const many = 6;

/** A passage whose neighbouring turns unfold in place, one with every press, on either side. */
export class Around extends HTMLElement {
  #before: Nearby[] | undefined;
  #after: Nearby[] = [];
  #earlier!: HTMLButtonElement;
  #later!: HTMLButtonElement;

  connectedCallback(): void {
    if (this.#earlier) return;
    this.#earlier = make("button", { type: "button", class: "quiet small unfold", "aria-label": "The turn ahead", title: "The turn ahead (u)", click: () => void this.unfold(true, false) }, "↑");
    this.#later = make("button", { type: "button", class: "quiet small unfold", "aria-label": "The turn after", title: "The turn after (u)", click: () => void this.unfold(false, true) }, "↓");
    this.prepend(this.#earlier);
    this.append(this.#later);
  }

  /** Shows one more turn on the sides asked for. */
  async unfold(ahead = true, behind = true): Promise<void> {
    if (!this.#before) {
      const { source, begin, end } = this.dataset;
      try {
        const around = await call<{ before: Nearby[]; after: Nearby[] }>("GET", `/api/sources/${source}/around?begin=${begin}&end=${end}&turns=${many}`);
        [this.#before, this.#after] = [around.before, around.after];
      } catch (failure) {
        announce((failure as Error).message, true);
        return;
      }
    }
    const earlier = ahead ? this.#before.pop() : undefined;
    if (earlier) this.#earlier.after(this.#turn(earlier));
    const later = behind ? this.#after.shift() : undefined;
    if (later) this.#later.before(this.#turn(later));
    this.#earlier.disabled = this.#before.length === 0;
    this.#later.disabled = this.#after.length === 0;
  }

  #turn({ turn, speaker, text }: Nearby): HTMLElement {
    return make("p", { class: "nearby text soft" }, make("span", { class: "speaker" }, speaker || String(turn)), " ", text);
  }
}
