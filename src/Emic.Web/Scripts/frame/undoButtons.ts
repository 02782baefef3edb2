import { showSaveState } from "../saving/saveState";
import { announce } from "../shared/announce";
import { call } from "../shared/api";
import { isTyping } from "../shared/dom";

export type UndoWay = "undo" | "redo";

/** How it is said that a step was not taken. */
export const notTaken: Record<UndoWay, string> = { undo: "Not undone", redo: "Not done again" };

/** Said on the document before a change is taken back. A page that is alive prevents the default and does it itself. */
export const undoEvent = "emic:undo";

/** The buttons in the top bar, and Ctrl+Z and Ctrl+Y wherever nobody types. */
export function wireUndo(): void {
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>("button[data-act]");
    if (button?.dataset.act === "undo" || button?.dataset.act === "redo") void act(button.dataset.act);
  });
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    const way = key === "z" ? (event.shiftKey ? "redo" : "undo") : key === "y" ? "redo" : null;
    if (!way || !document.querySelector("button[data-act]")) return;
    event.preventDefault();
    void act(way);
  });
}

async function act(way: UndoWay): Promise<void> {
  if (!document.dispatchEvent(new CustomEvent(undoEvent, { detail: way, cancelable: true }))) return;
  try {
    showSaveState({ kind: "saving" });
    await call("POST", `/api/${way}`, undefined, crypto.randomUUID());
    location.reload();
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    showSaveState({ kind: "failed", sentence, not: notTaken[way] });
    announce(sentence, true);
  }
}
