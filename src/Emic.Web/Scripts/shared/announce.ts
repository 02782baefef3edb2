import { make } from "./dom";

let region: HTMLElement | undefined;

/** Says a sentence to screen readers, and shows it for a while to everybody if asked. */
export function announce(sentence: string, shown = false): void {
  region ??= document.body.appendChild(make("div", { class: "visually-hidden", role: "status", "aria-live": "polite" }));
  region.textContent = "";
  // A frame apart, so that the same sentence twice is said twice.
  requestAnimationFrame(() => (region!.textContent = sentence));
  if (shown) show(sentence);
}

/** Why a quotation of a colleague stays as it is. */
export const whoseItIs = (owner: string): string => `This quotation is ${owner}’s: only ${owner} can change it.`;

export function sayWhose(owner: string): void {
  announce(whoseItIs(owner), true);
}

let toast: HTMLElement | undefined;
let leaving = 0;

function show(sentence: string): void {
  toast ??= make("div", { class: "toast", "aria-hidden": "true" });
  (document.querySelector("dialog:modal") ?? document.body).append(toast);
  toast.style.setProperty("--foot", `${footHeight()}px`);
  toast.textContent = sentence;
  toast.hidden = false;
  clearOf(document.activeElement?.closest<HTMLElement>("tr, [data-card], [role=treeitem]"));
  clearTimeout(leaving);
  leaving = window.setTimeout(() => (toast!.hidden = true), 6000);
}

/** Nor must it lie on the row or card the keyboard is on, which it is mostly about: then it stands above that. */
function clearOf(inHand: HTMLElement | null | undefined): void {
  if (!inHand) return;
  const [{ top, bottom, height }, said] = [inHand.getBoundingClientRect(), toast!.getBoundingClientRect()];
  if (height > 0 && bottom > said.top && top < said.bottom && top > said.height + 64) toast!.style.setProperty("--foot", `${innerHeight - top}px`);
}

/** What is said for a while must not lie on what one can press at the foot of the window. */
function footHeight(): number {
  let foot = innerHeight;
  const boxes = Array.from(document.querySelectorAll<HTMLElement>(".doc-bar, .toolbar.many, .save-bar, .correcting, form.offer"), (one) => one.getBoundingClientRect());
  // From below upwards: what stands so close above it that nothing would have room between belongs to the foot.
  for (const box of boxes.sort((a, b) => b.bottom - a.bottom)) if (box.height > 0 && box.top < foot && box.bottom > foot - 64) foot = box.top;
  return innerHeight - foot;
}

/** A dialog that opens takes away what was said before. */
document.addEventListener(
  "beforetoggle",
  (event) => {
    if (toast && event.newState === "open" && event.target instanceof HTMLDialogElement) toast.hidden = true;
  },
  { capture: true },
);
