import { announce } from "../shared/announce";
import { isTyping, make } from "../shared/dom";
import type { Workspace } from "./workspace";

/** Asks for the number of a turn, or of a paragraph where nobody speaks, and puts the caret there. */
export function askForTurn(workspace: Workspace): void {
  const { text } = workspace.surface;
  const numbers = Array.from(text.querySelectorAll<HTMLElement>(text.querySelector(".turn") ? ".speaker > .n" : ".stretch > .n"));
  if (numbers.length === 0) return announce("This text has no numbered turns or paragraphs to go to.", true);
  const word = text.querySelector(".turn") ? "turn" : "paragraph";
  const last = numbers.at(-1)!.textContent;
  const field = make("input", { id: "turn-number", inputmode: "numeric", pattern: "[0-9]+", required: true, autocomplete: "off", size: 6 });
  const dialog = make(
    "dialog",
    { class: "turn-number", "aria-label": `Go to a ${word}`, close: () => dialog.remove() },
    make(
      "form",
      {
        method: "dialog",
        class: "row",
        submit: (event: Event) => {
          const found = numbers.find((one) => one.textContent === String(Number(field.value)));
          if (!found) {
            event.preventDefault();
            field.setCustomValidity(`There is no ${word} ${field.value}: the last one is ${last}.`);
            return void field.reportValidity();
          }
          dialog.close();
          go(workspace, found);
        },
      },
      make("label", { for: "turn-number" }, `Go to ${word}`),
      field,
      make("span", { class: "soft" }, `of ${last}`),
      make("button", { class: "primary" }, "Go"),
    ),
  );
  field.addEventListener("input", () => field.setCustomValidity(""));
  workspace.append(dialog);
  // It is told a moment later; quick fingers may have opened a field by then.
  dialog.addEventListener("close", () => isTyping(document.activeElement) || workspace.backToText());
  dialog.showModal();
}

function go({ surface }: Workspace, number: HTMLElement): void {
  const place = number.closest(".turn") ?? number.nextElementSibling!;
  const paragraph = place.matches("p.par") ? (place as HTMLElement) : place.querySelector<HTMLElement>("p.par");
  if (!paragraph) return;
  const at = Number(paragraph.dataset.begin);
  surface.caret.set(at, at);
  // To the top of the window: what one goes to is read from there on.
  const { pane } = surface.viewport;
  pane.scrollTop += place.getBoundingClientRect().top - pane.getBoundingClientRect().top - 16;
}
