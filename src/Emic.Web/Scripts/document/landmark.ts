import type { Paragraphs } from "./paragraphs";

/** The words on both sides of a position, by which it is found again in a text that was changed before it. */
export interface Landmark {
  ahead: string;
  behind: string;
}

/** So many letters are looked at on either side, and so far from where the position was. */
const letters = 40;
const reach = 20_000;

export const landmarkIn = (text: string, at: number): Landmark => ({ ahead: text.slice(Math.max(0, at - letters), at), behind: text.slice(at, at + letters) });

export function landmarkOf(paragraphs: Paragraphs, at: number): Landmark {
  const from = Math.max(0, at - letters);
  return landmarkIn(paragraphs.slice(from, Math.min(paragraphs.length, at + letters)), at - from);
}

/** Where the words stand now, nearest to where the position was: both sides, or fewer letters of them, or one side; where nothing is left of them, the position as it was. */
export function find(paragraphs: Paragraphs, { ahead, behind }: Landmark, was: number): number {
  const from = Math.max(0, was - reach);
  const text = paragraphs.slice(from, Math.min(paragraphs.length, was + reach));
  const fewer = [letters, letters / 2, letters / 4];
  const sides = [...fewer.map((many) => [ahead.slice(-many), behind.slice(0, many)]), ...fewer.map((many) => ["", behind.slice(0, many)]), ...fewer.map((many) => [ahead.slice(-many), ""])] as [string, string][];
  for (const [before, after] of sides) {
    const found = before + after === "" ? undefined : nearest(text, before + after, was - from - before.length);
    if (found !== undefined) return from + found + before.length;
  }
  return was;
}

function nearest(text: string, words: string, was: number): number | undefined {
  let best: number | undefined;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) if (best === undefined || Math.abs(at - was) < Math.abs(best - was)) best = at;
  return best;
}
