import { isAsking, isForWhatItStandsOn, isTyping } from "../shared/dom";
import { actOf, actsOf, pressed, singleKeys } from "../shared/keys";

/** What the keys of the coding page do, by the names that the program gives them. */
export type Commands = Record<string, () => void>;

/** Keys of the coding page. They rest while somebody types. */
export class Keys {
  constructor(readonly commands: Commands, readonly favourite: (key: number) => void) {
    for (const act of actsOf("coding")) if (!commands[act]) throw new Error(`The page has nothing for the key of ${act}.`);
    document.addEventListener("keydown", (event) => this.#press(event));
  }

  #press(event: KeyboardEvent): void {
    if ((event.target as HTMLElement).closest(".menu-box") || isForWhatItStandsOn(event)) return;
    const run = this.#act(event);
    if (!run || isAsking()) return;
    event.preventDefault();
    run();
  }

  #act(event: KeyboardEvent): (() => void) | undefined {
    if (event.defaultPrevented || isTyping(event.target)) return undefined;
    const act = actOf(event, "coding") ?? (actOf(event, "everywhere") === "memo" ? "memo" : null);
    // Over the text nothing is done to words that are not seen.
    if ((event.target as HTMLElement).closest("emic-coding-list")) return act === "list" ? this.commands.list : event.key === "Escape" ? this.commands.letGo : undefined;
    if (act !== null) return this.commands[act];
    if (event.key === "Escape") return this.commands.letGo;
    const digit = event.ctrlKey || event.altKey || event.metaKey || !singleKeys.on ? "" : pressed(event);
    return /^[1-9]$/.test(digit) ? () => this.favourite(Number(digit)) : undefined;
  }
}
