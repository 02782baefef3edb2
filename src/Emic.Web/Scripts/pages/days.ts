/** A field for a day says beside it which day it means, as the lists write days: browsers put the month first, or not. */
export function nameDays(): void {
  document.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== "date") return;
    const said = target.parentElement!.querySelector("[data-day]");
    if (said) said.textContent = target.valueAsDate?.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }) ?? target.dataset.none ?? "";
  });
}
