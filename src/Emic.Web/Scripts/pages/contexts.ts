/** A side of a word's context: what stands there, whole, and where in it one may cut. */
interface Side {
  place: HTMLElement;
  words: Text;
  whole: string;
  /** Where words begin, for what stands ahead; where they end, for what follows. */
  cuts: readonly number[];
  ahead: boolean;
  /** What else stands in the row: the word that was found. */
  beside: string;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/** A word in its contexts, each row as wide as the window: what has no room is cut between words, where style alone would cut through a letter. */
export class Contexts extends HTMLElement {
  #sides: Side[] = [];
  readonly #resized = new ResizeObserver(() => this.#fit());

  connectedCallback(): void {
    this.#sides = Array.from(this.querySelectorAll<HTMLElement>(".before, .after"), side);
    this.#resized.observe(this);
  }

  disconnectedCallback(): void {
    this.#resized.disconnect();
  }

  #fit(): void {
    const first = this.#sides[0];
    if (!first) return;
    const pen = document.createElement("canvas").getContext("2d")!;
    const style = getComputedStyle(first.place);
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const width = (words: string) => pen.measureText(words).width;
    // All is measured ahead of the first change, so that the page is laid out once.
    for (const [{ words }, shown] of this.#sides.map((one) => [one, cut(one, one.place.clientWidth - width(one.beside) - 1, width)] as const)) if (words.data !== shown) words.data = shown;
  }
}

function side(place: HTMLElement): Side {
  const ahead = place.matches(".before");
  const parent = ahead ? place.firstElementChild! : place;
  if (!(parent.lastChild instanceof Text)) parent.append("");
  const words = parent.lastChild as Text;
  const whole = words.data;
  const parts = Array.from(segmenter.segment(whole)).filter((part) => part.isWordLike);
  return { place, words, whole, cuts: parts.map((part) => (ahead ? part.index : part.index + part.segment.length)), ahead, beside: place.querySelector("mark")?.textContent ?? "" };
}

/** As many words next to the one that was found as have room, with the sign that there are more. */
function cut({ whole, cuts, ahead }: Side, room: number, width: (words: string) => number): string {
  if (width(whole) <= room) return whole;
  const shown = (at: number) => (ahead ? `… ${whole.slice(at)}` : `${whole.slice(0, at)} …`);
  const tries = ahead ? cuts : [...cuts].reverse();
  // The fewer words, the narrower: the first that fits is sought by halves.
  let [low, high] = [0, tries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (width(shown(tries[middle]!)) <= room) high = middle;
    else low = middle + 1;
  }
  return low < tries.length ? shown(tries[low]!) : ahead ? "… " : " …";
}
