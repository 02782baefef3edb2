/** Words set off in the text: from, to, and how ("i", "b" or "u"). */
export type Emphasis = readonly [begin: number, end: number, kind: string];

export interface Spanned {
  readonly begin: number;
  readonly end: number;
}

/** A stretch of text on which nothing changes. */
export interface Piece<M extends Spanned> {
  begin: number;
  end: number;
  marks: M[];
  emphasis: string;
}

/** Overlapping marks and emphasis as pieces side by side, covering begin to end without gaps. */
export function flatten<M extends Spanned>(
  begin: number,
  end: number,
  marks: readonly M[],
  emphases: readonly Emphasis[],
): Piece<M>[] {
  const cuts = new Set([begin, end]);
  const cut = (at: number) => {
    if (at > begin && at < end) cuts.add(at);
  };
  for (const mark of marks) (cut(mark.begin), cut(mark.end));
  for (const [from, to] of emphases) (cut(from), cut(to));

  const places = [...cuts].sort((a, b) => a - b);
  const pieces: Piece<M>[] = [];
  for (let i = 0; i + 1 < places.length; i++) {
    const from = places[i]!;
    const to = places[i + 1]!;
    pieces.push({
      begin: from,
      end: to,
      marks: marks.filter((mark) => mark.begin <= from && mark.end >= to),
      emphasis: emphases.filter(([b, e]) => b <= from && e >= to).map(([, , kind]) => kind).join(""),
    });
  }
  return pieces;
}

/** "3,9,i;12,14,b" as the server writes it on a paragraph. */
export function parseEmphases(written: string | undefined): Emphasis[] {
  if (!written) return [];
  return written.split(";").map((one) => {
    const [begin, end, kind] = one.split(",");
    return [Number(begin), Number(end), kind ?? "i"];
  });
}
