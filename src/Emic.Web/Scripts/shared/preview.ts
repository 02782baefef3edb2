/** What an act would do. */
export interface Planned {
  sentence: string;
  changing: number;
}

/** Says what an act would do as it is chosen and typed now, and lets it be done only where it would do something. */
export class Preview {
  #asked = 0;

  /** @param more What else the page shows of an answer. */
  async show<T extends Planned>(planned: Promise<T>, said: Element, go: HTMLButtonElement, more?: (answer: T) => void): Promise<void> {
    const mine = ++this.#asked;
    const answer = await planned.catch((failure: Error) => failure);
    // An answer that was overtaken says nothing any more.
    if (mine !== this.#asked) return;
    const failed = answer instanceof Error;
    said.textContent = failed ? answer.message : answer.sentence;
    go.disabled = failed || answer.changing === 0;
    if (!failed) more?.(answer);
  }
}
