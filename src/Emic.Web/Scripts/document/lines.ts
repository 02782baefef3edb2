import { firstWhere } from "../shared/firstWhere";
import type { Paragraphs } from "./paragraphs";
import { caretBox, snap } from "./positions";
import type { Stretch } from "./units";

// Lines follow one another down the paragraph in any script, so halving over heights finds where they break.

/** The stretch of the line as the page broke it; its end is the last place a caret stands on it. */
export function lineAt(paragraphs: Paragraphs, position: number): Stretch {
  const index = paragraphs.at(position);
  const top = caretBox(paragraphs, position).top;
  const begin = firstWhere(paragraphs.begin(index), position, (at) => caretBox(paragraphs, at).top > top - 4);
  const after = firstWhere(position, paragraphs.end(index) + 1, (at) => at > paragraphs.end(index) || caretBox(paragraphs, at).top > top + 4);
  const end = after > paragraphs.end(index) ? paragraphs.end(index) : Math.max(position, after - 1);
  return [begin, end];
}

/** The place one line below (1) or above (-1) that lies nearest to `x`. */
export function verticalFrom(paragraphs: Paragraphs, position: number, way: 1 | -1, x: number): number {
  const index = paragraphs.at(position);
  const [begin, end] = lineAt(paragraphs, position);
  let target: number;
  if (way === 1) target = end < paragraphs.end(index) ? end + 1 : index + 1 < paragraphs.count ? paragraphs.begin(index + 1) : -1;
  else target = begin > paragraphs.begin(index) ? begin - 1 : index > 0 ? paragraphs.end(index - 1) - (paragraphs.end(index - 1) === begin ? 1 : 0) : -1;
  if (target < 0) return way === 1 ? paragraphs.length : paragraphs.length && paragraphs.begin(0);
  return nearest(paragraphs, lineAt(paragraphs, target), x);
}

function nearest(paragraphs: Paragraphs, [begin, end]: Stretch, x: number): number {
  const index = paragraphs.at(begin);
  const text = paragraphs.text(index);
  let best = begin;
  let distance = Infinity;
  for (let at = begin; at <= end; at++) {
    if (snap(text, at - paragraphs.begin(index)) !== at - paragraphs.begin(index)) continue;
    const away = Math.abs(caretBox(paragraphs, at).left - x);
    if (away < distance) [best, distance] = [at, away];
  }
  return best;
}
