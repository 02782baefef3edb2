import { keep, setting } from "../shared/settings";
import type { Surface } from "./surface";

/** Where somebody reads in a source: the caret, the paragraph at the top of the window with how far below its top it stands, in pixels, and the quotation in hand. */
interface Place {
  caret: number;
  top: number;
  off: number;
  inHand?: string;
}

const name = (source: string) => `place.${source}`;

/** Keeps the place whenever the page is left, for the next time the source is opened in this browser. */
export function keepPlace(surface: Surface, source: string, inHand: () => string | undefined): void {
  addEventListener("pagehide", () => {
    const { viewport, paragraphs, caret } = surface;
    if (paragraphs.count === 0) return;
    const [first] = viewport.near(0);
    const place: Place = { caret: caret.focus, top: paragraphs.begin(first), off: Math.round(offset(surface, first)), inHand: inHand() };
    keep(name(source), place.caret === 0 && viewport.pane.scrollTop === 0 ? null : JSON.stringify(place));
  });
}

/** Goes to the place that was kept, or stays at the beginning. What comes back is the quotation that was in hand, for those who went on from it and come back by the browser's way. */
export function goToPlace(surface: Surface, source: string): string | undefined {
  const place = JSON.parse(setting(name(source)) ?? "null") as Place | null;
  const { viewport, paragraphs, caret } = surface;
  if (!place || paragraphs.count === 0) return undefined;
  const first = paragraphs.at(Math.min(place.top, paragraphs.length));
  viewport.heights.measureAround(first);
  viewport.pane.scrollTop += offset(surface, first) - place.off;
  caret.set(place.caret, place.caret, false);
  const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return visit?.type === "back_forward" ? place.inHand : undefined;
}

const offset = ({ viewport, paragraphs }: Surface, paragraph: number): number =>
  paragraphs.element(paragraph).getBoundingClientRect().top - viewport.pane.getBoundingClientRect().top;
