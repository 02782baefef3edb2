import { undoEvent, type UndoWay } from "../frame/undoButtons";
import { sentenceAt, trimmed } from "../document/units";
import { Queue } from "../saving/queue";
import { showSaveState, showUndo } from "../saving/saveState";
import { announce, sayWhose } from "../shared/announce";
import { label, meant } from "../shared/codes";
import { shorten } from "../shared/dom";
import { referenceTo } from "../shared/quoting";
import { askSplit, type SplitAct } from "../shared/splitDialog";
import type { WireCode, WireCodings } from "../shared/wire";
import { Correcting } from "./correcting";
import { Codebook, type Code } from "./codebook";
import type { CodesPane } from "./codesPane";
import type { CodingList } from "./codingList";
import type { Coding, Quotation } from "./codings";
import { commands, favourite } from "./commands";
import { Hits } from "./hits";
import { goToAddress, wireDragging } from "./ways";
import { Edits, type Pick } from "./edits";
import { Grips } from "./grips";
import type { Inspector } from "./inspector";
import { Keys } from "./keys";
import { Linking } from "./linking";
import { offerNumber } from "./numbering";
import type { Palette } from "./palette";
import { keepPlace } from "./place";
import { askFor, Renewing, type Asked } from "./renewing";
import { Resizing } from "./resizing";
import { Selecting } from "./selecting";
import { Surface } from "./surface";
import { Ties } from "./ties";
import { showFlagged, showPane, wireTools } from "./tools";

/** The coding page: joins the text, the codes, the inspector, the palette and the queue of changes. */
export class Workspace extends HTMLElement {
  surface!: Surface;
  edits!: Edits;
  codebook!: Codebook;
  codesPane!: CodesPane;
  inspector!: Inspector;
  palette!: Palette;
  list!: CodingList;
  keys!: Keys;
  selecting!: Selecting;
  ties!: Ties;
  linking!: Linking;
  correcting!: Correcting;
  grips!: Grips;
  renewing!: Renewing;
  readonly queue = new Queue();
  /** The quotation in hand: stepped to, clicked in the margin or in a list. */
  chosen: string | null = null;
  /** The one of its codes that keys mean; the last one unless another was chosen. */
  chosenCoding: string | null = null;
  /** Whether its ends have grips. Right after coding they have none, since the next words are selected beside them. */
  gripped = true;
  /** The stretch the quotation in hand is about to get. */
  resizing: [begin: number, end: number] | null = null;

  #resting = false;

  connectedCallback(): void {
    const text = this.querySelector<HTMLElement>("emic-document")!;
    const sourceId = text.dataset.source!;
    // Asked for first, so that the answers come while the page is wired.
    const asked = askFor(sourceId, text.dataset.near);

    this.codebook = new Codebook(this.dataset.study ?? "");
    this.surface = new Surface(text, this.codebook, (mark) => this.choose(mark.quotation));
    this.edits = new Edits(this.queue, this.surface.codings, this.codebook, this.surface.paragraphs, sourceId, text.dataset.revision!);
    this.correcting = new Correcting(this, sourceId);
    this.#wireParts();
    this.#wireEdits();
    this.renewing = new Renewing(this, sourceId);
    this.selecting = new Selecting(this);
    this.keys = new Keys(commands(this), (key) => favourite(this, key));
    this.ties = new Ties(this, sourceId);
    new Resizing(this);
    this.grips = new Grips(this);
    this.surface.laidOut = () => this.grips.show();
    wireTools(this);
    this.linking = new Linking(this, this.querySelector<HTMLElement>("[data-bar]")!);
    wireDragging(this);
    keepPlace(this.surface, sourceId, () => this.chosenQuotation && this.codings.idOf(this.chosenQuotation.id));
    this.surface.caret.moved = () => this.#moved();

    void this.#open(asked).catch((error: Error) => showSaveState({ kind: "failed", sentence: `the codings could not be loaded, ${error.message}` })).finally(() => window.emicAhead.play());
  }

  /** Shows the codings near what is seen as soon as they are there, and the others when they come. */
  async #open({ codes, near, all }: Asked): Promise<void> {
    this.codebook.load((await codes).codes);
    this.codesPane.show();
    this.renewing.take(await (near ?? all));
    goToAddress(this);
    await new Promise(requestAnimationFrame);
    performance.mark("emic:highlights");
    // The keyboard is in the text from the beginning. To put it there makes the browser lay the page out, so it comes after the paint.
    if (document.activeElement === document.body) this.surface.text.focus({ preventScroll: true });
    if (near) this.renewing.take(await all);
    void Hits.show(this.surface, this.edits.sourceId, () => this.queue.settled());
    this.toggleAttribute("data-ready", true);
  }

  get codings() {
    return this.surface.codings;
  }

  /** What the open source is called. */
  get sourceName(): string {
    return this.querySelector("#doc-title")!.textContent!;
  }

  /** The words to act on: what is selected, without white space at the ends, or else the quotation in hand. */
  stretch(): [begin: number, end: number] | null {
    const { caret, paragraphs } = this.surface;
    if (!caret.collapsed) {
      const [begin, end] = trimmed(paragraphs, caret.begin, caret.end);
      if (end > begin) return [begin, end];
    }
    const chosen = this.quotationInHand();
    return chosen ? [chosen.begin, chosen.end] : null;
  }

  /** The chosen quotation, if it is still there. */
  get chosenQuotation(): Quotation | undefined {
    return this.chosen === null ? undefined : this.codings.find(this.chosen);
  }

  /** Has nothing in hand until the caret moves or something is chosen, not even what lies around the caret. */
  rest(): void {
    const { caret } = this.surface;
    caret.set(caret.focus, caret.focus, false);
    this.#resting = true;
    this.dispatchEvent(new CustomEvent("emic:moved"));
  }

  /** The quotation that a command means: the chosen one, whoever's it is, else the innermost of mine around the caret or the selected words. */
  quotationInHand(): Quotation | undefined {
    if (this.#resting) return undefined;
    if (this.chosenQuotation) return this.chosenQuotation;
    const { caret, paragraphs } = this.surface;
    const [begin, end] = caret.collapsed ? [caret.begin, caret.end] : trimmed(paragraphs, caret.begin, caret.end);
    return this.codings.at(begin, end).find((quotation) => this.codings.isMine(quotation) && quotation.begin <= begin && quotation.end >= end);
  }

  /** The code that a command means on a quotation: the chosen one, else the last. */
  codingInHand(quotation: Quotation): Coding | undefined {
    const chosen = this.chosenCoding === null ? undefined : this.codings.findCoding(this.chosenCoding);
    return chosen?.quotation === quotation ? chosen.coding : quotation.codings.at(-1);
  }

  /** The quotation in hand, to change it. Where there is none, or it is another coder's, a sentence says so. */
  ownInHand(): Quotation | undefined {
    const quotation = this.quotationInHand();
    if (quotation && this.codings.isMine(quotation)) return quotation;
    const owner = quotation && this.codings.coder(quotation.coderId).name;
    if (owner) sayWhose(owner);
    else announce(this.surface.caret.collapsed ? "No quotation of yours is here." : "No quotation of yours holds these words.", true);
    return undefined;
  }

  /** Puts codes on the words in hand; false if there are none. */
  mark(picks: readonly Pick[], comment: string | null = null): boolean {
    const stretch = this.stretch();
    if (!stretch) {
      announce("Select words first.", true);
      return false;
    }
    performance.mark("emic:apply");
    announce(this.edits.mark(...stretch, picks, comment));
    this.surface.text.focus({ preventScroll: true });
    this.surface.caret.hold(false);
    // What was coded is in hand, so that its ends can be moved by key.
    const coded = this.codings.mine(...stretch);
    if (coded && coded !== this.chosenQuotation) [this.chosen, this.gripped] = [coded.id, false];
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      performance.mark("emic:painted");
      this.#showChosen();
    };
    requestAnimationFrame(() => channel.port2.postMessage(null));
    return true;
  }

  /** Takes a quotation in hand and shows it. */
  choose(quotation: Quotation): void {
    this.chosen = quotation.id;
    this.gripped = true;
    this.surface.text.focus({ preventScroll: true });
    this.surface.caret.set(quotation.begin, quotation.end);
    this.chosen = quotation.id;
    this.#showChosen();
    const names = quotation.codings.map((coding) => this.codebook.find(coding.codeId)).map((code) => (code ? label(code) : "?"));
    announce(`${names.join(", ") || "Free quotation"}, ${this.codings.coder(quotation.coderId).name}: ${shorten(this.textOf(quotation.begin, quotation.end), 80)}`);
  }

  ask(start = ""): void {
    // Where nothing is selected, coding means the sentence the caret is in: what is typed next is a line of codes, and must not run as commands.
    if (start === "" && !this.stretch()) this.selecting.take(sentenceAt);
    const stretch = this.stretch();
    if (!stretch) return announce("Select words first.", true);
    const { caret, paragraphs } = this.surface;
    caret.hold(true);
    this.palette.ask({
      words: `“${shorten(paragraphs.slice(...stretch), 120)}”`,
      start,
      beside: this.place(),
      chosen: ({ picks, comment }) => this.mark(picks, comment),
      closed: () => this.backToText(),
    });
  }

  /** Asks for another code for a coding. */
  recode(coding: Coding, quotation: Quotation, beside: DOMRect): void {
    const was = this.codebook.find(coding.codeId);
    this.surface.caret.hold(true);
    this.palette.ask({
      words: `${was ? label(was) : "?"} on “${shorten(this.textOf(quotation.begin, quotation.end), 100)}”`, single: true, replaced: was, beside,
      chosen: ({ picks: [code] }) => {
        if (!code || typeof code === "string") return;
        announce(this.edits.recode(coding.id, code), code.id === was?.id);
      },
      closed: () => this.backToText(),
    });
  }

  /** Where the selected words are seen. */
  place(): DOMRect {
    const selection = getSelection();
    return selection?.rangeCount ? selection.getRangeAt(0).getBoundingClientRect() : this.surface.text.getBoundingClientRect();
  }

  backToText(): void {
    if (this.dataset.shows) showPane(this, "text");
    this.surface.caret.hold(false);
    this.surface.text.focus({ preventScroll: true });
    this.surface.caret.comeBack();
  }

  textOf(begin: number, end: number): string {
    return this.surface.paragraphs.slice(begin, Math.min(end, begin + 400)) + (end - begin > 400 ? this.surface.paragraphs.slice(end - 200, end) : "");
  }

  #wireParts(): void {
    const part = <T extends Element>(name: string) => this.querySelector<T>(name)!;
    this.codesPane = part<CodesPane>("emic-codes");
    this.inspector = part<Inspector>("emic-inspector");
    this.palette = part<Palette>("emic-palette");
    this.list = part<CodingList>("emic-coding-list");
    const textOf = (begin: number, end: number) => this.textOf(begin, end);

    Object.assign(this.codesPane, {
      codebook: this.codebook,
      apply: (code: Code) => this.#apply(code),
      dropped: (code: Code) => this.mark([code]),
      splitting: (code: Code) => void this.#split(code),
      left: () => this.backToText(),
      moved: (code: Code, place: { parentId: string | null; afterId: string | null }) => {
        announce(`Moved ${label(code)}`);
        this.edits.moveCode(code, place, ({ fitting, place: stands }) => {
          this.renewing.lookAtCodes();
          if (fitting !== "") offerNumber(this, code, fitting, stands);
        });
      },
    });
    Object.assign(this.inspector, { codings: this.codings, codebook: this.codebook, edits: this.edits, textOf, inHand: () => this.quotationInHand(), codingInHand: (quotation: Quotation) => this.codingInHand(quotation) });
    this.inspector.acts = {
      choose: (quotation) => this.choose(quotation),
      refer: (quotation) => void this.#refer(referenceTo(this.codings.idOf(quotation.id))),
      leave: () => this.backToText(),
      recode: (coding, quotation, beside) => this.recode(coding, quotation, beside),
    };
    this.palette.codebook = this.codebook;
    Object.assign(this.list, { codings: this.codings, codebook: this.codebook, textOf, choose: (quotation: Quotation) => this.choose(quotation), inHand: () => this.chosenQuotation, left: () => this.backToText() });
  }

  /** Puts a code of the tree on the words in hand, and shows them; false if there are none. */
  #apply(code: Code): boolean {
    if (!this.stretchOrNothing()) return false;
    if (this.dataset.shows) showPane(this, "text");
    return this.mark([code]);
  }

  async #split(code: Code): Promise<void> {
    await this.queue.settled();
    const split = (act: SplitAct, words: string) =>
      this.edits.splitOff(act, words, () => {
        this.renewing.look();
        this.renewing.lookAtCodes();
        announce(`${meant(words).name} is split off.`);
      });
    await askSplit({ host: this, send: split, closed: () => this.codesPane.focusCurrent() }, code);
  }

  async #refer(reference: string): Promise<void> {
    const copied = await navigator.clipboard.writeText(reference).then(() => true, () => false);
    announce(copied ? `Copied ${reference}: in the text of a memo it stands for these words.` : `In the text of a memo ${reference} stands for these words.`, true);
  }

  stretchOrNothing(): boolean {
    return !this.surface.caret.collapsed || this.chosen !== null;
  }

  #wireEdits(): void {
    this.queue.changed = showSaveState;
    this.edits.painted = (begin, end) => {
      if (end > begin) this.surface.drawStretch(begin, end);
      this.#showCodings();
      this.inspector.refreshSoon();
    };
    this.edits.recoloured = () => {
      this.codesPane.show();
      this.surface.drawAll();
    };
    document.addEventListener(undoEvent, (event) => {
      event.preventDefault();
      this.edits.undo((event as CustomEvent<UndoWay>).detail);
    });
  }

  /** Shows the codings as the study has them now. Selection and scroll stay, but where the quotation in hand got other ends, the selection goes with it. */
  take(codings: WireCodings): void {
    const { caret } = this.surface;
    const before = this.chosenQuotation;
    const selected = before && before.begin === caret.begin && before.end === caret.end;
    this.codings.load(codings);
    this.queue.repaint();
    this.surface.drawAll();
    const chosen = this.chosenQuotation;
    if (selected && chosen && (chosen.begin !== caret.begin || chosen.end !== caret.end)) caret.set(chosen.begin, chosen.end, false);
    this.#showCodings();
    this.inspector.refresh();
    showUndo(codings);
    this.dispatchEvent(new CustomEvent("emic:coders"));
  }

  /** Shows the codes as the study has them now. */
  takeCodes(codes: WireCode[]): void {
    const looks = () => this.codebook.codes.map((code) => `${code.id}${code.color}${code.number}${code.name}`).join();
    const before = looks();
    this.codebook.load(codes);
    this.codesPane.renew();
    if (looks() !== before) this.surface.drawAll();
  }

  #showCodings(): void {
    this.#showChosen();
    this.list.refresh();
    if (this.hasAttribute("data-ready")) this.linking.check();
    showFlagged(this.codings.flagged.size);
  }

  #moved(): void {
    this.#resting = false;
    this.chosenCoding = null;
    const { caret } = this.surface;
    const chosen = this.chosenQuotation;
    const [begin, end] = this.resizing ?? [chosen?.begin, chosen?.end];
    if (begin !== caret.begin || end !== caret.end) {
      this.chosen = null;
      this.#showChosen();
    }
    this.grips.show();
    this.inspector.show(caret.begin, caret.end);
    this.dispatchEvent(new CustomEvent("emic:moved"));
  }

  #showChosen(): void {
    const chosen = this.chosenQuotation ?? null;
    this.surface.choose(chosen, (mark) => mark.quotation === chosen);
    this.grips.show();
  }
}
