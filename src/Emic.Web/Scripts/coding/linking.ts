import { announce } from "../shared/announce";
import { call } from "../shared/api";
import { make, shorten } from "../shared/dom";
import { byTouch, keyOf, pressOf } from "../shared/keys";
import { keep, setting } from "../shared/settings";
import { askLink } from "./linkDialog";
import type { Subject } from "./notes";
import type { Workspace } from "./workspace";

/** Where a link begins, and in which study. */
interface Begun extends Subject {
  study: string;
}

const name = "link";

/** A link that was begun and waits for its other end. It is kept while one goes to another source or window; the bar beneath the text shows it. */
export class Linking {
  #from: Begun | null = null;
  readonly #words = make("span", { class: "from" });
  readonly #how = make("span", { class: "how by-key", "aria-hidden": "true" });
  readonly #button = make(
    "button", { type: "button", class: "quiet linking", hidden: true, click: () => (this.drop(), this.workspace.backToText()) },
    make("span", { class: "visually-hidden" }, "Drop: "), this.#words, this.#how, make("kbd", { "aria-hidden": "true" }, "Esc"),
  );

  readonly #begins: HTMLButtonElement;

  constructor(readonly workspace: Workspace, bar: HTMLElement) {
    this.#begins = bar.querySelector<HTMLButtonElement>("[data-link]")!;
    bar.querySelector(".words")!.before(this.#button);
    this.#take();
    addEventListener("storage", (event) => event.key === `emic.${name}` && this.#take());
    void this.#look();
  }

  /** Begins a link at what is in hand, or ends the one that was begun. */
  press(here: Subject): void {
    const from = this.#from;
    if (!from) {
      this.#keep({ ...here, study: this.#study });
      // Seen it is in the bar.
      return announce(`A link begins at “${shorten(here.words, 50)}”: go to the other quotation, also in another source, and press ${pressOf("coding", "link", "Link here")}${byTouch ? "." : " again. Esc drops it."}`);
    }
    // Words and a quotation of one's own on them are one; a colleague's quotation of the same words is another.
    const isOne = from.mine && here.mine && from.sourceId === here.sourceId && from.begin === here.begin && from.end === here.end;
    if (isOne || from.id === here.id) return void this.drop();
    askLink(this.workspace, from.words, here.words, "Link", { relation: "", comment: "" }, (relation, comment) => {
      this.#keep(null);
      this.workspace.ties.write("PUT", `/api/links/${crypto.randomUUID()}`, [from, here], ([from, to]) => ({ from, relation, to, comment }));
      announce(`Linked: ${relation}.`);
    });
  }

  /** Drops the link that was begun; false if there is none. */
  drop(): boolean {
    if (!this.#from) return false;
    this.#keep(null);
    announce("No link begins here any more.", true);
    return true;
  }

  /** The codings changed: a quotation that is gone begins no link. */
  check(): void {
    const from = this.#from;
    if (from && !from.passage && from.sourceId === this.workspace.edits.sourceId && !this.workspace.codings.find(from.id)) this.#gone();
  }

  get #study(): string {
    return this.workspace.dataset.study ?? "";
  }

  #keep(from: Begun | null): void {
    keep(name, from && JSON.stringify(from));
    this.#take(from);
  }

  #take(from = JSON.parse(setting(name) ?? "null") as Begun | null): void {
    this.#from = from?.study === this.#study ? from : null;
    this.#button.hidden = this.#from === null;
    this.#button.parentElement!.classList.toggle("links", this.#from !== null);
    this.#begins.firstChild!.textContent = this.#from ? "Link here" : "Link";
    this.#words.textContent = this.#from ? `Link from “${this.#from.words}”` : "";
    if (!this.#from) return;
    const key = keyOf("coding", "link");
    this.#how.textContent = key && `${key} on the other one links it`;
    this.#button.title = `${this.#words.textContent}: press ${keyOf("coding", "link")} on the other quotation; Esc or a click drops it.`;
  }

  /** After a load: whether what was begun elsewhere is still there. */
  async #look(): Promise<void> {
    const from = this.#from;
    if (!from) return;
    const there = from.passage !== null || (await call<{ there: boolean }>("GET", `/api/quotations/${from.id}`).then((answer) => answer.there, () => true));
    if (this.#from !== from) return;
    if (there) announce(`${this.#words.textContent} waits for its other end.`);
    else this.#gone();
  }

  #gone(): void {
    this.#keep(null);
    announce("The quotation at which a link began is gone, and with it the link.", true);
  }
}
