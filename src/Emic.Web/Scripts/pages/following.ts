import { listen } from "../saving/live";
import { said } from "../shared/dom";
import { isHeld } from "../shared/held";
import { isChanged } from "../shared/unsaved";
import { refresh } from "./inPlace";

/** Shows what others change, as soon as the study holds it, unless the person is in the middle of something. */
export function followTheStudy(): void {
  if (said("emic-study") === "" || !document.querySelector("main > .page")) return;
  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void catchUp(), 400);
  };
  const catchUp = async () => {
    if (isBusy() || !(await refresh(() => !isBusy()))) soon();
  };
  listen(soon, soon);
}

/** Something is held down, or typed and not sent, was refused, or a question or a choice is open: exchanging the page would take it away, and the reason with it. */
export function isBusy(): boolean {
  return isHeld() || Array.from(document.querySelectorAll<HTMLElement>("main input, main textarea, main select, main #problem, main .several[open], dialog[open]")).some((field) =>
    field instanceof HTMLDialogElement || field instanceof HTMLDetailsElement || field.id === "problem" || field.ariaExpanded === "true" || isChanged(field),
  );
}
