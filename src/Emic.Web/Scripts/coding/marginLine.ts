import { label, type Code } from "./codebook";

/** "3 + 3.4 + pipeline component -- hard to manage" taken apart. */
export interface MarginLine {
  parts: string[];
  /** Null where no "--" was written. */
  comment: string | null;
}

export function parseLine(line: string): MarginLine {
  const dashes = /(^|\s)(--|—)(\s|$)/.exec(line);
  const codes = dashes ? line.slice(0, dashes.index) : line;
  const comment = dashes ? line.slice(dashes.index + dashes[0].length).trim() : null;
  return { parts: codes.split(/\s*(?:^|\s)\+(?:\s|$)\s*/).map((part) => part.trim()), comment };
}

/** The code that the words name exactly: by number, by name or by both. */
export function exactly(words: string, codes: readonly Code[]): Code | undefined {
  const wanted = fold(words);
  return (
    codes.find((code) => code.number !== "" && code.number === words.trim()) ??
    codes.find((code) => fold(label(code)) === wanted) ??
    codes.find((code) => fold(code.name) === wanted)
  );
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

/** Codes that fit the words, best first: number, name, the first letters of its words ("qn" is Quality need), a word of the name, anywhere in name or brief. */
export function matching(words: string, codes: readonly Code[], recent: readonly string[]): Code[] {
  const wanted = fold(words);
  if (wanted === "") {
    const lately = recent.map((id) => codes.find((code) => code.id === id)).filter((code) => code !== undefined);
    return [...lately, ...codes.filter((code) => !recent.includes(code.id))];
  }
  const terms = wanted.split(/\s+/);
  return codes
    .map((code, order) => ({ code, order, fit: fit(code, wanted, terms) }))
    .filter((one) => one.fit < never)
    .sort((a, b) => a.fit - b.fit || recency(a.code, recent) - recency(b.code, recent) || a.order - b.order)
    .map((one) => one.code);
}

const never = 9;

function fit(code: Code, wanted: string, terms: string[]): number {
  const name = fold(code.name);
  if (code.number === wanted || name === wanted || fold(label(code)) === wanted) return 0;
  if (code.number.startsWith(wanted)) return 1;
  if (name.startsWith(wanted) || fold(label(code)).startsWith(wanted)) return 2;
  const words = name.split(/[\s\-/]+/);
  if (wanted.length > 1 && words.map((word) => word[0]).join("").startsWith(wanted)) return 3;
  if (terms.every((term) => words.some((word) => word.startsWith(term)))) return 4;
  if (terms.every((term) => name.includes(term) || code.number.startsWith(term))) return 5;
  if (terms.every((term) => name.includes(term) || fold(code.brief).includes(term))) return 6;
  return never;
}

function recency(code: Code, recent: readonly string[]): number {
  const at = recent.indexOf(code.id);
  return at < 0 ? recent.length : at;
}

const fold = (text: string) => text.trim().toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
