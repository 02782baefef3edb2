import { fold, wordsOf } from "./folding";

/** What a code is found by. */
export interface Findable {
  id: string;
  number: string;
  name: string;
  brief: string;
}

/** "3.4 Maintainability", or the name alone. */
export function label(code: Pick<Findable, "number" | "name">): string {
  return code.number ? `${code.number} ${code.name}` : code.name;
}

/** The code that the words name exactly: by number, by name or by both. */
export function exactly<T extends Findable>(words: string, codes: readonly T[]): T | undefined {
  const wanted = fold(words);
  return (
    codes.find((code) => code.number !== "" && code.number === words.trim()) ??
    codes.find((code) => fold(label(code)) === wanted) ??
    codes.find((code) => fold(code.name) === wanted)
  );
}

/** The one code that words which name none exactly are short for: none else begins so; what only holds the letters, or has them in its brief, must be alone. */
export function shortFor<T extends Findable>(words: string, codes: readonly T[]): T | undefined {
  if (words.trim() === "" || exactly(words, codes)) return undefined;
  const [best, next] = ranked(words, codes, []);
  return best && (!next || (best.fit < next.fit && best.fit < inside)) ? best.code : undefined;
}

/**
 * Codes that fit the words, best first: number, name, the first letters of its words ("qn" is Quality need), a word of the name, anywhere in name or
 * brief. Hyphens and other signs do not count: "handover" is Hand-over.
 */
export function matching<T extends Findable>(words: string, codes: readonly T[], recent: readonly string[]): T[] {
  if (words.trim() === "") {
    const lately = recent.map((id) => codes.find((code) => code.id === id)).filter((code) => code !== undefined);
    return [...lately, ...codes.filter((code) => !recent.includes(code.id))];
  }
  return ranked(words, codes, recent).map((one) => one.code);
}

function ranked<T extends Findable>(words: string, codes: readonly T[], recent: readonly string[]) {
  const typed = words.trim();
  // Who types a number looks for a place in the codebook, not for what was used last.
  const isNumber = /^\d[\d.]*$/.test(typed);
  const wanted: Wanted = {
    whole: fold(typed),
    letters: wordsOf(typed).join(""),
    terms: typed.split(/\s+/).map((term) => ({ whole: fold(term), letters: wordsOf(term).join("") })),
  };
  return codes
    .map((code, order) => ({ code, order, fit: fit(code, wanted) }))
    .filter((one) => one.fit < never)
    .sort((a, b) => a.fit - b.fit || (isNumber ? 0 : recency(a.code, recent) - recency(b.code, recent)) || a.order - b.order);
}

/** What is typed as it is written, and its letters and digits alone. */
interface Term {
  whole: string;
  letters: string;
}

interface Wanted extends Term {
  terms: Term[];
}

const inside = 5;
const never = 9;

function fit(code: Findable, { whole, letters, terms }: Wanted): number {
  if (code.number === whole || fold(code.name) === whole || fold(label(code)) === whole) return 0;
  if (code.number.startsWith(whole)) return 1;
  if (fold(label(code)).startsWith(whole)) return 2;
  // Signs alone are nothing to look for in words.
  if (letters === "") return never;
  const words = wordsOf(code.name);
  if (words.join("").startsWith(letters)) return 2;
  if (letters.length > 1 && words.map((word) => word[0]).join("").startsWith(letters)) return 3;
  if (terms.every((term) => words.some((word) => word.startsWith(term.letters)))) return 4;
  if (terms.every((term) => isIn(term.letters, words) || code.number.startsWith(term.whole))) return inside;
  const brief = wordsOf(code.brief);
  if (terms.every((term) => isIn(term.letters, words) || isIn(term.letters, brief))) return 6;
  return never;
}

/** Anywhere in a word, or from the beginning of one across those that follow. */
const isIn = (letters: string, words: string[]) => words.some((word, at) => word.includes(letters) || words.slice(at).join("").startsWith(letters));

function recency(code: Findable, recent: readonly string[]): number {
  const at = recent.indexOf(code.id);
  return at < 0 ? recent.length : at;
}

export interface NewCode {
  number: string;
  name: string;
  /** What it means, in a line. */
  brief: string;
}

/** "9.4 Shared desk = where both trades sit" as a code that does not exist yet. */
export function newCode(words: string): NewCode {
  const { name: label, brief } = meant(words);
  const numbered = /^(\d+(?:\.\d+)*)\.?\s+(\S.*)$/.exec(label);
  return { ...(numbered ? { number: numbered[1]!, name: numbered[2]! } : { number: "", name: label }), brief: brief ?? "" };
}

/** "Shared desk = where both trades sit" taken apart; `brief` is null where no "=" was written. */
export function meant(words: string): { name: string; brief: string | null } {
  const sign = /\s=(\s|$)/.exec(words);
  return sign ? { name: words.slice(0, sign.index).trim(), brief: words.slice(sign.index + sign[0].length).trim() } : { name: words.trim(), brief: null };
}
