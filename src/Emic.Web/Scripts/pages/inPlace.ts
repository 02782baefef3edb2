import { renewFrame } from "../frame/renew";
import { showSaveState } from "../saving/saveState";
import { isUnsaved, mayGo } from "../shared/unsaved";
import { keepWhatIsNotShown } from "./notShown";
import { placeOn } from "./place";
import { askAgain, placeRefusal } from "./refusal";

/** Said on the document after the content of the page was exchanged. */
export const shownEvent = "emic:shown";

/** Said on the document when a form is sent in place. */
export const sentEvent = "emic:sent";

/** What was sent, and the page that answers, whether it is shown or not; null where it was refused or nobody answers. */
export interface Sent {
  form: HTMLFormElement;
  answer: Promise<Document | null>;
}

/** Forms and links marked `data-in-place` exchange the content of the page instead of loading it: the place and the focus stay. */
export function actInPlace(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || !form.matches("form[data-in-place]")) return;
    event.preventDefault();
    send(form, event.submitter);
  });
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-in-place]");
    if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!link.closest("form[data-unsaved]") || mayGo()) void follow(link.href);
  });
  // Going to another place of the same page, as the link past the frame does, asks for nothing.
  addEventListener("popstate", () => {
    if (withoutFragment(location.href) === withoutFragment(shownAt)) return;
    if (mayGo()) void showAnew();
    else history.pushState(null, "", shownAt);
  });
}

/** The address whose content is shown. */
let shownAt = location.href;

const withoutFragment = (address: string) => address.split("#")[0];

/** Reads the page anew because the person asked for what is there now. */
export const showAnew = (): Promise<boolean> => ask(() => get(location.href, false));

/** What the person asked for and is not shown yet, and how often they asked: a page that only follows gives way to it. */
let asking = 0;
let asked = 0;

function ask<T>(answer: () => Promise<T>): Promise<T> {
  asked++;
  asking++;
  return answer().finally(() => asking--);
}

/** Reads the page anew and shows it as it is now, unless the person began something meanwhile. */
export async function refresh(mayShow: () => boolean = () => true): Promise<boolean> {
  const before = asked;
  return asking === 0 && get(location.href, false, () => before === asked && mayShow());
}

/** Goes to another state of this page. */
export async function follow(url: string): Promise<void> {
  await ask(() => get(url, true));
}

async function get(url: string, remember: boolean, mayShow = () => true): Promise<boolean> {
  try {
    const answer = await fetch(url, { headers: { Accept: "text/html" } });
    const html = await answer.text();
    if (!mayShow()) return false;
    show(html, new URL(url, location.href), answer.url, remember);
  } catch {
    // Nobody answers: a page that was asked for shows the browser's own words, one that only follows stays as it is.
    if (remember) location.assign(url);
  }
  return true;
}

/** One act after the other, in the order they were asked for. */
let acting: Promise<unknown> = Promise.resolve();

function send(form: HTMLFormElement, button: HTMLElement | null): void {
  const sent = new URLSearchParams();
  for (const [name, value] of new FormData(form, button)) if (typeof value === "string") sent.append(name, value);
  showSaveState({ kind: "saving" });
  // A button that saves nothing says itself what was not done.
  const not = button?.dataset.not;
  const answer = ask(() => {
    const posted = acting.then(() => post(form, sent, not));
    acting = posted;
    return posted;
  });
  document.dispatchEvent(new CustomEvent<Sent>(sentEvent, { detail: { form, answer } }));
}

async function post(form: HTMLFormElement, sent: URLSearchParams, not: string | undefined): Promise<Document | null> {
  try {
    const answer = await fetch(form.action, { method: "POST", body: sent, headers: { Accept: "text/html" } });
    const html = await answer.text();
    // Who has gone on to the next question keeps it; the page catches up when it is closed.
    const page = new DOMParser().parseFromString(html, "text/html");
    const isRefused = page.querySelector("#problem") !== null;
    if (!(isRefused && askAgain(form, page)) && !document.querySelector("main dialog[open]")) show(html, new URL(answer.url), answer.url, true, form);
    // Why stands on the page, or in what the person has gone on to.
    const why = isRefused && !document.querySelector("#problem") ? page.querySelector("#problem")!.textContent : "";
    showSaveState(isRefused ? { kind: "failed", sentence: why, not } : { kind: "saved", at: answer.headers.get("Date") ?? new Date().toISOString() });
    return isRefused ? null : page;
  } catch {
    showSaveState({ kind: "failed", sentence: "the program does not answer", not });
    return null;
  }
}

function show(html: string, asked: URL, answered: string, remember: boolean, sent?: HTMLFormElement): void {
  const page = new DOMParser().parseFromString(html, "text/html");
  const fresh = page.querySelector("main");
  const shown = document.querySelector("main");
  if (!fresh || !shown || new URL(answered).pathname !== location.pathname) {
    location.assign(answered);
    return;
  }

  const goBack = placeOn(shown, sent);
  if (remember && asked.href !== location.href) history.pushState(null, "", asked);
  shownAt = location.href;
  document.title = page.title;
  for (const place of fresh.querySelectorAll("[data-keep]")) {
    const kept = shown.querySelector(`#${CSS.escape(place.id)}`);
    if (kept) place.replaceWith(document.adoptNode(kept));
  }
  // Words that were typed beside what was sent stay.
  for (const form of shown.querySelectorAll<HTMLFormElement>("form[data-unsaved][id]"))
    if (form !== sent && isUnsaved(form)) fresh.querySelector(`#${CSS.escape(form.id)}`)?.replaceWith(document.adoptNode(form));
  if (sent || !remember) keepWhatIsNotShown(shown, fresh);
  // What is unfolded stays so.
  for (const unfolded of shown.querySelectorAll("details[open][id]")) fresh.querySelector(`details#${CSS.escape(unfolded.id)}`)?.setAttribute("open", "");
  shown.replaceChildren(...fresh.childNodes);
  renewFrame(page);
  document.dispatchEvent(new CustomEvent(shownEvent));
  placeRefusal();
  goBack(remember);
}
