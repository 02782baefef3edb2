import { sayNotTaken, takeStep, undoEvent, type UndoWay } from "../frame/undoButtons";
import { showSaveState } from "../saving/saveState";
import { announce } from "../shared/announce";
import { follow, showAnew } from "./inPlace";
import { leftOff, takenUpAgain } from "./compare";
import type { Quotations } from "./quotations";

/** Pages that are walked card by card or row by row, and those that act in place, take a change back in place: where one is stays, and what was kept and typed too. */
export function undoInPlace(): void {
  document.addEventListener(undoEvent, (event) => {
    if (!document.querySelector("emic-compare, .left-off, emic-quotations, emic-code-tree, emic-code-cards, emic-walk, main form[data-in-place]")) return;
    event.preventDefault();
    void takeBack((event as CustomEvent<UndoWay>).detail);
  });
}

async function takeBack(way: UndoWay): Promise<void> {
  const left = leftOff();
  try {
    const done = await takeStep<{ savedAt: string; change: string; sentence: string; code: string | null }>(way);
    const back = document.querySelector("emic-code-tree") ? done.code : null;
    await (back ? follow(`/codebook?at=${back}`) : showAnew());
    const cards = left && takenUpAgain(left);
    if (cards) await follow(cards);
    if (way === "undo") document.querySelector<Quotations>("emic-quotations")?.chooseAgain(done.change);
    showSaveState({ kind: "saved", at: done.savedAt });
    announce(done.sentence, true);
    if (back) document.getElementById(`c-${back}`)?.focus();
  } catch (failure) {
    await sayNotTaken(way, failure);
  }
}
