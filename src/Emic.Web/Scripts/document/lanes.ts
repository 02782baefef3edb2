export interface Laned {
  readonly begin: number;
  readonly end: number;
  lane: number;
}

/** The lane of a mark that has no stripe. */
export const noLane = -1;

/** The stretch of margin a mark takes up. */
export type Extent = (begin: number, end: number) => [number, number];

/**
 * Puts marks that touch the same stretch into different lanes, always into the lowest one free: n log n for n marks.
 * They must come in order of begin.
 */
export function assignLanes(marks: readonly Laned[], extent: Extent): void {
  const busy = new Heap();
  const free = new Heap();
  let lanes = 0;
  const stretches = marks.map((mark) => extent(mark.begin, mark.end));
  const order = marks.map((_, i) => i).sort((a, b) => stretches[a]![0] - stretches[b]![0] || a - b);
  for (const i of order) {
    const [begin, end] = stretches[i]!;
    while (busy.size > 0 && busy.least <= begin) free.push(busy.pop(), 0);
    const lane = free.size > 0 ? free.pop() : lanes++;
    marks[i]!.lane = lane;
    busy.push(lane, end);
  }
}

/** The lowest lane that none of the neighbours has. */
export function freeLane(neighbours: readonly Laned[]): number {
  const taken = new Set(neighbours.map((mark) => mark.lane));
  let lane = 0;
  while (taken.has(lane)) lane++;
  return lane;
}

/** Lanes by when they fall free; those without a time by their number. */
class Heap {
  readonly #items: { lane: number; key: number }[] = [];

  get size(): number {
    return this.#items.length;
  }

  get least(): number {
    return this.#items[0]!.key;
  }

  push(lane: number, key: number): void {
    const items = this.#items;
    let at = items.push({ lane, key }) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(items[at]!, items[parent]!)) break;
      [items[at], items[parent]] = [items[parent]!, items[at]!];
      at = parent;
    }
  }

  pop(): number {
    const items = this.#items;
    const top = items[0]!;
    const last = items.pop()!;
    if (items.length > 0) {
      items[0] = last;
      for (let at = 0; ; ) {
        let child = 2 * at + 1;
        if (child >= items.length) break;
        if (child + 1 < items.length && before(items[child + 1]!, items[child]!)) child++;
        if (!before(items[child]!, items[at]!)) break;
        [items[at], items[child]] = [items[child]!, items[at]!];
        at = child;
      }
    }
    return top.lane;
  }
}

const before = (a: { lane: number; key: number }, b: { lane: number; key: number }) => a.key < b.key || (a.key === b.key && a.lane < b.lane);
