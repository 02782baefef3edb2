import { label } from "../shared/codes";
import { make } from "../shared/dom";
import type { Code } from "./codebook";
import type { Workspace } from "./workspace";

/** Offers a code that was moved the next free number that fits where it stands now: Enter takes it, Esc leaves it. */
export function offerNumber(workspace: Workspace, code: Code, number: string, place: string): void {
  // Who has gone on to something else meanwhile is not disturbed.
  if (document.querySelector("dialog:modal")) return;
  const take = () => {
    dialog.close();
    workspace.edits.numberCode(code, number, () => workspace.renewing.lookAtCodes());
  };
  const dialog = make(
    "dialog",
    { "aria-labelledby": "offer-title" },
    make(
      "div",
      { class: "stack" },
      make("h2", { id: "offer-title" }, `“${label(code)}” stands ${place} now.`),
      make("p", { class: "actions" }, make("button", { class: "primary", click: take }, `Renumber it ${number}`), make("button", { click: () => dialog.close() }, `Keep ${code.number}`)),
    ),
  );
  dialog.addEventListener("close", () => dialog.remove());
  workspace.append(dialog);
  dialog.showModal();
}
