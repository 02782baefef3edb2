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
