import { asksSystem, isAsking, isTyping, make } from "./dom";

// Which key does what, as this person has it: the program says it on every page. Read anew each time, since several scripts share it.

const said = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="emic-${name}"]`);

const places = JSON.parse(said("keys")?.content ?? "{}") as Record<string, Record<string, string>>;

/** Single characters act unless the person switched them off. Stated on the page's outermost element, where the style sees it; `emic:single-keys` says that it changed. */
export const singleKeys = {
  get on(): boolean {
    return document.documentElement.dataset.singleKeys !== "off";
  },
  set on(value: boolean) {
    document.documentElement.dataset.singleKeys = value ? "on" : "off";
    document.dispatchEvent(new Event("emic:single-keys"));
  },
};

/** A key on the button that does the same. One of a single character is not shown while those are off. */
export const keycap = (key: string) => make("kbd", { "aria-hidden": "true", "data-single": Array.from(key).length === 1 }, key);

/** Whether this person says how certain a coding is. */
export const saysCertainty = said("certainty")?.content === "on";

/** The key of an act, for labels. */
export function keyOf(place: string, act: string): string {
  const key = places[place]?.[act] ?? "";
  return key === "Delete" ? "Del" : key;
}

/** Whether fingers do it, and sentences name no key. */
export const byTouch = matchMedia("(hover: none) and (pointer: coarse)").matches;

/** What a sentence names: the key of an act or, where fingers do it, what its button says. */
export const pressOf = (place: string, act: string, button: string): string => (byTouch ? `“${button}”` : keyOf(place, act));

/** How selected words get a code. */
export const toCode = byTouch ? "tap Code" : "press Enter";

/** The names of all acts of a place. */
export const actsOf = (place: string): string[] => Object.keys(places[place] ?? {});

/** What a key press does in a place; null for nothing, also while a dialog asks, or somebody types or asks the browser or the system for something. */
export const actOf = (event: KeyboardEvent, place: string): string | null => (isTyping(event.target) ? null : actOfKey(event, place));

/** The same, wherever the keyboard is. */
export function actOfKey(event: KeyboardEvent, place: string): string | null {
  if (event.defaultPrevented || event.isComposing || asksSystem(event)) return null;
  const key = pressed(event);
  if (key.length === 1 && !singleKeys.on) return null;
  const act = Object.entries(places[place] ?? {}).find(([, one]) => one === key)?.[0];
  // Asked last: it looks through the whole page.
  return act === undefined || isAsking() ? null : act;
}

const signs: Record<string, string> = {
  Period: ".", Comma: ",", Slash: "/", BracketLeft: "[", BracketRight: "]", Semicolon: ";", Quote: "'", Backquote: "`", Minus: "-", Equal: "=", Backslash: "\\",
};

/**
 * The key as acts name it. Where the keyboard writes other letters than Latin ones, or other digits, the place of the key on a Latin
 * keyboard counts; Caps Lock does not.
 */
export function pressed(event: KeyboardEvent): string {
  const { key, code, shiftKey } = event;
  if (key === "Backspace") return "Delete";
  if (Array.from(key).length !== 1) return key;
  const foreign = (/\p{L}/u.test(key) && !/\p{Script=Latin}/u.test(key)) || (/\p{Nd}/u.test(key) && !/[0-9]/.test(key));
  const latin = foreign ? (/^Key[A-Z]$/.test(code) ? code.slice(3) : /^Digit\d$/.test(code) ? code.slice(5) : (signs[code] ?? key)) : key;
  return /^\p{Script=Latin}$/u.test(latin) ? (shiftKey ? latin.toUpperCase() : latin.toLowerCase()) : latin;
}
