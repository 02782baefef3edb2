type Attributes = Record<string, string | number | boolean | null | ((event: any) => void)>;

/** Makes an element. Strings become text nodes, functions become listeners; nothing is ever read as HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string | null)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null) element.setAttribute(name, String(value));
  }
  for (const child of children) if (child !== null) element.append(child);
  return element;
}

/** Whether keys pressed there are meant as text. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"])'))
  );
}

/** What the program says to scripts in the head of every page; empty if nothing. */
export const said = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? "";

/** Whether a key press asks something of the browser or the system. On many keyboards [ and ] are written with AltGr, which some systems call Ctrl and Alt. */
export const asksSystem = (event: KeyboardEvent) => event.metaKey || ((event.ctrlKey || event.altKey) && !event.getModifierState("AltGraph"));

/** Whether a key press is for what it stands on: Enter and space press a button or link, and choose in a tree. */
export const isForWhatItStandsOn = ({ key, target }: KeyboardEvent) =>
  (key === "Enter" || key === " ") && target instanceof Element && target.closest("a, button, summary, [role=treeitem]") !== null;

/** Whether a dialog asks, and nothing behind it is to be changed, wherever the keyboard is. */
export const isAsking = () => document.querySelector("dialog:modal") !== null;

/** Whether a key press is for the list on the page: nobody types, and it is not for a dialog, an open choice or what stands around the page. */
export const isForList = ({ target, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  !ctrlKey && !metaKey && !altKey && !isTyping(target) && !isAsking() && !(target as Element).closest(".several[open], .topbar, .rail");

/** Whether a key press asks to save what is being written. */
export const asksToSave = (event: KeyboardEvent) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing;

/** The words shortened in the middle to at most `most` characters, between words where they have spaces; line feeds as spaces. */
export function shorten(text: string, most: number): string {
  const flat = text.replace(/\s+/g, " ").trim();
  const characters = Array.from(flat);
  if (characters.length <= most) return flat;
  const half = Math.floor((most - 3) / 2);
  const [head, tail] = [characters.slice(0, half + 1).join(""), characters.slice(-half - 1).join("")];
  const [last, first] = [head.lastIndexOf(" "), tail.indexOf(" ")];
  const [begin, end] = [last > half / 2 ? head.slice(0, last) : characters.slice(0, half).join(""), first >= 0 && first < half / 2 ? tail.slice(first) : characters.slice(-half).join("")];
  return `${begin.trimEnd()} … ${end.trimStart()}`;
}

/** "14:02" today, "3 Mar 14:02" otherwise. */
export function shortTime(iso: string, now = new Date()): string {
  const at = new Date(iso);
  const time = at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  if (at.toDateString() === now.toDateString()) return time;
  const day = at.toLocaleDateString("en-GB", { day: "numeric", month: "short" });
  return at.getFullYear() === now.getFullYear() ? `${day} ${time}` : `${day} ${at.getFullYear()}`;
}
