import type { NewCode } from "../shared/codes";
import { keep, setting } from "../shared/settings";
import type { WireCode } from "../shared/wire";

export type Code = WireCode;

/** The codebook as this page knows it, with codes that are only on their way to the study. */
export class Codebook {
  codes: Code[] = [];
  readonly #byId = new Map<string, Code>();
  readonly #underWay = new Map<string, Code>();
  /** Ids of codes used lately, the newest first. */
  recent: string[];
  /** The codes on the keys 1 to 9. */
  favourites: string[];

  constructor(readonly study: string) {
    this.recent = read(`recent.${study}`);
    this.favourites = read(`favourites.${study}`);
  }

  load(codes: Code[]): void {
    this.codes = codes;
    this.#byId.clear();
    for (const code of codes) {
      this.#byId.set(code.id, code);
      this.#underWay.delete(code.id);
    }
    for (const code of this.#underWay.values()) this.#add(code);
    this.recent = this.recent.filter((id) => this.#byId.has(id));
    // The key of a code that is gone waits for it: undo may bring it back, and no key learned by hand must mean another code of itself.
    const used = codes.filter((code) => this.canApply(code) && code.quotations > 0).sort((a, b) => b.quotations - a.quotations);
    for (const code of used) this.#fillKey(code.id);
  }

  find(id: string): Code | undefined {
    return this.#byId.get(id);
  }

  canApply(code: Code): boolean {
    return !code.isFolder && code.status.toLowerCase() !== "retired";
  }

  /** A code that is painted before the study has it. */
  plan(id: string, { number, name, brief }: NewCode): Code {
    const code: Code = {
      id, number, name, parentId: null, color: "grey", brief, definition: "", use: "", notUse: "",
      origin: "data", status: "open", isFolder: false, version: 0, quotations: 0, sources: 0,
    };
    this.#underWay.set(id, code);
    this.#add(code);
    return code;
  }

  /** What the server made of planned codes; a refused plan is forgotten. */
  settle(asked: string, made?: Code): void {
    this.#underWay.delete(asked);
    if (made) this.#replace(asked, made);
    else this.#replace(asked, null);
  }

  /** Marks codes as just used. */
  use(ids: readonly string[]): void {
    this.recent = [...ids, ...this.recent.filter((id) => !ids.includes(id))].slice(0, 30);
    keep(`recent.${this.study}`, this.recent.join(" "));
    for (const id of ids) this.#fillKey(id);
  }

  /** Puts a code on a key from 1 to 9, taking it off any other. */
  setFavourite(key: number, id: string): void {
    this.favourites = Array.from({ length: 9 }, (_, i) => (this.favourites[i] === id ? "" : (this.favourites[i] ?? "")));
    this.favourites[key - 1] = id;
    keep(`favourites.${this.study}`, this.favourites.join(" "));
  }

  favourite(key: number): Code | undefined {
    return this.#byId.get(this.favourites[key - 1] ?? "");
  }

  keyOf(id: string): number | null {
    const at = this.favourites.indexOf(id);
    return at < 0 ? null : at + 1;
  }

  depth(code: Code): number {
    let depth = 0;
    for (let above = code.parentId; above; above = this.#byId.get(above)?.parentId ?? null) depth++;
    return depth;
  }

  #fillKey(id: string): void {
    if (this.favourites.includes(id)) return;
    const free = Array.from({ length: 9 }, (_, i) => i).find((i) => !this.favourites[i]);
    if (free !== undefined) this.setFavourite(free + 1, id);
  }

  #add(code: Code): void {
    if (this.#byId.has(code.id)) return;
    this.codes = [...this.codes, code];
    this.#byId.set(code.id, code);
  }

  #replace(id: string, made: Code | null): void {
    this.codes = this.codes.filter((code) => code.id !== id && code.id !== made?.id);
    this.#byId.delete(id);
    if (made) this.#add(made);
  }
}

const read = (name: string) => setting(name)?.split(" ") ?? [];
