import { call, Refused, StartedAnew, Unavailable } from "../shared/api";
import type { Saved } from "../shared/wire";

/** One change on its way to the study. */
export interface Act<T extends Saved = Saved> {
  /** The id of the change in the history, drawn here; sending it twice does it once. */
  readonly change: string;
  /** Built when its turn comes, since what went before may tell versions and ids; null if nothing is left to do. */
  request(): { method: string; url: string; body?: unknown } | null;
  /** How it is said that this failed; "Not saved" if left out. */
  readonly not?: string;
  /** Paints it; called again when the page took in the server's state while this was still waiting. */
  paint?(): void;
  acknowledged?(answer: T): void;
}

export type SaveState =
  | { kind: "saved"; at: string | null }
  | { kind: "saving" }
  | { kind: "failed"; /** Why; empty where the page says it beside what was asked. */ sentence: string; /** What was not done; "Not saved" if left out. */ not?: string | undefined };

/** All writes of this tab in one order: one at a time, again after a failure, dropped only when the server refuses. */
export class Queue {
  readonly waiting: Act<any>[] = [];
  /** Changes of this tab that the socket may report. */
  readonly own = new Set<string>();
  changed: (state: SaveState) => void = () => {};
  saved: (answer: Saved) => void = () => {};
  refused: (sentence: string) => void = () => {};

  /** How many acts were refused. */
  refusals = 0;

  #sending = false;
  #failures = 0;
  #wake: (() => void) | null = null;

  constructor() {
    addEventListener("beforeunload", (event) => {
      if (this.waiting.length > 0) event.preventDefault();
    });
    // Also when somebody comes back from the tab in which Emic let them in again.
    for (const event of ["online", "focus"]) addEventListener(event, () => this.#wake?.());
  }

  add<T extends Saved>(act: Act<T>): void {
    this.waiting.push(act);
    this.own.add(act.change);
    if (this.#failures === 0) this.changed({ kind: "saving" });
    this.#wake?.();
    // The change is painted first, then sent.
    setTimeout(() => void this.#run());
  }

  /** Paints what the server does not know yet over what it said. */
  repaint(): void {
    for (const act of this.waiting) act.paint?.();
  }

  /** Waits until everything is saved or refused. */
  async settled(): Promise<void> {
    while (this.waiting.length > 0) await new Promise((resolve) => setTimeout(resolve, 30));
  }

  async #run(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    while (this.waiting.length > 0) await this.#send(this.waiting[0]!);
    this.#sending = false;
  }

  async #send(act: Act<any>): Promise<void> {
    const request = act.request();
    if (!request) {
      this.waiting.shift();
      if (this.waiting.length === 0) this.changed({ kind: "saved", at: null });
      return;
    }
    try {
      const answer = await call<Saved>(request.method, request.url, request.body, act.change);
      this.waiting.shift();
      this.#failures = 0;
      act.acknowledged?.(answer);
      this.saved(answer);
      this.changed(this.waiting.length > 0 ? { kind: "saving" } : { kind: "saved", at: answer.savedAt });
    } catch (error) {
      if (error instanceof Unavailable) await this.#later(act, error);
      else this.#drop(act, error instanceof Refused ? error.message : String(error));
    }
  }

  #drop(act: Act, sentence: string): void {
    this.waiting.shift();
    this.refusals++;
    this.#failures = 0;
    this.changed({ kind: "failed", sentence, not: act.not });
    this.refused(sentence);
  }

  async #later(act: Act, why: Unavailable): Promise<void> {
    this.changed({ kind: "failed", sentence: why.message, not: why instanceof StartedAnew ? `${act.not ?? "Not saved"} yet` : act.not });
    const pause = Math.min(10_000, 400 * 2 ** this.#failures++);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pause);
      this.#wake = () => (clearTimeout(timer), resolve());
    });
    this.#wake = null;
  }
}
