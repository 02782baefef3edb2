import { make } from "../shared/dom";
import { wireMargin } from "./marginMenu";
import { keycap, keyOf, singleKeys } from "../shared/keys";
import { hasSubject } from "./notes";
import type { Workspace } from "./workspace";

/** The controls around the text: whose codings, what the margin shows, the bar for the selection, read mark, tabs on narrow screens. */
export function wireTools(workspace: Workspace): void {
  const find = <T extends HTMLElement>(selector: string) => workspace.querySelector<T>(selector);

  const shown = find<HTMLSelectElement>("select[name=shown]");
  workspace.addEventListener("emic:coders", () => {
    const { codings } = workspace;
    const others = codings.coders.filter((coder) => coder.id !== codings.me);
    if (!shown || shown.options.length === others.length + 2) return;
    shown.replaceChildren(
      make("option", { value: "all" }, "all coders"),
      make("option", { value: codings.me }, "my codings"),
      ...others.map((coder) => make("option", { value: coder.id }, `${coder.name}’s codings`)),
    );
    shown.value = codings.shown;
  });
  shown?.addEventListener("change", () => {
    workspace.codings.show(shown.value);
    workspace.surface.drawAll();
    workspace.inspector.refresh();
    workspace.list.refresh();
  });

  shown?.addEventListener("keydown", (event) => {
    if (event.key === "Escape") workspace.backToText();
  });

  const read = find<HTMLInputElement>("input[name=read]");
  read?.addEventListener("change", () => workspace.edits.markRead(read.checked));

  find<HTMLButtonElement>("[data-list]")?.addEventListener("click", () => workspace.list.toggle());
  wireMargin(workspace);
  wireBeside(workspace);
  wireBar(workspace, find("[data-bar]"));
  wireTabs(workspace);
  wireInspected(workspace);
  wireLeaving(workspace);
}

/** Where the search field leads is gone to when all is saved: the browser would ask whether to leave what is still on its way. */
function wireLeaving({ queue }: Workspace): void {
  document.querySelector(".topbar .search")?.addEventListener("click", (event) => {
    const pointer = event as MouseEvent;
    const link = (event.target as Element).closest("a");
    if (!link || queue.waiting.length === 0 || pointer.ctrlKey || pointer.metaKey || pointer.shiftKey) return;
    event.preventDefault();
    void queue.settled().then(() => link.click());
  });
}

/** Gives what lies at the caret the height it needs, within the bounds of the style; the codes have the rest. */
function wireInspected({ inspector }: Workspace): void {
  const column = inspector.closest<HTMLElement>(".codes-column")!;
  // In steps, so that the tree stays as it is while one walks from one coding to the next like it.
  const step = 64;
  new ResizeObserver(() => {
    const { scrollHeight, offsetTop } = inspector;
    const above = offsetTop - inspector.parentElement!.offsetTop;
    if (scrollHeight > 0) column.style.setProperty("--inspected", `${Math.ceil((above + scrollHeight + 24) / step) * step}px`);
  }).observe(inspector);
}

/** A second window at the same place, in the right half of the screen; any source can be chosen there. */
function wireBeside({ surface: { caret } }: Workspace): void {
  const link = document.querySelector<HTMLAnchorElement>("a.beside");
  link?.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const width = Math.floor(screen.availWidth / 2);
    open(`${link.pathname}?at=${caret.begin}-${caret.end}`, "_blank", `popup,noopener,width=${width},height=${screen.availHeight},left=${width},top=0`);
  });
}

/** What can be done with the selected words, for hands that prefer buttons. */
function wireBar(workspace: Workspace, bar: HTMLElement | null): void {
  if (!bar) return;
  const words = make("span", { class: "soft words", "aria-hidden": "true" });
  const button = (name: string, act: string, place = "coding") =>
    make("button", { type: "button", class: "quiet", click: () => (workspace.backToText(), workspace.keys.commands[act]!()) }, name, keycap(keyOf(place, act)));
  const acts = [
    button("Code", "code"),
    button("Same again", "repeat"),
    button("In vivo", "inVivo"),
    button("Free", "free"),
    button("Comment", "comment"),
  ];
  const link = button("Link", "link");
  link.dataset.link = "";
  const memo = button("Memo", "memo", "everywhere");
  const edit = button("Edit text", "edit");
  const keys = make("button", { type: "button", class: "quiet keys-button", "data-keys-help": true, "aria-label": "Keys" }, make("span", {}, "Keys"), keycap(keyOf("everywhere", "help")));
  bar.append(...acts, memo, link, edit, words, keys);

  const show = () => {
    const { caret, paragraphs } = workspace.surface;
    const able = workspace.stretch() !== null;
    for (const act of acts) act.disabled = !able;
    link.disabled = !hasSubject(workspace);
    const count = caret.collapsed ? 0 : paragraphs.slice(caret.begin, Math.min(caret.end, caret.begin + 20_000)).trim().split(/\s+/).length;
    words.replaceChildren(make("span", {}, count > 0 ? `${count} ${count === 1 ? "word" : "words"}` : singleKeys.on ? "" : "single keys are off"));
  };
  workspace.addEventListener("emic:moved", show);
  document.addEventListener("emic:single-keys", show);
  show();
}

/** How many quotations wait since a correction changed their words. */
export function showFlagged(count: number): void {
  const link = document.querySelector<HTMLElement>("a.flagged");
  if (!link) return;
  link.hidden = count === 0;
  link.querySelector("[data-flagged]")!.textContent = String(count);
  link.querySelector(".visually-hidden")!.textContent = count === 1 ? " quotation" : " quotations";
}

/** Where there is no room side by side, shows this pane. */
/** In a narrow window one part is shown at a time. The text is found again where it was left: out of sight it would forget that. */
export function showPane(workspace: Workspace, pane: string): void {
  const text = workspace.surface.viewport.pane;
  if (text.clientHeight > 0) workspace.dataset.left = String(text.scrollTop);
  workspace.dataset.shows = pane;
  if (pane === "text" && workspace.dataset.left) text.scrollTop = Number(workspace.dataset.left);
  for (const tab of workspace.querySelectorAll<HTMLButtonElement>("[data-pane]")) tab.setAttribute("aria-pressed", String(tab.dataset.pane === pane));
}

function wireTabs(workspace: Workspace): void {
  for (const tab of workspace.querySelectorAll<HTMLButtonElement>("[data-pane]")) tab.addEventListener("click", () => showPane(workspace, tab.dataset.pane!));
  const sources = workspace.querySelector<HTMLButtonElement>("[data-collapse]");
  sources?.addEventListener("click", () => {
    const closed = workspace.classList.toggle("sources-closed");
    sources.setAttribute("aria-expanded", String(!closed));
  });
}
