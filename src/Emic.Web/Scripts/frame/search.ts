import { call } from "../shared/api";
import { make } from "../shared/dom";
import { fold } from "../shared/folding";
import { actOf, actOfKey, byTouch, keyOf, singleKeys } from "../shared/keys";
import type { SearchAnswer, SearchHit } from "../shared/wire";
import { isWritten } from "./typed";

/** The search field: `/` goes there, places to go to and hits appear beneath it while typing, Enter shows all hits on a page of their own. */
export function wireSearch(): void {
  const form = document.querySelector<HTMLFormElement>(".topbar .search");
  const field = form?.querySelector("input");
  if (!form || !field) return;
  const invite = () => (field.placeholder = byTouch || (!singleKeys.on && keyOf("everywhere", "search").length === 1) ? "Search" : `Search  ${keyOf("everywhere", "search")}`);
  document.addEventListener("emic:single-keys", invite);
  invite();
  const list = form.appendChild(make("div", { class: "search-hits", hidden: true }));
  let asked = 0;
  let timer = 0;
  /** Whether the list does not show yet what is typed, and what quick fingers want of it when it does. */
  let coming = false;
  let ahead: "nothing" | "walk" | "open" = "nothing";
  /** Where the keyboard was before it came here. */
  let before: HTMLElement = document.body;
  const from = (place: EventTarget | null) => {
    if (place instanceof HTMLElement && !form.contains(place)) before = place;
  };

  document.addEventListener("keydown", (event) => {
    if (actOf(event, "everywhere") !== "search" && !leavesForSearch(event)) return;
    event.preventDefault();
    from(document.activeElement);
    field.focus();
    field.select();
  });
  form.addEventListener("focusin", (event) => from(event.relatedTarget));
  field.addEventListener("input", () => {
    clearTimeout(timer);
    coming = true;
    ahead = "nothing";
    // An answer that is on its way is one to older letters.
    asked++;
    timer = window.setTimeout(look, 180);
  });
  form.addEventListener("keydown", (event) => {
    const links = Array.from(list.querySelectorAll("a"));
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === "Escape") {
      // One press closes the list and gives the keyboard back; the letters stay, and the next `/` selects them.
      list.hidden = true;
      ahead = "nothing";
      if (before !== document.body && before.isConnected) before.focus({ preventScroll: true });
      else (document.activeElement as HTMLElement).blur();
    } else if (coming && event.key === "ArrowDown") ahead = "walk";
    else if (coming && event.key === "Enter" && ahead !== "nothing") ahead = "open";
    else if (event.key === "ArrowDown") links[Math.min(links.length - 1, at + 1)]?.focus();
    else if (event.key === "ArrowUp") (at > 0 ? links[at - 1] : field)?.focus();
    else return;
    event.preventDefault();
  });
  form.addEventListener("focusout", (event) => {
    if (!(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) list.hidden = true;
  });

  async function look(): Promise<void> {
    const words = field!.value.trim();
    const mine = ++asked;
    const found = words === "" ? null : await call<SearchAnswer>("GET", `/api/search?q=${encodeURIComponent(words)}`).catch(() => null);
    if (mine !== asked) return;
    const ofSources = found ? await revisions(words) : [];
    if (mine !== asked) return;
    coming = false;
    const places = found ? [...found.sources.map((source) => named("Source", source.name, `/sources/${source.id}`)), ...pages(words), ...ofSources] : [];
    // Of a single letter only places are shown.
    const isShort = words.length < 2 && places.length === 0;
    if (isShort) list.hidden = true;
    if (!found || isShort || document.activeElement !== field) return;
    list.hidden = false;
    const nothing = places.length + found.hits.length + found.codes.length + found.memos.length === 0;
    list.replaceChildren(
      make("p", { class: "soft", role: "status" }, nothing ? "Found nowhere." : found.more ? "The first of many. Enter shows all." : "Enter shows all, with their context."),
      make(
        "ul",
        { class: "plain" },
        ...places,
        ...found.codes.map((code) => named("Code", code.name, `/codebook/${code.id}`)),
        ...found.memos.map((memo) => named("Memo", memo.name, `/memos/${memo.id}`)),
        ...found.hits.map((one) => hit(one, words)),
      ),
    );
    const first = list.querySelector("a");
    if (ahead !== "nothing") first?.focus();
    if (ahead === "open") first?.click();
    ahead = "nothing";
  }
}

/** A sign that means the search leads there also from a field that waits for its first letter, as the one a page begins in; a letter is one of the field's own. */
function leavesForSearch(event: KeyboardEvent): boolean {
  const field = event.target as HTMLElement;
  const waits = field.matches("main:has(> .page) input:is([type=search], [type=text], :not([type])):not(.key, [name=path], dialog *)") && !isWritten(field);
  return waits && /^[^\p{L}\p{N}\s]$/u.test(event.key) && actOfKey(event, "everywhere") === "search";
}

/** Pages that are not in the rail. */
const besides = [
  { name: "Who codes", address: "/coders" },
  { name: "Flagged quotations", address: "/flagged" },
  { name: "Search", address: "/search" },
  { name: "Word in context", address: "/words/context" },
  { name: "New memo", address: "/memos/new" },
  { name: "Research journal", address: "/memos/journal" },
];

/** Pages with a word in their names, or an address, that begins with the letters: what the rail calls Coding is at /sources. */
function pages(letters: string): HTMLElement[] {
  if (letters.length < 2) return [];
  const sought = fold(letters);
  return Array.from(document.querySelectorAll<HTMLAnchorElement>(".rail a"), (link) => ({ name: link.firstChild!.textContent!.trim(), address: link.pathname }))
    .concat(besides)
    .filter(({ name, address }) => ` ${fold(name)}`.includes(` ${sought}`) || address.startsWith(`/${sought}`))
    .slice(0, 3)
    .map(({ name, address }) => named("Page", name, address));
}

/** What was corrected in a source: of the one that is open, or, with the first letters of its name, of any: "rev", "revisions p3a". */
async function revisions(words: string): Promise<HTMLElement[]> {
  const [, word = "", name = ""] = /^(\S+)\s*(?:of\s+)?(.*)$/i.exec(words) ?? [];
  if (word.length < 3 || !"revisions".startsWith(fold(word))) return [];
  const offer = (source: string, id: string) => named("Revisions of", source, `/sources/${id}/revisions`);
  if (name !== "") {
    const found = await call<SearchAnswer>("GET", `/api/search?q=${encodeURIComponent(name)}`).catch(() => null);
    return found?.sources.map((source) => offer(source.name, source.id)) ?? [];
  }
  const open = /^\/sources\/([0-9a-f-]{36})$/.exec(location.pathname);
  return open ? [offer(document.querySelector("#doc-title")?.textContent ?? "", open[1]!)] : [];
}

function named(kind: string, name: string, href: string): HTMLElement {
  return make("li", {}, make("a", { href }, make("span", { class: "soft" }, `${kind} `), make("span", { class: "strong" }, name)));
}

function hit(one: SearchHit, words: string): HTMLElement {
  return make(
    "li",
    {},
    make(
      "a",
      { href: `/sources/${one.sourceId}?at=${one.begin}-${one.end}&q=${encodeURIComponent(words)}` },
      make("span", { class: "strong" }, one.source),
      one.speaker && one.speaker !== one.source ? make("span", { class: "soft" }, ` ${one.speaker}`) : "",
      make("span", { class: "words" }, one.before, make("mark", {}, one.match), one.after),
    ),
  );
}
