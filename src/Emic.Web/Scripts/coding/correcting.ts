import { landmarkIn, landmarkOf } from "../document/landmark";
import { turnAt } from "../document/units";
import { announce } from "../shared/announce";
import { call, Refused, Unavailable } from "../shared/api";
import { asksToSave, make } from "../shared/dom";
import { handedOver, handOver } from "../shared/handover";
import { mayClose } from "../shared/unsaved";
import type { Saved } from "../shared/wire";
import { takeAlong } from "./ways";
import type { Workspace } from "./workspace";

/** The answer to a correction: how many quotations are flagged because of it, and how many of those are one's own. */
interface SavedCorrection extends Saved {
  flagged: number;
  mine: number;
}

/** What the page that is left gives to the one that comes to say. */
const saying = "says";

/** Corrects a turn in its place: the turn becomes a field with its plain text, until it is saved or left. */
export class Correcting {
  #form: HTMLFormElement | null = null;
  #hidden: HTMLElement[] = [];
  #leaving = false;
  /** What is said once the page has come back with another text; empty where nothing is known of the change. */
  says = "";

  constructor(readonly workspace: Workspace, readonly sourceId: string) {
    const says = handedOver(saying);
    if (says) announce(says, true);
    // The place that is kept of the page is one of words, which stand where the field does. Ahead of what keeps it (place.ts).
    addEventListener("pagehide", () => this.#leaving && this.#uncover());
  }

  /** Opens the turn at the caret. */
  open(): void {
    const { surface } = this.workspace;
    if (this.#form) {
      this.#form.scrollIntoView({ block: "nearest" });
      this.#form.querySelector("textarea")!.focus();
      return announce("This turn is being edited. Save it, or leave it as it was, before you edit another.", true);
    }
    if (surface.paragraphs.count === 0) return;
    const [begin, end] = turnAt(surface.paragraphs, surface.caret.begin);
    const words = surface.paragraphs.slice(begin, end);
    const first = surface.paragraphs.element(surface.paragraphs.at(begin));
    const field = make("textarea", { name: "corrected", "aria-label": "Text of this turn", spellcheck: true, dir: "auto" });
    field.defaultValue = words;
    const problem = make("p", { class: "notice bad", role: "alert", hidden: true });
    const form = make(
      "form",
      {
        class: "correcting",
        "aria-label": "Edit text",
        "data-unsaved": "false",
        submit: (event: Event) => {
          event.preventDefault();
          void this.#save(begin, end, words, field.value);
        },
        keydown: (event: KeyboardEvent) => {
          event.stopPropagation();
          if (event.key === "Escape") this.#leave();
          else if (asksToSave(event)) form.requestSubmit();
          else return;
          event.preventDefault();
        },
      },
      field,
      problem,
      first.closest(".turn") ? make("p", { class: "hint" }, "A new line such as “Interviewer: And then?” becomes a turn of that speaker.") : null,
      make(
        "p",
        { class: "row" },
        make("button", { class: "primary" }, "Save", make("kbd", { "aria-hidden": "true" }, "Ctrl+Enter")),
        make("button", { type: "button", class: "quiet", click: () => this.#leave() }, "Leave as it was", make("kbd", { "aria-hidden": "true" }, "Esc")),
      ),
    );
    // What is pressed or selected in the form is not for the text around it.
    for (const name of ["pointerdown", "mousedown", "mouseup", "beforeinput", "copy", "cut", "paste"]) form.addEventListener(name, (event) => event.stopPropagation());
    const turn = first.closest<HTMLElement>(".turn");
    this.#hidden = turn ? Array.from(turn.querySelectorAll<HTMLElement>("p.par")) : [first];
    first.before(form);
    for (const paragraph of this.#hidden) paragraph.hidden = true;
    this.#form = form;
    if (!CSS.supports("field-sizing", "content")) field.style.blockSize = `${Math.min(field.scrollHeight + 4, innerHeight * 0.6)}px`;
    surface.moved();
    // The field may be drawn larger, and what stands below it goes down with that.
    new ResizeObserver(() => surface.moved()).observe(field);
    field.focus();
    const at = Math.max(0, Math.min(surface.caret.begin, end) - begin);
    field.setSelectionRange(at, at);
    form.scrollIntoView({ block: "nearest" });
  }

  /** The study has another text than this page: shows it, once nothing is on its way and nobody is typing. */
  textChanged(): void {
    if (this.#form) return this.#say("Somebody corrected this text meanwhile. Yours can be saved all the same, unless they corrected the same words.");
    if (this.#leaving) return;
    this.#leaving = true;
    this.says ||= "The text was corrected. It is shown as it is now.";
    announce(this.says, true);
    this.showWhenQuiet(this.workspace.surface.caret.begin);
  }

  async #save(begin: number, end: number, words: string, corrected: string): Promise<void> {
    if (corrected === words) return this.#close();
    const button = this.#form?.querySelector<HTMLButtonElement>("button.primary");
    if (!button || button.disabled) return;
    button.disabled = true;
    const { queue } = this.workspace;
    await queue.settled();
    const change = crypto.randomUUID();
    queue.own.add(change);
    try {
      const answer = await call<SavedCorrection>("POST", `/api/sources/${this.sourceId}/corrections`, { begin, end, words, corrected, revision: this.workspace.edits.revision }, change);
      // It is saved: who leaves the page is not asked.
      const field = this.#form!.querySelector("textarea")!;
      field.defaultValue = corrected;
      this.#form = null;
      this.#leaving = true;
      this.says = `Corrected.${waiting(answer.mine, "you")}${waiting(answer.flagged - answer.mine, "other coders")}`;
      this.showWhenQuiet(begin + field.selectionEnd, landmarkIn(corrected, field.selectionEnd));
    } catch (error) {
      button.disabled = false;
      this.#say(error instanceof Refused || error instanceof Unavailable ? error.message : String(error));
    }
  }

  /** Loads the page anew at a place, or where the words around it stand then, once nothing is on its way. */
  showWhenQuiet(at: number, around = landmarkOf(this.workspace.surface.paragraphs, at)): void {
    if (this.workspace.queue.waiting.length > 0) return void setTimeout(() => this.showWhenQuiet(at, around), 100);
    const { caret } = this.workspace.surface;
    takeAlong(this.workspace, around);
    // The page comes back where it is scrolled to; only of a long text the address says which codings come first.
    caret.set(at, at, false);
    if (this.says !== "") handOver(saying, this.says);
    location.replace(this.workspace.surface.text.dataset.near ? `${location.pathname}?at=${at}-${at}` : location.pathname);
  }

  #leave(): void {
    if (this.#form && mayClose(this.#form)) this.#close();
  }

  #say(sentence: string): void {
    const problem = this.#form?.querySelector<HTMLElement>("[role=alert]");
    if (!problem) return;
    problem.textContent = sentence;
    problem.hidden = false;
  }

  /** Shows the words again in the place of the field. */
  #uncover(): void {
    this.workspace.querySelector("form.correcting")?.remove();
    for (const paragraph of this.#hidden) paragraph.hidden = false;
  }

  #close(): void {
    const stale = this.#form?.querySelector<HTMLElement>("[role=alert]:not([hidden])") !== null;
    this.#form = null;
    this.#uncover();
    this.workspace.surface.moved();
    this.workspace.backToText();
    this.workspace.surface.caret.restore();
    if (stale) this.workspace.renewing.look();
  }
}

const waiting = (count: number, whom: string) => (count === 0 ? "" : ` ${count} ${count === 1 ? "quotation waits" : "quotations wait"} for ${whom}, flagged.`);
