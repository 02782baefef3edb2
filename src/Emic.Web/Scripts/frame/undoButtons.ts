import { isAsking } from "../shared/dom";
import { isSaved, isSaving, showSaveState } from "../saving/saveState";
import { announce } from "../shared/announce";
import { call } from "../shared/api";
import { renewFrame } from "./renew";
import { isWritten } from "./typed";

export type UndoWay = "undo" | "redo";

/** How it is said that a step was not taken. */
export const notTaken: Record<UndoWay, string> = { undo: "Not undone", redo: "Not done again" };

/** Said on the document before a change is taken back. A page that is alive prevents the default and does it itself. */
export const undoEvent = "emic:undo";

/** Where a step is asked for, naming the change that the button says: the server refuses where it would be another by now. */
export function stepAddress(way: UndoWay): string {
  const change = document.querySelector<HTMLElement>(`button[data-act="${way}"]`)?.dataset.change;
  return change ? `/api/${way}?named=${change}` : `/api/${way}`;
}

/** Asks for a step. While something else is on its way the button may not say what is newest, so no change is named. */
export function takeStep<T>(way: UndoWay): Promise<T> {
  const address = isSaving() ? `/api/${way}` : stepAddress(way);
  showSaveState({ kind: "saving" });
  return call<T>("POST", address, undefined, crypto.randomUUID());
}

/** Says why a step was not taken, and lets the buttons say what they would take now. */
export async function sayNotTaken(way: UndoWay, failure: unknown): Promise<void> {
  const sentence = failure instanceof Error ? failure.message : String(failure);
  showSaveState({ kind: "failed", sentence, not: notTaken[way] });
  announce(sentence, true);
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
  if (answer?.ok) renewFrame(new DOMParser().parseFromString(await answer.text(), "text/html"));
}

/**
 * The buttons in the top bar, and Ctrl+Z and Ctrl+Y wherever nobody types; a field that waits for its first letter has nothing of its own to take back.
 * While a dialog asks, nothing behind it changes.
 */
export function wireUndo(): void {
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>("button[data-act]");
    if (button?.dataset.act === "undo" || button?.dataset.act === "redo") void act(button.dataset.act);
  });
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isWritten(event.target) || isAsking()) return;
    const key = event.key.toLowerCase();
    const way = key === "z" ? (event.shiftKey ? "redo" : "undo") : key === "y" ? "redo" : null;
    if (!way || !document.querySelector("button[data-act]")) return;
    event.preventDefault();
    void act(way);
  });
}

async function act(way: UndoWay): Promise<void> {
  const button = document.querySelector<HTMLButtonElement>(`button[data-act="${way}"]`);
  if (button?.disabled && isSaved()) return announce(`${button.title}.`, true);
  if (!document.dispatchEvent(new CustomEvent(undoEvent, { detail: way, cancelable: true }))) return;
  try {
    await takeStep(way);
    location.reload();
  } catch (failure) {
    await sayNotTaken(way, failure);
  }
}
