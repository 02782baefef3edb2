import { paragraphAt, sentenceAt, turnAt } from "../document/units";
import { announce } from "../shared/announce";
import { label } from "../shared/codes";
import { fold } from "../shared/folding";
import { keyOf, pressOf, saysCertainty } from "../shared/keys";
import type { Commands } from "./keys";
import { certainties } from "./codings";
import { jump } from "./jumping";
import { notes } from "./notes";
import { showPane } from "./tools";
import { askForTurn } from "./turnNumber";
import type { Workspace } from "./workspace";

/** What keys do on the coding page, by the names of the program's list of keys. */
export function commands(workspace: Workspace): Commands {
  return {
    code: () => workspace.ask(),
    repeat: () => repeat(workspace),
    inVivo: () => inVivo(workspace),
    free: () => void workspace.mark([]),
    uncode: () => uncode(workspace),
    recode: () => recode(workspace),
    nextCode: () => nextCode(workspace),
    certainty: () => sayCertainty(workspace),
    comment: () => comment(workspace),
    sentence: () => workspace.selecting.take(sentenceAt),
    turn: () => workspace.selecting.take(turnAt),
    paragraph: () => workspace.selecting.take(paragraphAt),
    forward: () => workspace.selecting.go(1),
    back: () => workspace.selecting.go(-1),
    jump: () => jump(workspace),
    turnNumber: () => askForTurn(workspace),
    uncoded: () => workspace.selecting.nextUncoded(),
    edit: () => workspace.correcting.open(),
    next: () => step(workspace, 1),
    previous: () => step(workspace, -1),
    previousSource: () => void go(workspace, "prev"),
    nextSource: () => void go(workspace, "next"),
    split: () => workspace.codesPane.split(),
    list: () => workspace.list.toggle(),
    filter: () => {
      showPane(workspace, "codes");
      workspace.codesPane.focusFilter();
    },
    atCaret: () => atCaret(workspace),
    margin: () => openMargin(workspace),
    revisions: () => void leaveBy(workspace, document.querySelector<HTMLAnchorElement>("a[data-revisions]")!),
    ...notes(workspace),
    letGo: () => letGo(workspace),
  };
}

/** Takes another code of the quotation in hand: the one after the one that keys mean now. */
function nextCode(workspace: Workspace): void {
  const quotation = workspace.ownInHand();
  if (!quotation) return;
  const { codings } = quotation;
  const at = codings.indexOf(workspace.codingInHand(quotation)!) + 1;
  const next = codings[at % codings.length];
  if (!next) return announce(`No code is on this quotation. ${pressOf("coding", "code", "Code")} puts one on it.`, true);
  workspace.chosenCoding = next.id;
  workspace.inspector.refresh();
  const code = workspace.codebook.find(next.codeId);
  announce(codings.length === 1 ? `${code ? label(code) : "?"} is the one code of this quotation.` : `${code ? label(code) : "?"} is in hand, ${(at % codings.length) + 1} of ${codings.length} codes.`, codings.length === 1);
}

/** Goes to what lies at the caret, where everything that can be done with it has a button. */
function atCaret(workspace: Workspace): void {
  showPane(workspace, "codes");
  if (workspace.inspector.enter()) return;
  workspace.backToText();
  announce(`No coding is at the caret. ${keyOf("coding", "next")} goes to the next quotation.`, true);
}

/** Opens what the margin shows, on what is chosen there. */
function openMargin(workspace: Workspace): void {
  const menu = workspace.querySelector<HTMLDetailsElement>("[data-margin]");
  if (!menu) return;
  showPane(workspace, "text");
  menu.open = true;
  menu.querySelector<HTMLInputElement>("input:checked")?.focus();
}

/** Asks for the code that takes the place of the one in hand. */
function recode(workspace: Workspace): void {
  const quotation = workspace.ownInHand();
  if (!quotation) return;
  const coding = workspace.codingInHand(quotation);
  if (coding) workspace.recode(coding, quotation, workspace.place());
  // What is typed next is meant for a code, and must not run as commands.
  else workspace.ask();
}

/** Says of the code in hand the next degree of certainty. */
function sayCertainty(workspace: Workspace): void {
  if (!saysCertainty) return announce("Saying how certain a coding is is switched off. The settings switch it on.", true);
  const quotation = workspace.ownInHand();
  if (!quotation) return;
  const coding = workspace.codingInHand(quotation);
  if (!coding) return announce(`No code is on this quotation. ${pressOf("coding", "code", "Code")} puts one on it.`, true);
  const next = certainties[(certainties.indexOf(coding.certainty) + 1) % certainties.length]!;
  const code = workspace.codebook.find(coding.codeId);
  workspace.edits.sayCertainty(coding.id, next);
  announce(`${code ? label(code) : "The code"}: ${next === "" ? "not said how certain" : next}.`, true);
}

/** Codes with what lies on a digit. */
export function favourite(workspace: Workspace, key: number): void {
  const code = workspace.codebook.favourite(key);
  if (code) workspace.mark([code]);
  else announce(`No code is on key ${key}.`, true);
}

function repeat(workspace: Workspace): void {
  const { last } = workspace.edits;
  if (last.length > 0) workspace.mark(last.map((code) => workspace.codebook.find(code.id) ?? workspace.codebook.codes.find((one) => one.name === code.name) ?? code));
  else announce(`Nothing was coded yet that could be repeated. ${pressOf("coding", "code", "Code")} asks for a code.`, true);
}

function inVivo(workspace: Workspace): void {
  const stretch = workspace.stretch();
  if (!stretch) return announce("Select words first.", true);
  const words = asName(workspace.surface.paragraphs.slice(...stretch));
  if (Array.from(words).length > 80) return announce("In vivo takes up to 80 characters. Select fewer words.", true);
  const known = workspace.codebook.codes.find((code) => fold(code.name) === fold(words));
  workspace.mark([known ?? words]);
}

/** Words of a text as a code's name: without the quotation marks around them, and without what ends a sentence. */
function asName(said: string): string {
  const words = said.replace(/\s+/g, " ").trim();
  return words.replace(/^[\s\p{Pi}\p{Pf}„‚"'¿¡…]+/u, "").replace(/[\s\p{Pi}\p{Pf}„‚"'.,;:!?…。！？、，؟؛،।]+$/u, "") || words;
}

function comment(workspace: Workspace): void {
  const quotation = workspace.quotationInHand();
  const stretch = workspace.stretch();
  if (!quotation || (stretch && (stretch[0] !== quotation.begin || stretch[1] !== quotation.end))) return workspace.ask("-- ");
  if (!workspace.ownInHand()) return;
  showPane(workspace, "codes");
  workspace.inspector.editComment(quotation, workspace.chosenCoding);
}

function uncode(workspace: Workspace): void {
  const quotation = workspace.ownInHand();
  if (!quotation) return;
  const coding = workspace.codingInHand(quotation);
  if (coding) {
    const code = workspace.codebook.find(coding.codeId);
    workspace.edits.removeCoding(coding.id);
    announce(`Took off ${code ? label(code) : "the code"}.`);
  } else {
    workspace.edits.removeQuotation(quotation.id);
    announce("Removed the quotation.");
  }
}

/** Goes to the next quotation: where the margin shows the stripes of some codes, to the next of those. */
function step(workspace: Workspace, way: 1 | -1): void {
  const { codings, surface } = workspace;
  const quotations = [...new Set(codings.marks.filter((mark) => surface.margin.holds(mark)).map((mark) => mark.quotation))];
  const chosen = quotations.indexOf(workspace.chosenQuotation!);
  const { begin, end } = surface.caret;
  const at =
    chosen >= 0 ? chosen + way
    : way === 1 ? quotations.findIndex((one) => one.begin > begin || (one.begin === begin && one.end !== end))
    : quotations.findLastIndex((one) => one.begin < begin);
  const next = quotations[at];
  if (next) workspace.choose(next);
  else announce(`No ${way === 1 ? "further" : "earlier"} quotation${surface.margin.choice === "all" ? "" : " of a code that has stripes"}.`, true);
}

async function go(workspace: Workspace, which: "prev" | "next"): Promise<void> {
  const link = document.querySelector<HTMLAnchorElement>(`a[rel="${which}"]`);
  if (!link) return announce(which === "next" ? "This is the last source." : "This is the first source.", true);
  // What is pressed from here on means the other source.
  window.emicAhead.leaveFor(link.pathname);
  await leaveBy(workspace, link);
}

async function leaveBy(workspace: Workspace, link: HTMLAnchorElement): Promise<void> {
  // The browser would ask whether to leave what is still on its way.
  await workspace.queue.settled();
  link.click();
}

/** Closes the list of codings, or leads back to the text from what stands around it, or drops a link that was begun, or else lets go of the selection. */
function letGo(workspace: Workspace): void {
  if (!workspace.list.hidden) return workspace.list.toggle();
  const at = document.activeElement;
  if (at && at !== workspace.surface.text && at !== document.body) return workspace.backToText();
  if (workspace.linking.drop()) return;
  const { caret } = workspace.surface;
  workspace.chosen = null;
  caret.set(caret.focus, caret.focus, false);
  workspace.backToText();
}
