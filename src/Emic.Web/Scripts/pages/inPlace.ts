import { showSaveState } from "../saving/saveState";

/** Said on the document after the content of the page was exchanged. */
export const shownEvent = "emic:shown";

/** Forms and links marked `data-in-place` exchange the content of the page instead of loading it: the place and the focus stay. */
export function actInPlace(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || !form.matches("form[data-in-place]")) return;
    event.preventDefault();
    void send(form, event.submitter);
  });
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-in-place]");
    if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void follow(link.href);
  });
  addEventListener("popstate", () => void get(location.href, false));
}

/** Reads the page anew and shows it as it is now. */
export async function refresh(): Promise<void> {
  await get(location.href, false);
}

/** Goes to another state of this page. */
export async function follow(url: string): Promise<void> {
  await get(url, true);
}

async function get(url: string, remember: boolean): Promise<void> {
  try {
    const answer = await fetch(url, { headers: { Accept: "text/html" } });
    show(await answer.text(), new URL(url, location.href), answer.url, remember);
  } catch {
    location.assign(url);
  }
}

async function send(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  const sent = new URLSearchParams();
  for (const [name, value] of new FormData(form, button)) if (typeof value === "string") sent.append(name, value);
  showSaveState({ kind: "saving" });
  try {
    const answer = await fetch(form.action, { method: "POST", body: sent, headers: { Accept: "text/html" } });
    const page = show(await answer.text(), new URL(answer.url), answer.url, true);
    const refusal = page?.querySelector("#problem")?.textContent;
    showSaveState(refusal ? { kind: "failed", sentence: refusal } : { kind: "saved", at: answer.headers.get("Date") ?? new Date().toISOString() });
  } catch {
    showSaveState({ kind: "failed", sentence: "the program does not answer" });
  }
}

function show(html: string, asked: URL, answered: string, remember: boolean): Document | null {
  const page = new DOMParser().parseFromString(html, "text/html");
  const fresh = page.querySelector("main");
  const shown = document.querySelector("main");
  if (!fresh || !shown || new URL(answered).pathname !== location.pathname) {
    location.assign(answered);
    return null;
  }

  const focused = document.activeElement instanceof HTMLElement && shown.contains(document.activeElement) ? document.activeElement : null;
  const key = focused ? keyOf(focused) : null;
  if (remember && asked.href !== location.href) history.pushState(null, "", asked);
  document.title = page.title;
  for (const place of fresh.querySelectorAll("[data-keep]")) {
    const kept = shown.querySelector(`#${CSS.escape(place.id)}`);
    if (kept) place.replaceWith(document.adoptNode(kept));
  }
  shown.replaceChildren(...fresh.childNodes);
  renewUndo(page);
  document.dispatchEvent(new CustomEvent(shownEvent));
  const next = shown.querySelector<HTMLElement>("#problem") ?? shown.querySelector<HTMLElement>("[autofocus]") ?? (key ? (shown.querySelector<HTMLElement>(key) ?? shown.querySelector<HTMLElement>("[aria-selected=true]")) : null);
  if (next && !shown.contains(document.activeElement)) next.focus({ preventScroll: next.id !== "problem" });
  return page;
}

/** How the same control is found again in the new content. */
function keyOf(element: HTMLElement): string | null {
  if (element.id) return `#${CSS.escape(element.id)}`;
  if (element instanceof HTMLButtonElement && element.name) return `button[name="${CSS.escape(element.name)}"][value="${CSS.escape(element.value)}"]`;
  if (element instanceof HTMLAnchorElement) return `a[href="${CSS.escape(element.getAttribute("href") ?? "")}"]`;
  return null;
}

function renewUndo(page: Document): void {
  const fresh = page.querySelector(".topbar .undo");
  const shown = document.querySelector(".topbar .undo");
  if (fresh && shown) shown.replaceWith(document.adoptNode(fresh));
}
