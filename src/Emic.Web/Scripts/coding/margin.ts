import { keep, setting } from "../shared/settings";
import type { Mark } from "./codings";

const choices = ["all", "most", "recent", "picked"] as const;

/** Which codes have a stripe: all, those with most codings here, those applied last here, or those that somebody picked. */
export type Choice = (typeof choices)[number];

/** So many codes are shown as "most" or "recent": about as many as people tell apart. */
export const few = 10;

/** What the margin shows of the codings of the open source. Kept in this browser. */
export class Margin {
  choice: Choice;
  by: "code" | "coder";
  readonly picked: Set<string>;
  /** The codes of the codings that are shown, and how many codings each has. */
  counts: ReadonlyMap<string, number> = new Map();
  #codes: ReadonlySet<string> | null = null;

  constructor(readonly study: string) {
    this.choice = choices.find((one) => one === setting("margin")) ?? "all";
    this.by = setting("margin.by") === "coder" ? "coder" : "code";
    this.picked = new Set(setting(`margin.${study}`)?.split(" ").filter((id) => id !== ""));
  }

  /** Who begins to pick goes on from the few that have stripes, or else from those with most codings here. */
  choose(choice: Choice): void {
    if (choice === "picked" && this.picked.size === 0) this.pick([...(this.#codes ?? most(this.counts))], true);
    this.choice = choice;
    keep("margin", choice === "all" ? null : choice);
  }

  /** Lets these codes alone have stripes. */
  only(ids: readonly string[]): void {
    this.picked.clear();
    this.pick(ids, true);
    this.choose("picked");
  }

  colour(by: "code" | "coder"): void {
    this.by = by;
    keep("margin.by", by === "code" ? null : by);
  }

  /** Picks codes, or no longer. */
  pick(ids: readonly string[], on: boolean): void {
    for (const id of ids) {
      if (on) this.picked.add(id);
      else this.picked.delete(id);
    }
    keep(`margin.${this.study}`, [...this.picked].join(" ") || null);
  }

  /** Whether a mark has a stripe. A free quotation has no code to be chosen by. */
  holds(mark: Mark): boolean {
    return this.#codes === null || (mark.coding !== null && this.#codes.has(mark.coding.codeId));
  }

  /** How many of the codes in the document have stripes. */
  get shown(): number {
    return this.#codes === null ? this.counts.size : [...this.counts.keys()].filter((id) => this.#codes!.has(id)).length;
  }

  /** Looks anew which codes have stripes; true if they are others than before. */
  renew(marks: readonly Mark[]): boolean {
    const counts = new Map<string, number>();
    const last = new Map<string, string>();
    for (const { coding } of marks) {
      if (!coding) continue;
      counts.set(coding.codeId, (counts.get(coding.codeId) ?? 0) + 1);
      if (coding.createdAt > (last.get(coding.codeId) ?? "")) last.set(coding.codeId, coding.createdAt);
    }
    this.counts = counts;
    const before = this.#codes;
    this.#codes =
      this.choice === "all" ? null
      : this.choice === "picked" ? new Set(this.picked)
      : this.choice === "most" ? most(counts)
      : first(last, (a, b) => (a < b ? 1 : a > b ? -1 : 0));
    return !same(before, this.#codes);
  }
}

const same = (a: ReadonlySet<string> | null, b: ReadonlySet<string> | null) =>
  a === null || b === null ? a === b : a.size === b.size && [...a].every((id) => b.has(id));

const most = (counts: ReadonlyMap<string, number>) => first(counts, (a, b) => b - a);

/** The first few ids in the order of their values; where values are equal, those met first. */
function first<V>(values: ReadonlyMap<string, V>, order: (a: V, b: V) => number): Set<string> {
  return new Set([...values].sort(([, a], [, b]) => order(a, b)).slice(0, few).map(([id]) => id));
}
