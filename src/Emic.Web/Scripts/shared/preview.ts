/** What an act would do. */
export interface Planned {
  sentence: string;
  changing: number;
}

/** Says what an act would do as it is chosen and typed now, and lets it be done only where it would do something. */
export class Preview {
  #asked = 0;

  async show(planned: Promise<Planned>, said: Element, go: HTMLButtonElement): Promise<void> {
    const mine = ++this.#asked;
    const answer = await planned.catch((failure: Error): Planned => ({ sentence: failure.message, changing: 0 }));
    // An answer that was overtaken says nothing any more.
    if (mine !== this.#asked) return;
    said.textContent = answer.sentence;
    go.disabled = answer.changing === 0;
  }
}
