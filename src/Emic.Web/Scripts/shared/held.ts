/** What the pointer holds down; a drag takes it out of the pointer's hand. */
let held: Element | null = null;

addEventListener("pointerdown", (event) => (held = event.target as Element), { capture: true });
for (const gone of ["pointerup", "pointercancel"]) addEventListener(gone, () => (held = null), { capture: true });

/** Whether something in this part of the page is held down: what it is on must still be there when it is let go. */
export const isHeld = (part: Element = document.documentElement): boolean => held !== null && part.contains(held);
