import { undoEvent, type UndoWay } from "../frame/undoButtons";
import { showSaveState } from "../saving/saveState";
import { announce } from "../shared/announce";
import { call } from "../shared/api";
import { showAnew } from "./inPlace";

/** Pages that are walked card by card take a change back in place: the card one is on stays, and what was kept and typed too. */
export function undoInPlace(): void {
  document.addEventListener(undoEvent, (event) => {
    if (!document.querySelector("emic-compare, emic-quotations")) return;
    event.preventDefault();
    void takeBack((event as CustomEvent<UndoWay>).detail);
  });
}

async function takeBack(way: UndoWay): Promise<void> {
  try {
    showSaveState({ kind: "saving" });
    const done = await call<{ savedAt: string; sentence: string }>("POST", `/api/${way}`, undefined, crypto.randomUUID());
    await showAnew();
    showSaveState({ kind: "saved", at: done.savedAt });
    announce(done.sentence, true);
    // What came back above it has moved the card.
    document.querySelector("main .card.current")?.scrollIntoView({ block: "nearest" });
  } catch (failure) {
    const sentence = failure instanceof Error ? failure.message : String(failure);
    showSaveState({ kind: "failed", sentence });
    announce(sentence, true);
  }
}
