import { showSaveState, showUndo } from "../saving/saveState";
import { call } from "../shared/api";
import { shorten } from "../shared/dom";
import { actOf } from "../shared/keys";
import { askMemo, type MemoKind, type Written } from "../shared/memoDialog";
import type { Saved } from "../shared/wire";

/** A key asks for a memo over any page of a study, on the card one is on, or on what the page is about (`data-memo`). The coding page has its own. */
export function wireNewMemo(): void {
  document.addEventListener("keydown", (event) => {
    if (actOf(event, "everywhere") !== "memo") return;
    const target = event.target as Element;
    const host = document.querySelector<HTMLElement>("main:has(> .page)");
    if (!host || !document.querySelector("nav.rail")) return;
    event.preventDefault();
    const about = target.closest<HTMLElement>("[data-memo]") ?? document.querySelector<HTMLElement>(".current[data-memo], [aria-selected=true][data-memo], .page[data-memo], .page > [data-memo]");
    const [kind, id] = about?.dataset.memo!.split(":") ?? [];
    const words = shorten(about?.querySelector(".said, h1, td:first-child > a")?.textContent ?? "", 160);
    const quotation = kind === "quotation" ? id! : null;
    askMemo(host, { words, quotation, kind: kind === "code" ? "code" : kindOfPage() }, (written) => keep(written, quotation, quotation === null ? (about?.dataset.memo ?? null) : null));
  });
}

/** The kind of memos that the page lists, if it lists one kind alone. */
const kindOfPage = () => (document.querySelector<HTMLElement>(".page[data-memo-kind]")?.dataset.memoKind ?? "theory") as MemoKind;

async function keep(written: Written, quotation: string | null, to: string | null): Promise<string> {
  const saved =
    "into" in written
      ? await call<Saved>("POST", `/api/memos/${written.into}/ties`, { quotation }, crypto.randomUUID())
      : await call<Saved>("PUT", `/api/memos/${crypto.randomUUID()}`, { ...written, quotations: quotation === null ? [] : [quotation], to }, crypto.randomUUID());
  showSaveState({ kind: "saved", at: saved.savedAt });
  showUndo(saved);
  return `Memo “${written.title}” is kept${quotation !== null ? ", tied to the quotation" : to !== null ? `, tied to the ${to.split(":")[0]}` : ""}.`;
}
