import type { Paragraphs } from "./paragraphs";

export type Stretch = [begin: number, end: number];

const sentences = new Intl.Segmenter(undefined, { granularity: "sentence" });
const words = new Intl.Segmenter(undefined, { granularity: "word" });
const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The stretch without white space at its ends. */
export function trimmed(paragraphs: Paragraphs, begin: number, end: number): Stretch {
  const text = paragraphs.slice(begin, end);
  const kept = text.trim();
  if (kept === "") return [begin, begin];
  const lead = text.length - text.trimStart().length;
  return [begin + lead, begin + lead + kept.length];
}

export function sentenceAt(paragraphs: Paragraphs, position: number): Stretch {
  const [begin, end] = paragraphAt(paragraphs, position);
  const text = paragraphs.slice(begin, end);
  const found = sentences.segment(text).containing(Math.min(position - begin, Math.max(0, text.length - 1)));
  return found ? trimmed(paragraphs, begin + found.index, begin + found.index + found.segment.length) : [begin, end];
}

/** The whole paragraph, though a long one is cut into several in the page. */
export function paragraphAt(paragraphs: Paragraphs, position: number): Stretch {
  let first = paragraphs.at(position);
  let last = first;
  while (first > 0 && paragraphs.end(first - 1) === paragraphs.begin(first)) first--;
  while (last + 1 < paragraphs.count && paragraphs.end(last) === paragraphs.begin(last + 1)) last++;
  return [paragraphs.begin(first), paragraphs.end(last)];
}

/** All paragraphs of the turn; a paragraph outside any turn stands for itself. */
export function turnAt(paragraphs: Paragraphs, position: number): Stretch {
  const turn = paragraphs.element(paragraphs.at(position)).closest(".turn");
  const inside = turn?.querySelectorAll("p.par");
  if (!inside || inside.length === 0) return paragraphAt(paragraphs, position);
  return [paragraphs.begin(paragraphs.indexOf(inside[0]!)), paragraphs.end(paragraphs.indexOf(inside[inside.length - 1]!))];
}

/** One character as readers see it, forwards (1) or backwards (-1). */
export function nextCharacter(paragraphs: Paragraphs, position: number, way: 1 | -1): number {
  const index = paragraphs.at(position);
  const begin = paragraphs.begin(index);
  const text = paragraphs.text(index);
  const at = position - begin;
  if (way === 1 && at >= text.length) return index + 1 < paragraphs.count ? paragraphs.begin(index + 1) : position;
  if (way === -1 && at <= 0) return index > 0 ? endBefore(paragraphs, index) : position;
  const found = characters.segment(text).containing(way === 1 ? at : at - 1);
  return found ? begin + found.index + (way === 1 ? found.segment.length : 0) : position;
}

/** The nearest place between two characters as readers see them, so that none is parted. */
export function nearestCharacter(paragraphs: Paragraphs, position: number): number {
  const index = paragraphs.at(position);
  const begin = paragraphs.begin(index);
  const text = paragraphs.text(index);
  const at = Math.min(position - begin, text.length);
  const found = at < text.length ? characters.segment(text).containing(at) : undefined;
  if (!found) return begin + at;
  return begin + found.index + (at - found.index > found.segment.length / 2 ? found.segment.length : 0);
}

/** Forwards to the end of a word, backwards to the beginning of one. */
export function nextWord(paragraphs: Paragraphs, position: number, way: 1 | -1): number {
  const index = paragraphs.at(position);
  const begin = paragraphs.begin(index);
  const at = position - begin;
  let before = -1;
  for (const word of words.segment(paragraphs.text(index))) {
    if (!word.isWordLike) continue;
    const end = word.index + word.segment.length;
    if (way === 1 && end > at) return begin + end;
    if (way === -1 && word.index < at) before = word.index;
  }
  if (way === -1) return before >= 0 ? begin + before : at > 0 ? begin : index > 0 ? endBefore(paragraphs, index) : position;
  const end = paragraphs.end(index);
  return position < end ? end : index + 1 < paragraphs.count ? paragraphs.begin(index + 1) : position;
}

// Where a paragraph is cut, the end of one part and the beginning of the next are one position.
function endBefore(paragraphs: Paragraphs, index: number): number {
  const end = paragraphs.end(index - 1);
  return end === paragraphs.begin(index) ? Math.max(paragraphs.begin(index - 1), end - 1) : end;
}
