import { seekBox, walkBoxes } from "../shared/boxes";
import { label } from "../shared/codes";
import { make } from "../shared/dom";
import { isHeld } from "../shared/held";
import type { Code } from "./codebook";
import { few, type Choice, type Margin } from "./margin";
import type { Workspace } from "./workspace";

/** The menu of the margin: which codes have stripes, and whose colours these have. Its head says how many codes are shown. */
export function wireMargin(workspace: Workspace): void {
  const menu = workspace.querySelector<HTMLDetailsElement>("[data-margin]");
  if (!menu) return;
  const { surface, codesPane } = workspace;
  const { margin } = surface;
  const head = menu.querySelector("summary")!;
  let list: HTMLElement = make("ul");
  const hint = make("p", { class: "soft by-key" });

  const draw = () => {
    surface.drawAll();
    codesPane.show();
  };
  const choose = (choice: Choice) => (margin.choose(choice), draw());
  const which = radios<Choice>("Stripes for", "margin", margin.choice, choose, [
    ["all", "all codes"],
    ["most", `the ${few} with most codings here`],
    ["recent", `the ${few} applied last here`],
    ["picked", "codes I pick"],
  ]);
  const by = radios<"code" | "coder">("Colours", "stripes", margin.by, (one) => (margin.colour(one), draw()), [["code", "by code"], ["coder", "by coder"]]);
  menu.querySelector(".menu-box")!.append(which, list, hint, by);

  const show = () => {
    const { shown, counts } = margin;
    head.replaceChildren(`Margin: ${margin.choice === "all" ? "" : `${shown} of `}${counts.size}`, make("span", { class: "ample" }, counts.size === 1 ? " code" : " codes"));
    for (const one of which.querySelectorAll("input")) one.checked = one.value === margin.choice;
    list.hidden = margin.choice !== "picked";
    hint.textContent =
      (margin.choice === "picked" ? "Tick them here, or in the code tree, where Space does it too." : "In the code tree, Space on a code picks it alone.") +
      (margin.choice === "all" ? "" : " Words coded otherwise are tinted.");
    if (!menu.open || list.hidden) return;
    const focused = list.contains(document.activeElement) ? (document.activeElement as HTMLInputElement).value : null;
    const codes = workspace.codebook.codes.filter((code) => margin.counts.has(code.id));
    const drawn = picks(codes, margin, (ids, on) => (margin.pick(ids, on), draw()));
    list.replaceWith(drawn);
    list = drawn;
    if (focused !== null) list.querySelector<HTMLInputElement>(`input[value="${focused}"]`)?.focus();
  };
  // The codes stand right below the last choice, and arrows lead into them and back.
  which.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" || list.hidden || (event.target as HTMLInputElement).value !== "picked") return;
    event.preventDefault();
    list.querySelector("input")?.focus();
  });
  menu.addEventListener("keydown", (event) => {
    if (list.contains(event.target as Node) && seekBox(event, Array.from(list.querySelectorAll<HTMLInputElement>("li:not(:first-child) input")))) return;
    if (event.key !== "ArrowUp" || event.target !== list.querySelector("input")) return;
    event.preventDefault();
    which.querySelector<HTMLInputElement>("input:checked")?.focus();
  });
  surface.marginChanged = show;
  codesPane.margin = margin;
  codesPane.pick = (codes, on) => (margin.pick(codes.map((code) => code.id), on), draw());
  codesPane.alone = (codes) => (margin.only(codes.map((code) => code.id)), draw());

  menu.addEventListener("toggle", show);
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    event.stopPropagation();
    menu.open = false;
    workspace.backToText();
  });
  // It closes as soon as one goes elsewhere; pressing the words of a choice moves the focus out of it for a moment.
  for (const gone of ["pointerdown", "focusin"])
    document.addEventListener(gone, (event) => {
      if (menu.open && !menu.contains(event.target as Node) && !isHeld(menu)) menu.open = false;
    });
  show();
}

function radios<T extends string>(title: string, name: string, chosen: T, choose: (value: T) => void, ways: readonly (readonly [T, string])[]): HTMLElement {
  return make(
    "fieldset",
    { class: "choices" },
    make("legend", {}, title),
    ...ways.map(([value, says]) => make("label", {}, make("input", { type: "radio", name, value, checked: value === chosen, autocomplete: "off", change: () => choose(value) }), says)),
  );
}

function picks(codes: readonly Code[], margin: Margin, change: (ids: readonly string[], on: boolean) => void): HTMLElement {
  const ids = codes.map((code) => code.id);
  const all = box("", ids.every((id) => margin.picked.has(id)), (on) => change(ids, on));
  const boxes = codes.map((code) => box(code.id, margin.picked.has(code.id), (on) => change([code.id], on)));
  const list = make(
    "ul",
    { class: "plain picks", "aria-label": "Codes of this document" },
    make("li", {}, make("label", { class: "check" }, all, make("span", { class: "soft name" }, "all of this document"), make("span", { class: "soft" }, "codings"))),
    ...codes.map((code, at) =>
      make(
        "li",
        {},
        make(
          "label",
          { class: `check hue-${code.color}` },
          boxes[at]!,
          make("span", { class: "dot" }),
          make("span", { class: "name" }, label(code)),
          make("span", { class: "soft", title: "codings here" }, String(margin.counts.get(code.id))),
        ),
      ),
    ),
  );
  walkBoxes(list, all, boxes);
  return list;
}

const box = (value: string, checked: boolean, change: (on: boolean) => void) =>
  make("input", { type: "checkbox", value, checked, autocomplete: "off", change: (event: Event) => change((event.target as HTMLInputElement).checked) });
