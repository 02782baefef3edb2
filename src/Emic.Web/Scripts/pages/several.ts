import { seekBox } from "../shared/boxes";
import { asksToSave } from "../shared/dom";
import { fold } from "../shared/folding";

/** Choices of several things behind a head (Several.razor): the head follows them, and they close as soon as one goes elsewhere. */
export function wireSeveral(): void {
  const open = () => document.querySelectorAll<HTMLDetailsElement>("details.several[open]");
  for (const gone of ["pointerdown", "focusin"])
    document.addEventListener(gone, (event) => {
      for (const one of open()) if (!one.contains(event.target as Node)) one.open = false;
    });
  document.addEventListener("change", (event) => {
    const one = of(event);
    if (one) say(one);
  });
  document.addEventListener("input", (event) => {
    const one = of(event);
    if (one && isNarrow(event.target)) narrow(one, event.target.value);
  });
  document.addEventListener("keydown", (event) => {
    const one = of(event);
    if (!one?.open || event.isComposing || (!isNarrow(event.target) && seekBox(event, boxes(one)))) return;
    if (event.key === "Escape") {
      one.open = false;
      one.querySelector("summary")!.focus();
    } else if (event.key === "Enter" && !asksToSave(event) && isNarrow(event.target)) boxes(one)[0]?.focus();
    // No name begins with a space: what is meant is to tick.
    else if (event.key === " " && isNarrow(event.target) && event.target.value === "") {
      boxes(one)[0]?.focus();
      boxes(one)[0]?.click();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") walk(one, event.key === "ArrowDown" ? 1 : -1);
    else return;
    event.preventDefault();
  });
  // Whoever opens it again finds all of it.
  document.addEventListener("toggle", (event) => {
    const one = of(event);
    const field = one?.querySelector<HTMLInputElement>(".narrow");
    if (!one || one.open || !field) return;
    field.value = "";
    narrow(one, "");
  }, true);
}

const of = (event: Event) => (event.target as Element).closest?.<HTMLDetailsElement>("details.several");

const isNarrow = (target: EventTarget | null): target is HTMLInputElement => target instanceof HTMLInputElement && target.matches(".narrow");

const boxes = (one: Element) => Array.from(one.querySelectorAll<HTMLInputElement>("label:not([hidden]) input"));

/** From the head or the letters into the boxes, from box to box, and back to the letters. */
function walk(one: Element, way: 1 | -1): void {
  const all = boxes(one);
  const at = all.indexOf(document.activeElement as HTMLInputElement) + way;
  (at < 0 ? one.querySelector<HTMLElement>(".narrow") : all[Math.min(at, all.length - 1)])?.focus();
}

const labels = (one: Element) => Array.from(one.querySelectorAll<HTMLLabelElement>("label"));

function say(one: HTMLDetailsElement): void {
  const chosen = labels(one).filter((label) => label.querySelector("input")!.checked).map((label) => label.textContent!.trim());
  one.querySelector(".chosen")!.textContent = chosen.length > 1 ? `${chosen.length.toLocaleString("en")} ${one.dataset.many}` : (chosen[0] ?? one.dataset.all!);
}

function narrow(one: HTMLDetailsElement, letters: string): void {
  const sought = fold(letters);
  for (const label of labels(one)) label.hidden = !fold(label.textContent!).includes(sought);
}
