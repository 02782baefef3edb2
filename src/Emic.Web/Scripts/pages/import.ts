import { announce } from "../shared/announce";
import { make } from "../shared/dom";
import { filesOf, groupOf, type Found } from "./dropped";
import { refresh } from "./inPlace";
import { reading, request } from "./requests";

interface Line {
  done: number;
  total: number;
  file: string;
  report?: Report | null;
  message?: string | null;
}

interface Report {
  sources: { id: string; name: string; file: string; format: string; encoding: string; words: number }[];
  problems: Trouble[];
}

export interface Trouble {
  file: string;
  place: string;
  message: string;
  leftOut: boolean;
}

/** Takes files and folders, dropped anywhere on the page or chosen, and says of each what became of it. */
export class ImportFiles extends HTMLElement {
  #built = false;
  #cancel: AbortController | null = null;
  #result = make("div", { class: "stack" });
  #state = make("div", { class: "row", role: "status" });

  connectedCallback(): void {
    if (this.#built) return;
    this.#built = true;
    const kinds = (this.dataset.kinds ?? "").split(",").map((kind) => `.${kind}`);
    const files = make("input", { type: "file", multiple: true, hidden: true, accept: kinds.join(","), "aria-label": "Files to bring in" });
    const folder = make("input", { type: "file", webkitdirectory: true, hidden: true, "aria-label": "Folder to bring in" });
    for (const field of [files, folder])
      field.addEventListener("change", () => {
        void this.#bring(Array.from(field.files ?? [], (file) => ({ file, group: groupOf(file.webkitRelativePath) })));
        field.value = "";
      });
    this.append(
      make(
        "p",
        { class: "drop" },
        "Drop files or folders here, or ",
        make("button", { type: "button", click: () => files.click() }, "choose files"),
        " ",
        make("button", { type: "button", click: () => folder.click() }, "choose a folder"),
        make("span", { class: "soft" }, ` ${kinds.join(", ")}; up to 100 MB each`),
      ),
      files,
      folder,
      this.#state,
      this.#result,
    );
    this.#takeDrops();
  }

  #takeDrops(): void {
    let over = 0;
    const mark = (by: number) => this.classList.toggle("over", (over = Math.max(0, over + by)) > 0);
    const here = (event: DragEvent) => this.isConnected && (event.dataTransfer?.types.includes("Files") ?? false);
    addEventListener("dragenter", (event) => here(event) && mark(1));
    addEventListener("dragleave", (event) => here(event) && mark(-1));
    addEventListener("dragover", (event) => here(event) && event.preventDefault());
    addEventListener("drop", (event) => {
      if (!here(event)) return;
      event.preventDefault();
      mark(-over);
      void filesOf(event.dataTransfer!).then((found) => this.#bring(found));
    });
  }

  async #bring(found: Found[]): Promise<void> {
    if (this.#cancel || found.length === 0) return;
    const cancel = (this.#cancel = new AbortController());
    this.#result.replaceChildren();
    const bar = make("progress", { max: found.length * 2, value: 0, "aria-label": "Import" });
    const words = make("span", {});
    this.#state.replaceChildren(bar, words, make("button", { type: "button", click: () => cancel.abort() }, "Cancel"));
    let id = "";
    try {
      const begun = await request("POST", "/api/imports", null, cancel.signal);
      id = ((await begun.json()) as { id: string }).id;
      for (const [index, one] of found.entries()) {
        words.textContent = `Sending ${index + 1} of ${found.length}: ${one.file.name}`;
        await request("PUT", `/api/imports/${id}/files?name=${encodeURIComponent(one.file.name)}&group=${encodeURIComponent(one.group)}`, one.file, cancel.signal);
        bar.value = index + 1;
      }
      const running = await request("POST", `/api/imports/${id}/run`, null, cancel.signal);
      for await (const line of reading<Line>(running)) {
        if (line.message) throw new Error(line.message);
        if (line.report) await this.#show(line.report);
        else {
          words.textContent = `Reading ${line.done} of ${line.total}: ${line.file}`;
          bar.value = found.length + line.done;
        }
      }
      this.#state.replaceChildren();
    } catch (error) {
      if (id) void request("DELETE", `/api/imports/${id}`, null).catch(() => undefined);
      const sentence = cancel.signal.aborted ? "The import was cancelled. Nothing was brought in." : error instanceof Error ? error.message : String(error);
      this.#state.replaceChildren(make("p", { class: cancel.signal.aborted ? "notice" : "notice bad" }, sentence));
    } finally {
      this.#cancel = null;
    }
  }

  async #show(report: Report): Promise<void> {
    const left = report.problems.filter((problem) => problem.leftOut);
    const notes = report.problems.filter((problem) => !problem.leftOut);
    const brought = `${count(report.sources.length, "source", "sources")} brought in`;
    const sentence = left.length > 0 ? `${brought}, ${left.length} left out.` : `${brought}.`;
    this.#result.replaceChildren(
      make(
        "div",
        { class: `notice spread ${left.length > 0 ? "warn" : "good"}` },
        make("span", {}, sentence),
        make("button", { type: "button", class: "quiet", click: () => this.#result.replaceChildren() }, "Close this list"),
      ),
      troubles("Left out", left),
      troubles("Read otherwise than written", notes),
    );
    announce(sentence);
    await refresh();
  }
}

/** Problems as a table: file, place where one is said, what. Nothing if there are none. */
export function troubles(title: string, problems: Trouble[]): Node {
  if (problems.length === 0) return document.createTextNode("");
  const isPlaced = problems.some((problem) => problem.place !== "");
  const rows = problems.map((problem) =>
    make("tr", {}, make("td", { class: "file" }, problem.file), isPlaced ? make("td", { class: "soft" }, problem.place) : null, make("td", {}, problem.message)),
  );
  return make(
    "div",
    { class: "scroll-x", role: "region", tabindex: "0", "aria-label": title },
    make(
      "table",
      { class: "troubles" },
      make("caption", {}, title),
      make("thead", {}, make("tr", {}, ...["File", ...(isPlaced ? ["Place"] : []), "What"].map((word) => make("th", { scope: "col" }, word)))),
      make("tbody", {}, ...rows),
    ),
  );
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
