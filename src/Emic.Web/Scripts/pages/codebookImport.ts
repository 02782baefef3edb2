import { announce } from "../shared/announce";
import { make } from "../shared/dom";
import { troubles, type Trouble } from "./import";
import { refresh } from "./inPlace";
import { request } from "./requests";

/** Brings a codebook file in and says what it changed. */
export class CodebookImport extends HTMLElement {
  #built = false;

  connectedCallback(): void {
    if (this.#built) return;
    this.#built = true;
    this.hidden = false;
    const field = this.querySelector("input");
    field?.addEventListener("change", () => {
      const file = field.files?.[0];
      if (file) void this.#bring(file).finally(() => (field.value = ""));
    });
  }

  async #bring(file: File): Promise<void> {
    const place = this.querySelector<HTMLElement>("[role=status]")!;
    place.replaceChildren("Reading …");
    try {
      const answer = await request("POST", `/api/codebook?name=${encodeURIComponent(file.name)}`, file);
      const done = (await answer.json()) as { created: number; updated: number; unchanged: number; problems: Trouble[] };
      const sentence = `${done.created} ${done.created === 1 ? "code" : "codes"} made, ${done.updated} changed, ${done.unchanged} as they were.`;
      place.replaceChildren(
        make("p", { class: "notice good" }, sentence),
        troubles("Left out", done.problems.filter((problem) => problem.leftOut)),
        troubles("Read otherwise than written", done.problems.filter((problem) => !problem.leftOut)),
      );
      announce(sentence);
      await refresh();
    } catch (error) {
      place.replaceChildren(make("p", { class: "notice bad" }, error instanceof Error ? error.message : String(error)));
    }
  }
}
