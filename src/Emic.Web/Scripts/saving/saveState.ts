import { announce } from "../shared/announce";
import type { Saved } from "../shared/wire";
import type { SaveState } from "./queue";

/** The words in the top bar: "Saving…", "Saved 14:02:11", "Not saved: …", "Not undone: …". "Saved" is said only after the store said so. */
export function showSaveState(state: SaveState): void {
  const place = document.querySelector<HTMLElement>(".save-state");
  if (!place || (state.kind === "saved" && state.at === null && place.dataset.state !== "saving")) return;
  const failure = state.kind === "failed" ? (state.not ?? "Not saved") + (state.sentence ? `: ${state.sentence}` : "") : "";
  // A page that says why reads it out itself.
  if (failure && state.kind === "failed" && state.sentence && place.dataset.state !== "failed") announce(failure);
  place.dataset.state = state.kind;
  place.title = failure;
  place.classList.toggle("long", state.kind === "failed" && state.sentence !== "");
  place.textContent =
    state.kind === "saving" ? "Saving…"
    : state.kind === "failed" ? failure
    : state.at ? `Saved ${new Date(state.at).toLocaleTimeString("en-GB")}` : "Saved";
}

/** Whether something is on its way to the study. */
export const isSaving = (): boolean => document.querySelector<HTMLElement>(".save-state")?.dataset.state === "saving";

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
