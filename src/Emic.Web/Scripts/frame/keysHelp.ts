import { announce } from "../shared/announce";
import { call } from "../shared/api";
import { actOf, singleKeys } from "../shared/keys";

/** The list of keys: its own key or any button marked `data-keys-help` opens it, and there single letters are switched off and on. */
export function wireKeysHelp(): void {
  const help = document.querySelector<HTMLDialogElement>("dialog#keys");
  if (!help) return;
  document.addEventListener("keydown", (event) => {
    if (actOf(event, "everywhere") !== "help") return;
    event.preventDefault();
    help.showModal();
  });
  document.addEventListener("click", (event) => {
    const target = event.target as Element;
    if (target.closest("[data-keys-help]")) help.showModal();
    else if (target.closest("[data-close-keys]")) help.close();
  });
  help.querySelector<HTMLInputElement>("[data-single-keys]")?.addEventListener("change", (event) => {
    const { checked } = event.target as HTMLInputElement;
    singleKeys.on = checked;
    call("PUT", "/api/settings/single-keys", { on: checked }).catch((failure: Error) => announce(failure.message, true));
  });
}
