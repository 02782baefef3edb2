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

/** The turns around a passage, and how many of them are shown on either side. */
interface Unfolded {
  before: Nearby[];
  after: Nearby[];
  ahead: number;
  behind: number;
}

/** What was unfolded, by passage. It outlives the exchange of the page's content: an act on one card folds no other. */
const unfolded = new Map<string, Unfolded>();

/** A passage whose neighbouring turns unfold in place, one with every press, on either side. */
export class Around extends HTMLElement {
  #earlier!: HTMLButtonElement;
  #later!: HTMLButtonElement;

  connectedCallback(): void {
    if (this.#earlier) return;
    this.#earlier = make("button", { type: "button", class: "quiet small unfold", "aria-label": "The turn ahead", title: "The turn ahead (u)", click: () => void this.unfold(true, false) }, "↑");
    this.#later = make("button", { type: "button", class: "quiet small unfold", "aria-label": "The turn after", title: "The turn after (u)", click: () => void this.unfold(false, true) }, "↓");
    this.prepend(this.#earlier);
    this.append(this.#later);
    const before = unfolded.get(this.#place);
    if (!before) return;
    this.#show(before);
    // A turn may have been corrected meanwhile.
    void this.#fetch().then((now) => now && this.#show({ ...before, ...now }));
  }

  /** Shows one more turn on the sides asked for. */
  async unfold(ahead = true, behind = true): Promise<void> {
    const fetched = unfolded.get(this.#place) ?? (await this.#fetch());
    if (!fetched) return;
    const { before, after } = fetched;
    const shown = unfolded.get(this.#place);
    this.#show({
      before, after,
      ahead: Math.min(before.length, (shown?.ahead ?? 0) + (ahead ? 1 : 0)),
      behind: Math.min(after.length, (shown?.behind ?? 0) + (behind ? 1 : 0)),
    });
  }

  get #place(): string {
    return `${this.dataset.source} ${this.dataset.begin} ${this.dataset.end}`;
  }

  async #fetch(): Promise<{ before: Nearby[]; after: Nearby[] } | undefined> {
    const { source, begin, end } = this.dataset;
    try {
      return await call("GET", `/api/sources/${source}/around?begin=${begin}&end=${end}&turns=${many}`);
    } catch (failure) {
      announce((failure as Error).message, true);
      return undefined;
    }
  }

  #show(now: Unfolded): void {
    unfolded.set(this.#place, now);
    const { before, after, ahead, behind } = now;
    for (const turn of this.querySelectorAll(":scope > .nearby")) turn.remove();
    this.#earlier.after(...before.slice(before.length - ahead).map((turn) => this.#turn(turn)));
    this.#later.before(...after.slice(0, behind).map((turn) => this.#turn(turn)));
    this.#earlier.disabled = ahead >= before.length;
    this.#later.disabled = behind >= after.length;
  }

  #turn({ turn, speaker, text }: Nearby): HTMLElement {
    return make("p", { class: "nearby text soft" }, make("span", { class: "speaker" }, speaker || String(turn)), " ", text);
  }
}
