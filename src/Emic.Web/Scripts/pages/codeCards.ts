import { announce } from "../shared/announce";
import { ask, keepQuestions } from "./asking";
import { askOfCode } from "./codeDialogs";
import { follow } from "./inPlace";
import { Walk } from "./walk";

/** The cards on a code's own page, with the keys of the code and of the card in hand. What the code is stands in the `data-` attributes of this element. */
export class CodeCards extends Walk {
  protected override readonly place: string = "code";

  override connectedCallback(): void {
    super.connectedCallback();
    const acts = document.querySelector<HTMLElement>("#code-acts");
    if (acts) acts.hidden = false;
    acts?.addEventListener("click", (event) => {
      const button = (event.target as Element).closest<HTMLElement>("[data-dialog]");
      if (button) askOfCode(this, this, button.dataset.dialog!, () => button.isConnected && button.focus());
    });
    keepQuestions(this);
  }

  protected override act(act: string | null): boolean {
    if (act === null || super.act(act)) return act !== null;
    if (act === "define") void this.#define();
    else if (this.querySelector(`#many-${act}`) && act !== "split") this.#askOfCard(act);
    else if (act !== "split" && document.querySelector("#code-form")) announce("The definition is open. Save it or cancel it first.", true);
    else askOfCode(this, this, act, () => this.#back());
    return true;
  }

  /** Writes what the code means: in its form, which opens if need be. */
  async #define(): Promise<void> {
    const edit = document.querySelector<HTMLAnchorElement>("#edit");
    if (edit) await follow(edit.href);
    const field = document.querySelector<HTMLTextAreaElement>("#code-form #definition");
    if (!field) return;
    // Where nobody has written yet one goes on at the end.
    if (field.selectionEnd === 0) field.setSelectionRange(field.value.length, field.value.length);
    field.focus();
  }

  #askOfCard(act: string): void {
    const card = this.hand.current;
    const dialog = this.querySelector<HTMLDialogElement>(`#many-${act}`)!;
    if (!card) return;
    if (ask(dialog, [card.dataset.card!], false, card, { answered: () => this.hand.act([card]) })) dialog.addEventListener("close", () => this.#back(), { once: true });
  }

  #back(): void {
    const card = this.hand.current;
    if (card?.isConnected) card.focus({ preventScroll: true });
  }
}
