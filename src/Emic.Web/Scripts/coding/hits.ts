import { call } from "../shared/api";
import { announce } from "../shared/announce";
import { make } from "../shared/dom";
import { firstWhere } from "../shared/firstWhere";
import { toRange } from "../document/positions";
import type { Surface } from "./surface";

const marked = "emic-hits";

/** Where the search goes on in another source; no address where none has a place. */
interface Following {
  source: string;
  address: string;
  isRound: boolean;
}

/** What somebody came to look for: all of it marked in the text, with a way from one to the next. */
export class Hits {
  #spans: [begin: number, end: number][] = [];
  #at = 0;
  #waiting = false;
  /** Asked for at the last place, or at the first one on the way back; gone to when the key is pressed once more. */
  #beyond: { way: 1 | -1; found: Promise<Following | null> } | null = null;
  readonly #words: string;
  readonly #where = make("span", { role: "status" });
  readonly #bar = make(
    "div",
    { class: "hits-bar", role: "group", "aria-label": "What was found here" },
    this.#where,
    make("button", { type: "button", class: "quiet", title: "Previous (Shift F3)", "aria-label": "Previous place", click: () => this.#go(-1) }, "↑"),
    make("button", { type: "button", class: "quiet", title: "Next (F3)", "aria-label": "Next place", click: () => this.#go(1) }, "↓"),
    make("button", { type: "button", class: "quiet", title: "No longer mark it", "aria-label": "No longer mark what was found", click: () => this.#end() }, "✕"),
  );

  private constructor(readonly surface: Surface, readonly sourceId: string, readonly asked: URLSearchParams, readonly settled: () => Promise<void>) {
    this.#words = asked.get("q") ?? "";
    const draw = () => this.#soon();
    surface.viewport.pane.addEventListener("scroll", draw, { passive: true });
    // Codings that are drawn exchange the pieces of text that the marks lie on.
    new MutationObserver(draw).observe(surface.text, { childList: true, subtree: true });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "F3" || !this.#bar.isConnected) return;
      event.preventDefault();
      this.#go(event.shiftKey ? -1 : 1);
    });
  }

  /** Marks what the address looks for, if it does and the browser can. The page is left for another source when all is `settled`. */
  static async show(surface: Surface, sourceId: string, settled: () => Promise<void>): Promise<void> {
    const asked = new URLSearchParams(location.search);
    if (!asked.get("q") || !("highlights" in CSS)) return;
    const found = await call<{ spans: number[] }>("GET", `/api/sources/${sourceId}/hits?${asked}`).catch(() => null);
    if (!found || found.spans.length === 0) return;
    new Hits(surface, sourceId, asked, settled).#take(found.spans);
  }

  #take(spans: readonly number[]): void {
    for (let i = 0; i < spans.length; i += 2) this.#spans.push([spans[i]!, spans[i + 1]!]);
    this.#at = Math.min(this.#spans.length - 1, firstWhere(0, this.#spans.length, (i) => this.#spans[i]![0] >= this.surface.caret.begin));
    this.surface.text.closest(".doc-column")!.querySelector(".doc-head")!.append(this.#bar);
    this.#say();
    this.#draw();
  }

  #go(way: 1 | -1): void {
    const next = this.#at + way;
    if (next < 0 || next >= this.#spans.length) return void (this.#beyond?.way === way ? this.#leave(way, this.#beyond.found) : this.#offer(way));
    this.#to(next);
  }

  #to(at: number): void {
    this.#at = at;
    this.#beyond = null;
    this.surface.text.focus({ preventScroll: true });
    this.surface.caret.set(...this.#spans[this.#at]!);
    this.#say();
  }

  /** Says that nothing follows here, and where the same key leads when it is pressed again. */
  async #offer(way: 1 | -1): Promise<void> {
    const found = call<Following>("GET", `/api/sources/${this.sourceId}/hits/following?back=${way < 0}&${this.asked}`).catch(() => null);
    const beyond = (this.#beyond = { way, found });
    const there = await found;
    if (this.#beyond !== beyond) return;
    const edge = way > 0 ? "last place" : "first place";
    const source = ["source", "group", "speaker"].some((narrowing) => this.asked.has(narrowing)) ? "source you asked for" : "source";
    if (!there?.address) announce(`This is the ${edge}, and no other ${source} has “${this.#words}”. Once more leads to the ${way > 0 ? "first" : "last"} one here.`, true);
    else if (there.isRound) announce(`This is the ${edge}, and no ${way > 0 ? "later" : "earlier"} ${source} has “${this.#words}”. Once more opens ${there.source}.`, true);
    else announce(`This is the ${edge} in this source. Once more opens ${there.source}.`, true);
  }

  async #leave(way: 1 | -1, found: Promise<Following | null>): Promise<void> {
    const there = await found;
    if (!there?.address) return this.#to(way > 0 ? 0 : this.#spans.length - 1);
    // The browser would ask whether to leave what is still on its way.
    await this.settled();
    location.assign(there.address);
  }

  #say(): void {
    this.#where.textContent = `“${this.#words}” ${this.#at + 1} of ${this.#spans.length}`;
  }

  #soon(): void {
    if (this.#waiting || !this.#bar.isConnected) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      if (this.#bar.isConnected) this.#draw();
    });
  }

  /** Only near the window: a long text may hold many thousands. */
  #draw(): void {
    const { paragraphs, viewport } = this.surface;
    const [first, last] = viewport.near(viewport.height);
    if (last < first) return;
    const end = paragraphs.end(last);
    const ranges: Range[] = [];
    for (let i = firstWhere(0, this.#spans.length, (at) => this.#spans[at]![1] > paragraphs.begin(first)); i < this.#spans.length && this.#spans[i]![0] < end; i++)
      ranges.push(toRange(paragraphs, ...this.#spans[i]!));
    CSS.highlights.set(marked, new Highlight(...ranges));
  }

  #end(): void {
    CSS.highlights.delete(marked);
    this.#bar.remove();
    this.surface.text.focus({ preventScroll: true });
    announce("No longer marked.");
  }
}
