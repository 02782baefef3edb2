import { firstWhere } from "../shared/firstWhere";
import type { Laned } from "./lanes";

const block = 64;

/** Marks in order of begin, and quick answers to which of them touch a stretch. */
export class MarkIndex<M extends Laned> {
  #marks: M[] = [];
  #begins = new Int32Array(0);
  #ends = new Int32Array(0);
  /** The furthest end in each block of marks: blocks that end too early are stepped over. */
  #furthest = new Int32Array(0);

  get marks(): readonly M[] {
    return this.#marks;
  }

  set(marks: M[]): void {
    this.#marks = marks.sort((a, b) => a.begin - b.begin || b.end - a.end);
    this.#build();
  }

  add(added: readonly M[]): void {
    this.set([...this.#marks, ...added]);
  }

  remove(gone: (mark: M) => boolean): void {
    this.#marks = this.#marks.filter((mark) => !gone(mark));
    this.#build();
  }

  /** The marks that share a unit with begin to end, in order. */
  touching(begin: number, end: number): M[] {
    const found: M[] = [];
    const until = this.#firstFrom(end);
    for (let i = 0; i < until; ) {
      if (i % block === 0 && this.#furthest[i / block]! <= begin) {
        i += block;
        continue;
      }
      if (this.#ends[i]! > begin) found.push(this.#marks[i]!);
      i++;
    }
    return found;
  }

  /** The first mark that begins at or after the position. */
  #firstFrom(position: number): number {
    return firstWhere(0, this.#begins.length, (at) => this.#begins[at]! >= position);
  }

  #build(): void {
    const count = this.#marks.length;
    this.#begins = new Int32Array(count);
    this.#ends = new Int32Array(count);
    this.#furthest = new Int32Array(Math.ceil(count / block));
    for (let i = 0; i < count; i++) {
      const mark = this.#marks[i]!;
      this.#begins[i] = mark.begin;
      this.#ends[i] = mark.end;
      const at = Math.floor(i / block);
      if (mark.end > this.#furthest[at]!) this.#furthest[at] = mark.end;
    }
  }
}
