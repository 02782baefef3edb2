import { announce } from "../shared/announce";
import type { Saved } from "../shared/wire";
import type { SaveState } from "./queue";

/** What stood in the top bar before something was sent. */
let before = "Saved";

/** The words in the top bar: "Saving…", "Saved 14:02:11", "Not saved: …", "Not undone: …". "Saved" is said only after the store said so. */
export function showSaveState(state: SaveState): void {
  const place = document.querySelector<HTMLElement>(".save-state");
  if (!place || (state.kind === "saved" && state.at === null && place.dataset.state !== "saving")) return;
  if (state.kind === "saving" && place.dataset.state === "saved") before = place.textContent!;
  // What was refused where it was asked for, in words that stand there, leaves the study as saved as it was.
  const isKept = state.kind === "failed" && state.sentence === "";
  const failure = state.kind === "failed" && !isKept ? `${state.not ?? "Not saved"}: ${state.sentence}` : "";
  if (failure && place.dataset.state !== "failed") announce(failure);
  place.dataset.state = isKept ? "saved" : state.kind;
  place.title = failure;
  place.classList.toggle("long", failure !== "");
  place.closest(".topbar")?.classList.toggle("failing", failure !== "");
  place.textContent =
    state.kind === "saving" ? "Saving…"
    : isKept ? before
    : state.kind === "failed" ? failure
    : state.at ? `Saved ${new Date(state.at).toLocaleTimeString("en-GB")}` : "Saved";
}

const state = () => document.querySelector<HTMLElement>(".save-state")?.dataset.state;

/** Whether something is on its way to the study. */
export const isSaving = (): boolean => state() === "saving";

/** Whether all is saved, so that the buttons say what there is to undo and redo. */
export const isSaved = (): boolean => state() === "saved";

/** What undo and redo would do, on their buttons. */
export function showUndo(names: Pick<Saved, "undo" | "redo">): void {
  for (const which of ["undo", "redo"] as const) {
    const button = document.querySelector<HTMLButtonElement>(`button[data-act="${which}"]`);
    if (!button) continue;
    const word = which === "undo" ? "Undo" : "Redo";
    const sentence = names[which]?.sentence;
    button.dataset.change = names[which]?.change ?? "";
    button.disabled = !sentence;
    button.title = sentence ? `${word}: ${sentence}` : `Nothing to ${which}`;
    button.setAttribute("aria-label", button.title);
    const what = button.querySelector(".what");
    if (what) what.textContent = sentence ?? "";
  }
}
