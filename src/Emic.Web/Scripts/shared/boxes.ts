import { asksSystem } from "./dom";
import { fold, wordsOf } from "./folding";

/** Letters that follow each other within so many milliseconds are of one word. */
const pause = 1000;
let letters = "";
let last = -pause;

/** Letters and digits lead to the next box a word of which begins with them, as in a choice of the browser's own. False for any other key. */
export function seekBox(event: KeyboardEvent, boxes: readonly HTMLInputElement[]): boolean {
  if (!/^[\p{L}\p{N}.]$/u.test(event.key) || asksSystem(event)) {
    if (event.key !== "Shift") letters = "";
    return false;
  }
  letters = event.timeStamp - last < pause ? letters + event.key : event.key;
  last = event.timeStamp;
  // One letter again and again walks those that begin with it.
  const isOne = new Set(fold(letters)).size === 1;
  const sought = isOne ? fold(event.key) : fold(letters);
  const from = boxes.indexOf(event.target as HTMLInputElement) + (isOne ? 1 : 0);
  const says = (box: HTMLInputElement) => box.closest("label")!.textContent!;
  [...boxes.slice(from), ...boxes.slice(0, from)].find((box) => fold(says(box)).startsWith(sought) || wordsOf(says(box)).some((word) => word.startsWith(sought)))?.focus();
  event.preventDefault();
  return true;
}

/**
 * Boxes one below the other in `host`, `all` at their head: arrows, Home and End lead from one to the next, and Tab leads past them, and back to where one was.
 */
export function walkBoxes(host: HTMLElement, all: HTMLInputElement | null, boxes: readonly HTMLInputElement[]): void {
  boxes.forEach((box, at) => (box.tabIndex = at === 0 ? 0 : -1));
  host.addEventListener("focusin", (event) => {
    if (boxes.includes(event.target as HTMLInputElement)) for (const box of boxes) box.tabIndex = box === event.target ? 0 : -1;
  });
  host.addEventListener("keydown", (event) => {
    const rows = all ? [all, ...boxes] : boxes;
    const at = rows.indexOf(event.target as HTMLInputElement);
    const to = ({ ArrowDown: at + 1, ArrowUp: at - 1, Home: rows.length - boxes.length, End: rows.length - 1 } as Record<string, number>)[event.key];
    if (at < 0 || to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    rows[to]?.focus();
  });
}
