import { paragraphAt, sentenceAt, turnAt, type Stretch } from "../document/units";
import { announce } from "../shared/announce";
import { shorten } from "../shared/dom";
import type { Command } from "./keys";
import { label } from "./codebook";
import { notes } from "./notes";
import type { Workspace } from "./workspace";

type UnitAt = (paragraphs: Workspace["surface"]["paragraphs"], position: number) => Stretch;

/** What single keys do on the coding page. */
export function commands(workspace: Workspace): Command[] {
  return [
    { keys: ["Enter"], says: "code the selection: a number, a name, or a line such as 3 + 3.4 -- why", run: () => workspace.ask() },
    { keys: [..."123456789"], says: "code with a favourite", run: (key) => favourite(workspace, Number(key)) },
    { keys: ["."], says: "code with the last codes again", run: () => repeat(workspace) },
    { keys: ["i"], says: "in vivo: the words become a code", run: () => inVivo(workspace) },
    { keys: ["h"], says: "mark a free quotation without a code", run: () => void workspace.mark([]) },
    { keys: ["c"], says: "comment", run: () => comment(workspace) },
    { keys: ["Delete", "Backspace"], says: "take the last code off the quotation", run: () => uncode(workspace) },
    { keys: ["s"], says: "select the sentence; again for one more", run: () => select(workspace, sentenceAt) },
    { keys: ["t"], says: "select the turn; again for one more", run: () => select(workspace, turnAt) },
    { keys: ["g"], says: "select the paragraph; again for one more", run: () => select(workspace, paragraphAt) },
    { keys: ["e"], says: "edit the text of the turn", run: () => workspace.correcting.open() },
    { keys: ["n"], says: "next quotation", run: () => step(workspace, 1) },
    { keys: ["p"], says: "previous quotation", run: () => step(workspace, -1) },
    { keys: ["u"], says: "next turn that is not coded", run: () => nextUncoded(workspace) },
    { keys: ["["], says: "previous source", run: () => go("prev") },
    { keys: ["]"], says: "next source", run: () => go("next") },
    { keys: ["l"], says: "list of all codings", run: () => workspace.list.toggle() || workspace.backToText() },
    ...notes(workspace),
    { keys: ["Escape"], says: "let go of the selection", run: () => letGo(workspace) },
    { keys: ["?"], says: "these keys", run: () => workspace.keys.show() },
  ];
}

function favourite(workspace: Workspace, key: number): void {
  const code = workspace.codebook.favourite(key);
  if (code) workspace.mark([code]);
  else announce(`No code is on key ${key}.`, true);
}

function repeat(workspace: Workspace): void {
  const { last } = workspace.edits;
  if (last.length > 0) workspace.mark(last.map((code) => workspace.codebook.find(code.id) ?? workspace.codebook.codes.find((one) => one.name === code.name) ?? code));
  else announce("Nothing was coded yet.", true);
}

function inVivo(workspace: Workspace): void {
  const stretch = workspace.stretch();
  if (!stretch) return announce("Select words first.", true);
  const words = workspace.surface.paragraphs.slice(...stretch).replace(/\s+/g, " ").trim();
  if (Array.from(words).length > 80) return announce("In vivo takes up to 80 characters. Select fewer words.", true);
  const known = workspace.codebook.codes.find((code) => code.name.toLowerCase() === words.toLowerCase());
  workspace.mark([known ?? words]);
}

function comment(workspace: Workspace): void {
  const quotation = workspace.quotationInHand();
  const stretch = workspace.stretch();
  if (!quotation || (stretch && (stretch[0] !== quotation.begin || stretch[1] !== quotation.end))) return workspace.ask("-- ");
  workspace.inspector.editComment(quotation);
}

function uncode(workspace: Workspace): void {
  const quotation = workspace.quotationInHand();
  if (!quotation) return announce("No quotation of yours is here.", true);
  const coding = quotation.codings.at(-1);
  if (coding) {
    const code = workspace.codebook.find(coding.codeId);
    workspace.edits.removeCoding(coding.id);
    announce(`Took off ${code ? label(code) : "the code"}.`);
  } else {
    workspace.edits.removeQuotation(quotation.id);
    announce("Removed the quotation.");
  }
}

function select(workspace: Workspace, unitAt: UnitAt): void {
  const { caret, paragraphs } = workspace.surface;
  if (paragraphs.count === 0) return;
  const [begin, end] = unitAt(paragraphs, caret.begin);
  const whole = caret.begin === begin && caret.end >= end;
  const [, further] = whole ? unitAt(paragraphs, nextText(workspace, caret.end)) : [begin, end];
  caret.set(begin, further);
  announce(shorten(paragraphs.slice(begin, further), 120));
}

/** The first position at or after which there is a letter to stand on. */
function nextText(workspace: Workspace, from: number): number {
  const { paragraphs } = workspace.surface;
  const index = paragraphs.at(from);
  const rest = paragraphs.slice(from, paragraphs.end(index));
  if (rest.trim() !== "") return from + rest.length - rest.trimStart().length;
  return index + 1 < paragraphs.count ? paragraphs.begin(index + 1) : from;
}

function step(workspace: Workspace, way: 1 | -1): void {
  const { codings, surface } = workspace;
  const quotations = [...new Set(codings.marks.map((mark) => mark.quotation))];
  const chosen = workspace.chosen === null ? -1 : quotations.findIndex((one) => one.id === workspace.chosen);
  const { begin, end } = surface.caret;
  const at =
    chosen >= 0 ? chosen + way
    : way === 1 ? quotations.findIndex((one) => one.begin > begin || (one.begin === begin && one.end !== end))
    : quotations.findLastIndex((one) => one.begin < begin);
  const next = quotations[at];
  if (next) workspace.choose(next);
  else announce(way === 1 ? "No further quotation." : "No earlier quotation.", true);
}

function nextUncoded(workspace: Workspace): void {
  const { codings, surface } = workspace;
  const { paragraphs, caret } = surface;
  for (let [, end] = paragraphs.count ? turnAt(paragraphs, caret.end) : [0, 0]; end < paragraphs.length; ) {
    const [from, to] = turnAt(paragraphs, nextText(workspace, end));
    if (to <= end) break;
    if (!codings.touching(from, to).some((mark) => codings.isMine(mark.quotation))) {
      caret.set(from, from);
      return announce(shorten(paragraphs.slice(from, to), 120));
    }
    end = to;
  }
  announce("No uncoded turn below.", true);
}

function go(which: "prev" | "next"): void {
  const link = document.querySelector<HTMLAnchorElement>(`a[rel="${which}"]`);
  if (link) link.click();
  else announce(which === "next" ? "This is the last source." : "This is the first source.", true);
}

function letGo(workspace: Workspace): void {
  const { caret } = workspace.surface;
  workspace.chosen = null;
  caret.set(caret.focus, caret.focus, false);
  workspace.backToText();
}
