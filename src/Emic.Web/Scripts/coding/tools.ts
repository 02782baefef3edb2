import { make } from "../shared/dom";
import { keyOf, singleKeys } from "../shared/keys";
import type { Workspace } from "./workspace";

/** The controls around the text: whose codings, stripes by what, the bar for the selection, read mark, tabs on narrow screens. */
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

  const by = find<HTMLSelectElement>("select[name=stripes]");
  by?.addEventListener("change", () => {
    workspace.surface.stripesBy = by.value === "coder" ? "coder" : "code";
    workspace.surface.drawAll();
  });

  const read = find<HTMLInputElement>("input[name=read]");
  read?.addEventListener("change", () => workspace.edits.markRead(read.checked));

  wireBar(workspace, find("[data-bar]"));
  wireTabs(workspace);
}

/** What can be done with the selected words, for hands that prefer buttons. */
function wireBar(workspace: Workspace, bar: HTMLElement | null): void {
  if (!bar) return;
  const words = make("span", { class: "soft words", "aria-hidden": "true" });
  const button = (name: string, act: string, place = "coding") =>
    make("button", { type: "button", class: "quiet", click: () => (workspace.backToText(), workspace.keys.commands[act]!()) }, name, make("kbd", { "aria-hidden": "true" }, keyOf(place, act)));
  const acts = [
    button("Code", "code"),
    button("Same again", "repeat"),
    button("In vivo", "inVivo"),
    button("Free", "free"),
    button("Comment", "comment"),
    button("Memo", "memo", "everywhere"),
  ];
  const edit = button("Edit text", "edit");
  const keys = make("button", { type: "button", class: "quiet keys-button", "data-keys-help": true }, "Keys", make("kbd", { "aria-hidden": "true" }, keyOf("everywhere", "help")));
  bar.append(...acts, edit, words, keys);

  const show = () => {
    const { caret, paragraphs } = workspace.surface;
    const able = workspace.stretch() !== null;
    for (const act of acts) act.disabled = !able;
    const count = caret.collapsed ? 0 : paragraphs.slice(caret.begin, Math.min(caret.end, caret.begin + 20_000)).trim().split(/\s+/).length;
    words.textContent = count > 0 ? `${count} ${count === 1 ? "word" : "words"}` : singleKeys.on ? "" : "single keys are off";
  };
  workspace.addEventListener("emic:moved", show);
  show();
}

/** Where there is no room side by side, one pane is seen at a time. */
function wireTabs(workspace: Workspace): void {
  const tabs = Array.from(workspace.querySelectorAll<HTMLButtonElement>("[data-pane]"));
  for (const tab of tabs)
    tab.addEventListener("click", () => {
      workspace.dataset.shows = tab.dataset.pane!;
      for (const one of tabs) one.setAttribute("aria-pressed", String(one === tab));
    });
  const sources = workspace.querySelector<HTMLButtonElement>("[data-collapse]");
  sources?.addEventListener("click", () => {
    const closed = workspace.classList.toggle("sources-closed");
    sources.setAttribute("aria-expanded", String(!closed));
  });
}
