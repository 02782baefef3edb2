import { isTyping, make } from "../shared/dom";
import { singleKeys } from "../shared/settings";

export interface Command {
  /** As KeyboardEvent.key says it: "Enter", "s", "?". */
  keys: string[];
  /** What it does, for the list of keys. */
  says: string;
  run(key: string): void;
}

/** Single keys of the coding page. They rest while somebody types, and can be switched off. */
export class Keys {
  readonly #help: HTMLDialogElement;
  readonly #byKey = new Map<string, Command>();

  constructor(root: HTMLElement, readonly commands: readonly Command[]) {
    for (const command of commands) for (const key of command.keys) this.#byKey.set(key, command);
    this.#help = this.#makeHelp();
    root.append(this.#help);
    document.addEventListener("keydown", (event) => this.#press(event));
  }

  show(): void {
    this.#help.showModal();
  }

  #press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || this.#help.open) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    if (isTyping(target) || target.closest("dialog, [role=dialog]")) return;
    // Enter and space press the button or link they stand on.
    if ((event.key === "Enter" || event.key === " ") && target.closest("a, button, summary, [role=treeitem]")) return;
    const command = this.#byKey.get(event.key);
    if (!command || (!singleKeys.on && event.key.length === 1 && event.key !== "?")) return;
    event.preventDefault();
    command.run(event.key);
  }

  #makeHelp(): HTMLDialogElement {
    const lines: [string[], string][] = [
      [["↑ ↓ ← →"], "move the caret; with Shift select, with Ctrl by words"],
      [["Home", "End"], "ends of the line; with Ctrl of the document"],
      ...this.commands.map((command): [string[], string] => [command.keys.length > 3 ? [`${command.keys[0]}–${command.keys.at(-1)}`] : command.keys, command.says]),
      [["Shift ← →"], "on a chosen quotation: move its end by a word; with Ctrl its beginning"],
      [["Ctrl Z", "Ctrl Y"], "undo, redo"],
      [["/"], "search the study"],
      [["1–9 in the code tree"], "put the code on that key"],
    ];
    const off = make("input", { type: "checkbox", change: (event: Event) => (singleKeys.on = (event.target as HTMLInputElement).checked) });
    off.checked = singleKeys.on;
    const close = make("button", { type: "button", class: "primary", click: () => this.#help.close() }, "Close");
    return make(
      "dialog",
      { class: "keys", "aria-labelledby": "keys-title" },
      make("h2", { id: "keys-title", tabindex: -1, autofocus: true }, "Keys"),
      make(
        "table",
        {},
        make("tbody", {}, ...lines.map(([keys, says]) => make("tr", {}, make("th", { scope: "row" }, ...keys.flatMap((key, i) => [i > 0 ? " " : "", make("kbd", {}, key)])), make("td", {}, says)))),
      ),
      make("p", { class: "spread" }, make("label", { class: "check" }, off, "Single letters act"), close),
    );
  }
}
