import { isTyping } from "../shared/dom";

/**
 * Where the person is on a page whose content is about to be exchanged, `sent` being the form that asked for it. What is given back puts them there again; `asked`
 * says whether they asked for the new content.
 */
export function placeOn(shown: HTMLElement, sent?: HTMLFormElement): (asked: boolean) => void {
  const focused = document.activeElement instanceof HTMLElement && shown.contains(document.activeElement) ? document.activeElement : null;
  const key = focused ? keyOf(focused) : null;
  const others = focused ? likeIt(focused, shown) : [];
  // What was asked in a row of its own (`data-of`) leads back to the one it was about.
  const row = focused?.closest<HTMLElement>("[data-of]")?.dataset.of ?? focused?.closest("tr[id][tabindex], article[id][tabindex]")?.id;
  // The form that was sent, if the keyboard is in it.
  const own = focused && sent?.contains(focused) ? sent : null;
  // Who saved what a field says is done with it: keys mean the page again. One that is empty again waits for the next.
  const done = own !== null && isTyping(focused) && !(focused instanceof HTMLSelectElement);
  const names = own?.querySelector<HTMLInputElement>("[data-names]");
  // A form that is shut when it is sent leads back to what opens it.
  const opens = own?.id ? `[data-opens="${CSS.escape(own.id)}"]` : null;
  const goOnTyping = focused && !own ? writingIn(focused) : () => {};
  const sawFocused = focused !== null && isSeen(focused);
  const card = inHand(shown);
  const sawCard = card !== null && isSeen(card);
  return (asked) => {
    const found = (one: string | null | undefined) => (one ? shown.querySelector<HTMLElement>(one) : null);
    const kept = found(key);
    const isSaved = done && !found("#problem") && ((kept as HTMLInputElement | null)?.value !== "" || focused!.hasAttribute("data-once"));
    const afterSaving = isSaved ? (inHand(shown) ?? kept?.closest("form")?.querySelector<HTMLElement>("button:not([type=button])")) : null;
    const same = (names ? inRowOf(names, focused!, shown) : null) ?? afterSaving ?? kept ?? (key ? found("[aria-selected=true]") : null) ?? found(opens);
    const like = found(row ? `#${CSS.escape(row)}` : null) ?? found(others.find((one) => found(one)));
    const next = (asked ? (found(refused) ?? found("[autofocus]:not(dialog *)")) : null) ?? same ?? (focused ? (like ?? (focused === shown ? null : found("[data-card].current")) ?? shown) : null);
    if (next && !shown.contains(document.activeElement)) next.focus({ preventScroll: !next.matches(refused) });
    if (next && next === kept) goOnTyping(next);
    // What came or went above the keyboard's place, or above the card in hand, has moved it; a row that was asked for is what one wants to see.
    if (sawFocused && next && next !== shown && !(asked && found("tr[aria-selected=true]"))) next.scrollIntoView({ block: "nearest" });
    // Where there was no card at all, the one that has the keyboard now may have come anywhere.
    const now = inHand(shown);
    if (sawCard || (!card && now === document.activeElement)) now?.scrollIntoView({ block: "nearest" });
  };
}

/** What is being written in a field, and where the next letter goes: carried into the same field of the new content, if that still says what this one said at first. */
function writingIn(field: HTMLElement): (now: HTMLElement) => void {
  if (!isText(field)) return () => {};
  const { value, defaultValue, selectionStart, selectionEnd } = field;
  return (now) => {
    if (!isText(now) || now.defaultValue !== defaultValue) return;
    now.value = value;
    if (selectionStart !== null) now.setSelectionRange(selectionStart, selectionEnd);
  };
}

const isText = (element: HTMLElement): element is HTMLInputElement | HTMLTextAreaElement => element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && isTyping(element) && element.type !== "file");

/** Where a refusal is read: in the field it is about, or where it stands; in a row or card, that has the keyboard. */
const refused = "[aria-describedby~=problem], #problem:not([data-card] *)";

const inHand = (shown: HTMLElement) => shown.querySelector<HTMLElement>(".card.current");

function isSeen(card: HTMLElement): boolean {
  const { top, bottom } = card.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** In a list of names (`data-names`) what was renamed is found by the name it has now: the button that was pressed there, or else the one that renames. */
function inRowOf(names: HTMLInputElement, control: HTMLElement, shown: HTMLElement): HTMLElement | null {
  const all = Array.from(shown.querySelectorAll<HTMLInputElement>("[data-names]"));
  const called = (name: string) => all.find((one) => one.defaultValue === name);
  const form = (called(names.defaultValue) ?? called(names.value.replace(/\s+/g, " ").trim()))?.form;
  const pressed = control instanceof HTMLButtonElement && control.name ? form?.querySelector<HTMLElement>(`button[name="${CSS.escape(control.name)}"]`) : null;
  return pressed ?? form?.querySelector<HTMLElement>("button:not([name])") ?? null;
}

/** Where a control is gone with its row, the same one of the next row has its place, or of the one before. */
function likeIt(control: HTMLElement, shown: HTMLElement): string[] {
  const kind = (one: Element) => `${one.tagName} ${one.getAttribute("value")?.split(" ")[0] ?? ""}`;
  const all = Array.from(shown.querySelectorAll<HTMLElement>(control.tagName)).filter((one) => kind(one) === kind(control));
  const at = all.indexOf(control);
  return [...all.slice(at + 1), ...all.slice(0, at).reverse()].map(keyOf).filter((key) => key !== null);
}

/** How the same control is found again in the new content. */
function keyOf(element: HTMLElement): string | null {
  if (element.id) return `#${CSS.escape(element.id)}`;
  if (element instanceof HTMLButtonElement && element.name) return `button[name="${CSS.escape(element.name)}"][value="${CSS.escape(element.value)}"]`;
  // Where the page begins may lead to the same place as a link of its list.
  if (element instanceof HTMLAnchorElement) return `a[href="${CSS.escape(element.getAttribute("href") ?? "")}"]${"begins" in element.dataset ? "[data-begins]" : ""}`;
  return null;
}
