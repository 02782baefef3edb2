import { announce } from "./announce";
import { call } from "./api";
import { walkBoxes } from "./boxes";
import { label, type Findable } from "./codes";
import { asksToSave, make, shorten } from "./dom";
import { Preview, type Planned } from "./preview";

/** The code that is split. */
type Whole = Pick<Findable, "id" | "number" | "name">;

/** Where a split is asked for, and who sends it. */
export interface Splitting {
  host: HTMLElement;
  /** Takes what was chosen and the words for the new code. Where it only hands it on, the dialog closes at once; where it waits for the study, the dialog stays until the study has it or says why not. */
  send: (act: SplitAct, words: string) => void | Promise<void>;
  closed: () => void;
}

/** What the study is asked to split off. */
export interface SplitAct {
  act: "split";
  question: string;
  ids: string;
  every: false;
}

interface Carried {
  id: string;
  source: string;
  turn: number;
  text: string;
  comment: string;
}

/** Asks which quotations of a code go to a new one, says what would happen, and does it in one change. Only one's own can be split off. */
export async function askSplit(splitting: Splitting, code: Whole): Promise<void> {
  const answer = await call<{ quotations: Carried[]; total: number }>("GET", `/api/codes/${code.id}/mine`).catch((failure: Error) => announce(failure.message, true));
  if (!answer) return;
  if (answer.quotations.length === 0) return announce(`No quotation of yours carries ${label(code)}.`, true);
  new SplitDialog(splitting, code, answer.quotations, answer.total).open();
}

class SplitDialog {
  readonly #boxes: HTMLInputElement[];
  readonly #name = make("input", { id: "split-name", required: true, maxlength: 300, autocomplete: "off", spellcheck: true });
  readonly #brief = make("input", { id: "split-brief", maxlength: 1000, autocomplete: "off", spellcheck: true });
  readonly #said = make("p", { class: "preview", role: "status" });
  readonly #go = make("button", { class: "primary", disabled: true }, "Split off");
  readonly #dialog: HTMLDialogElement;
  readonly #shown = new Preview();

  constructor(readonly splitting: Splitting, readonly code: Whole, quotations: readonly Carried[], total: number) {
    this.#boxes = quotations.map((one) => make("input", { type: "checkbox", value: one.id, autocomplete: "off" }));
    const all = make("input", { type: "checkbox", autocomplete: "off", input: () => this.#boxes.forEach((box) => (box.checked = all.checked)) });
    const form = make(
      "form",
      { class: "stack" },
      make("h2", { id: "split-title" }, `Split ${label(code)}`),
      make("p", { class: "soft" }, `Choose the quotations that get a new code instead. ${total > quotations.length ? `Here are the first ${quotations.length} of your ${total}; the page of quotations has all.` : "They are yours; what others coded stays."}`),
      make("label", { class: "check" }, all, "All"),
      make("ul", { class: "plain split-list", "aria-label": "Quotations" }, ...quotations.map((one, i) => row(one, this.#boxes[i]!))),
      make("div", { class: "field" }, make("label", { for: "split-name" }, "New code, with its number if it has one"), this.#name),
      make("div", { class: "field" }, make("label", { for: "split-brief" }, "What it means"), this.#brief),
      this.#said,
      make("p", { class: "actions" }, this.#go, make("button", { type: "button", click: () => this.#dialog.close() }, "Cancel"), make("span", { class: "soft by-key" }, make("kbd", {}, "↑"), " ", make("kbd", {}, "↓"), " walk · ", make("kbd", {}, "Space"), " chooses · ", make("kbd", {}, "Ctrl+Enter"), " splits it off")),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#send();
    });
    form.addEventListener("keydown", (event) => {
      if (!asksToSave(event)) return;
      event.preventDefault();
      if (!this.#go.disabled) form.requestSubmit();
    });
    form.addEventListener("input", () => void this.#preview());
    walkBoxes(form, all, this.#boxes);
    this.#dialog = make("dialog", { class: "split", "aria-labelledby": "split-title" }, form);
    this.#dialog.addEventListener("close", () => {
      this.#dialog.remove();
      this.splitting.closed();
    });
  }

  open(): void {
    this.splitting.host.append(this.#dialog);
    this.#dialog.showModal();
    this.#boxes[0]!.focus();
    void this.#preview();
  }

  /** What is to be done with those that are chosen. */
  get #act(): SplitAct {
    return { act: "split", question: `?code=${this.code.id}`, ids: this.#boxes.filter((box) => box.checked).map((box) => box.value).join(","), every: false };
  }

  async #preview(): Promise<void> {
    const act = this.#act;
    const planned: Promise<Planned> =
      act.ids === "" ? Promise.resolve({ sentence: "Choose some quotations.", changing: 0 })
      : call("POST", "/api/quotations/many/preview", { ...act, words: this.#name.value });
    await this.#shown.show(planned, this.#said, this.#go);
  }

  async #send(): Promise<void> {
    const name = this.#name.value.trim();
    const brief = this.#brief.value.trim();
    const sent = this.splitting.send(this.#act, brief === "" ? name : `${name} = ${brief}`);
    this.#go.disabled = true;
    try {
      await sent;
      this.#dialog.close();
      announce(sent ? `${name} is split off.` : `Splitting ${name} off.`);
    } catch (failure) {
      this.#said.textContent = (failure as Error).message;
      this.#go.disabled = false;
    }
  }
}

function row(one: Carried, box: HTMLInputElement): HTMLElement {
  const place = one.turn > 0 ? `${one.source}, turn ${one.turn}` : one.source;
  return make(
    "li",
    {},
    make("label", { class: "check" }, box, make("span", {}, make("span", { class: "soft" }, `${place} `), `“${shorten(one.text, 240)}”`, one.comment === "" ? "" : make("span", { class: "soft" }, ` ${shorten(one.comment, 120)}`))),
  );
}
