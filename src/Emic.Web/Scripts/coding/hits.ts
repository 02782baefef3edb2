import { call } from "../shared/api";
import { announce } from "../shared/announce";
import { make } from "../shared/dom";
import { firstWhere } from "../shared/firstWhere";
import { toRange } from "../document/positions";
import type { Surface } from "./surface";

const marked = "emic-hits";

/** What somebody came to look for: all of it marked in the text, with a way from one to the next. */
export class Hits {
  #spans: [begin: number, end: number][] = [];
  #at = 0;
  #waiting = false;
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

  private constructor(readonly surface: Surface, asked: URLSearchParams) {
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

  /** Marks what the address looks for, if it does and the browser can. */
  static async show(surface: Surface, sourceId: string): Promise<void> {
    const asked = new URLSearchParams(location.search);
    if (!asked.get("q") || !("highlights" in CSS)) return;
    const found = await call<{ spans: number[] }>("GET", `/api/sources/${sourceId}/hits?${asked}`).catch(() => null);
    if (!found || found.spans.length === 0) return;
    new Hits(surface, asked).#take(found.spans);
  }

  #take(spans: readonly number[]): void {
    for (let i = 0; i < spans.length; i += 2) this.#spans.push([spans[i]!, spans[i + 1]!]);
    this.#at = Math.min(this.#spans.length - 1, firstWhere(0, this.#spans.length, (i) => this.#spans[i]![0] >= this.surface.caret.begin));
    this.surface.text.closest(".doc-column")!.querySelector(".doc-head")!.append(this.#bar);
    this.#say();
    this.#draw();
  }

  #go(way: 1 | -1): void {
    this.#at = (this.#at + way + this.#spans.length) % this.#spans.length;
    this.surface.text.focus({ preventScroll: true });
    this.surface.caret.set(...this.#spans[this.#at]!);
    this.#say();
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
