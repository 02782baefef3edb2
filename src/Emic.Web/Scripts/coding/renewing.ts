import { renewFrame } from "../frame/renew";
import { listen } from "../saving/live";
import { showUndo } from "../saving/saveState";
import { announce } from "../shared/announce";
import { isTyping, said } from "../shared/dom";
import { call } from "../shared/api";
import type { LiveChange, Saved, SavedUndo, WireCode, WireCodings } from "../shared/wire";
import type { Workspace } from "./workspace";

/** What the page asks for when it opens. */
export interface Asked {
  codes: Promise<{ codes: WireCode[] }>;
  /** The codings near what is seen, where there are many; then all of them come after these. */
  near: Promise<WireCodings> | null;
  all: Promise<WireCodings>;
}

const codingsOf = (sourceId: string) => call<WireCodings>("GET", `/api/sources/${sourceId}/codings`);
const codesOfStudy = () => call<{ codes: WireCode[] }>("GET", "/api/codes");

export function askFor(sourceId: string, stretch: string | undefined): Asked {
  const codes = codesOfStudy();
  const near = stretch ? call<WireCodings>("GET", `/api/sources/${sourceId}/codings/${stretch}`) : null;
  return { codes, near, all: near ? near.then(() => codingsOf(sourceId)) : codingsOf(sourceId) };
}

/** Keeps the coding page as the study is, whoever changes it; what is still on its way from here stays painted over it. */
export class Renewing {
  #codesWaiting = 0;
  #asked = 0;
  /** The newest change of this page that an answer under way may have missed. */
  #saved = 0;
  /** The newest change that the page came with: what is told of it and those ahead of it is known. */
  #known = Number(said("emic-last"));

  constructor(
    readonly workspace: Workspace,
    readonly sourceId: string,
  ) {
    const { queue, edits } = workspace;
    queue.saved = (answer) => this.#wasSaved(answer);
    queue.refused = (sentence) => {
      announce(sentence, true);
      this.look();
    };
    edits.undone = (answer) => this.#wasUndone(answer);
    listen((change) => this.#heard(change), () => this.look());
  }

  /** Looks whether the study has other codings, or another text, than this page. */
  look(): void {
    void this.#reload();
  }

  /** Looks whether the study has other codes, or other counts of them. */
  lookAtCodes(pause = 0): void {
    clearTimeout(this.#codesWaiting);
    const waiting = window.setTimeout(() => void this.#reloadCodes(waiting), pause);
    this.#codesWaiting = waiting;
  }

  /** Takes in all that the study said of the codings. */
  take(codings: WireCodings): void {
    const { workspace } = this;
    if (codings.revision !== workspace.edits.revision) return workspace.correcting.textChanged();
    workspace.correcting.says = "";
    if (codings.sequence >= this.#saved) return workspace.take(codings);
    // Read before the study held what this page saved meanwhile. What is asked for now has it; after going back to a backup nothing would.
    this.#saved = 0;
    this.look();
  }

  #wasSaved(answer: Saved): void {
    this.#saved = Math.max(this.#saved, answer.sequence);
    showUndo(answer);
    this.lookAtCodes(600);
  }

  #wasUndone(answer: SavedUndo): void {
    announce(answer.sentence, true);
    void this.workspace.ties.load();
    if (!answer.sources.includes(this.sourceId)) return;
    this.workspace.correcting.says = answer.sentence;
    this.look();
  }

  #heard(change: LiveChange): void {
    const { queue, ties, correcting } = this.workspace;
    if (change.putBack) return void this.#showPutBack(change.sentence);
    if (change.sequence <= this.#known) return;
    if (change.changeIds.length > 0 && change.changeIds.every((id) => queue.own.has(id))) return;
    void ties.load();
    const here = change.sources.includes(this.sourceId);
    if (change.by && here) announce((correcting.says = `${change.by}: ${change.sentence}`), true);
    // Counts in the code tree and around the text follow whatever changed, also in other sources.
    this.lookAtCodes(200);
    if (here || change.sourcesChanged) this.look();
  }

  /** The study was put back to a backup: hardly anything may be as it was, so the page is loaded anew, once nobody is typing. */
  async #showPutBack(sentence: string): Promise<void> {
    const { queue, ties, correcting, surface } = this.workspace;
    const waits = queue.waiting.length > 0;
    this.#known = 0;
    announce(waits ? `${sentence} What you did here and is not saved yet is still sent to it.` : sentence, true);
    this.look();
    this.lookAtCodes();
    void ties.load();
    await queue.settled();
    while (isTyping(document.activeElement) || document.querySelector("dialog[open], form.correcting")) await new Promise((resolve) => setTimeout(resolve, 200));
    // What the study refused stays said.
    if (document.querySelector<HTMLElement>(".save-state")?.dataset.state !== "failed") correcting.showWhenQuiet(surface.caret.begin);
  }

  async #reload(): Promise<void> {
    const asked = ++this.#asked;
    const codings = await codingsOf(this.sourceId).catch(() => null);
    if (codings && asked === this.#asked) this.take(codings);
  }

  async #reloadCodes(waiting: number): Promise<void> {
    if (this.workspace.queue.waiting.length > 0) return this.lookAtCodes(600);
    void this.#renewFrame();
    const answer = await codesOfStudy().catch(() => null);
    // Where something was saved meanwhile, they are asked for again already, and may have a code more.
    if (answer && waiting === this.#codesWaiting) this.workspace.takeCodes(answer.codes);
  }

  async #renewFrame(): Promise<void> {
    const before = this.#saved;
    const answer = await fetch(`/api/sources/${this.sourceId}/frame`, { headers: { Accept: "text/html" } }).catch(() => null);
    const html = answer?.ok ? await answer.text() : "";
    // What was saved meanwhile has told the buttons something newer.
    if (html !== "" && before === this.#saved && this.workspace.queue.waiting.length === 0) renewFrame(new DOMParser().parseFromString(html, "text/html"));
  }
}
