import { caretBox } from "../document/positions";
import { sentenceAt, type Stretch } from "../document/units";
import { announce } from "../shared/announce";
import { asksSystem, make } from "../shared/dom";
import { pressed } from "../shared/keys";
import type { Workspace } from "./workspace";

/** Those under the fingers first. */
const letters = "fjdkslaghrueiwoqptyvncmxbz";

/** Puts a letter before each sentence that is seen; the letter selects it. A character that stands nowhere does nothing, so that a slip does not act; any other key, a click or a scroll takes them away. */
export function jump(workspace: Workspace): void {
  const { viewport, paragraphs } = workspace.surface;
  const seen = sentences(workspace).slice(0, letters.length);
  if (seen.length === 0) return announce("No sentence begins here. Scroll to some text.", true);
  const content = viewport.content.getBoundingClientRect();
  const marks = seen.map(([begin], i) => {
    const mark = make("kbd", { class: "jump" }, letters[i]!);
    const box = caretBox(paragraphs, begin);
    mark.style.transform = `translate(${Math.round(box.left - content.left)}px, ${Math.round(box.top - content.top)}px)`;
    return mark;
  });
  const layer = make("div", { class: "jumps", "aria-hidden": "true" }, ...marks);
  viewport.content.append(layer);
  announce(`A letter stands before each of ${seen.length} sentences.`);

  const gone = new AbortController();
  const end = () => {
    layer.remove();
    gone.abort();
  };
  const { signal } = gone;
  addEventListener("keydown", (event) => {
    if (["Shift", "CapsLock", "AltGraph"].includes(event.key)) return;
    const key = pressed(event);
    if (asksSystem(event) || Array.from(key).length !== 1) return end();
    event.preventDefault();
    event.stopImmediatePropagation();
    const chosen = seen[letters.indexOf(key.toLowerCase())];
    if (!chosen) return;
    end();
    workspace.selecting.sentence(...chosen);
  }, { signal, capture: true });
  // The scrolling of the step before is told only now, after the letters were placed.
  const { scrollTop } = viewport.pane;
  viewport.pane.addEventListener("scroll", () => viewport.pane.scrollTop !== scrollTop && end(), { signal });
  addEventListener("pointerdown", end, { signal, capture: true });
}

/** The sentences that begin within what is seen, in order. */
function sentences({ surface: { viewport, paragraphs } }: Workspace): Stretch[] {
  const pane = viewport.pane.getBoundingClientRect();
  const [first, last] = viewport.near(0);
  const found: Stretch[] = [];
  for (let index = first; index <= last; index++) {
    for (let at = paragraphs.begin(index); at < paragraphs.end(index); ) {
      const [begin, end] = sentenceAt(paragraphs, at);
      const box = begin >= at && end > begin ? caretBox(paragraphs, begin) : null;
      if (box && box.top >= pane.top && box.bottom <= pane.bottom) found.push([begin, end]);
      // White space between sentences belongs to the one before.
      const rest = paragraphs.slice(end, paragraphs.end(index));
      at = Math.max(at + 1, end + rest.length - rest.trimStart().length);
    }
  }
  return found;
}
