/** What stands around the content: progress in the rail, undo, the list of sources, and when the study was saved last. */
const parts = [".rail > ul", ".topbar .undo", ".sources-pane > .list"];

/** Shows the frame as a newer page has it. Places, and what has the keyboard, stay. */
export function renewFrame(page: Document): void {
  for (const part of parts) {
    const fresh = page.querySelector(part);
    const shown = document.querySelector<HTMLElement>(part);
    if (!fresh || !shown || fresh.isEqualNode(shown)) continue;
    const focused = shown.contains(document.activeElement) ? document.activeElement : null;
    shown.replaceChildren(...fresh.childNodes);
    const key = focused instanceof HTMLAnchorElement ? `a[href="${CSS.escape(focused.getAttribute("href")!)}"]` : focused instanceof HTMLElement && focused.dataset.act ? `[data-act="${focused.dataset.act}"]` : null;
    if (key) shown.querySelector<HTMLElement>(key)?.focus({ preventScroll: true });
  }
  const saved = page.querySelector(".save-state")?.textContent;
  const state = document.querySelector<HTMLElement>(".save-state");
  if (saved && state?.dataset.state === "saved") state.textContent = saved;
}
