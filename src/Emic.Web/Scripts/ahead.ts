import { asksSystem, isForWhatItStandsOn, isTyping } from "./shared/dom";
import { keep, setting } from "./shared/settings";

/** A key that was pressed before the page it means was ready for it. */
type Key = Pick<KeyboardEventInit, "key" | "code" | "shiftKey">;

const kept = "ahead";

/**
 * Keys pressed while a source opens, or gives way to the next one. They mean what opens: they rest, are carried there, and act in their
 * order as soon as it is ready. Runs ahead of the page's other scripts, which take it from `window.emicAhead`.
 */
class KeysAhead {
  #keys: Key[] = carried();
  #rests = true;
  #to = "";
  /** Whoever waits longer than this has given up on the page. */
  #timer = setTimeout(() => this.#drop(), 10_000);

  constructor() {
    addEventListener("keydown", (event) => this.#rest(event), { capture: true });
    addEventListener("pagehide", () => {
      if (this.#to !== "" && this.#keys.length > 0) keep(kept, JSON.stringify({ to: this.#to, at: Date.now(), keys: this.#keys }));
    });
    addEventListener("pageshow", (event) => event.persisted && this.#drop());
  }

  /** From now on keys mean the page at that path, unless it does not come. */
  leaveFor(path: string): void {
    [this.#rests, this.#to] = [true, path];
    this.#timer = setTimeout(() => this.#drop(), 5000);
  }

  /** The page is ready: what was pressed acts now. */
  play(): void {
    const keys = this.#keys;
    this.#drop();
    for (const key of keys) {
      const field = document.activeElement ?? document.body;
      const goesOn = field.dispatchEvent(new KeyboardEvent("keydown", { ...key, bubbles: true, cancelable: true }));
      if (goesOn && field instanceof HTMLInputElement && isTyping(field) && Array.from(key.key!).length === 1) {
        field.setRangeText(key.key!, field.selectionStart ?? 0, field.selectionEnd ?? 0, "end");
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      } else if (goesOn && field instanceof HTMLInputElement && key.key === "Enter") field.form?.requestSubmit();
    }
  }

  #drop(): void {
    clearTimeout(this.#timer);
    [this.#rests, this.#to, this.#keys] = [false, "", []];
  }

  #rest(event: KeyboardEvent): void {
    const { key, code, shiftKey, target } = event;
    if (!this.#rests || event.isComposing || asksSystem(event)) return;
    if (isTyping(target) || !(Array.from(key).length === 1 || /^(Enter|Escape|Delete|Backspace|Arrow.*|Home|End|Page.*)$/.test(key))) return;
    if (isForWhatItStandsOn(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#keys.push({ key, code, shiftKey });
  }
}

/** What was pressed on the page before for this one, if that was just now. */
function carried(): Key[] {
  const found = JSON.parse(setting(kept) ?? "null") as { to: string; at: number; keys: Key[] } | null;
  keep(kept, null);
  return found && found.to === location.pathname && Date.now() - found.at < 5000 ? found.keys : [];
}

declare global {
  interface Window {
    emicAhead: KeysAhead;
  }
}

window.emicAhead = new KeysAhead();
