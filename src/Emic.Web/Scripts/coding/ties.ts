import type { Sign } from "../document/gutter";
import { call } from "../shared/api";
import { make } from "../shared/dom";
import type { Saved } from "../shared/wire";
import { askLink } from "./linkDialog";
import type { Subject } from "./notes";
import type { Workspace } from "./workspace";

interface TiedMemo {
  id: string;
  title: string;
  kind: string;
  quotations: string[];
  /** Whether it is on the source as a whole. */
  whole: boolean;
}

interface LinkEnd {
  quotation: string;
  words: string;
  place: string;
  address: string;
}

interface Link {
  id: string;
  from: LinkEnd;
  relation: string;
  to: LinkEnd;
  comment: string;
  coder: string;
  mine: boolean;
  version: number;
}

/** What hangs on the quotations of the open source besides codings: memos, and links to other quotations. */
export class Ties {
  memos: TiedMemo[] = [];
  links: Link[] = [];
  /** The relations to offer. */
  relations: string[] = [];
  #asked = 0;
  /** What hangs on which quotation besides codings. */
  #signs = new Map<string, Sign[]>();

  constructor(readonly workspace: Workspace, readonly sourceId: string) {
    workspace.inspector.ties = (quotation) => this.#of(quotation.id);
    workspace.inspector.sourceTies = () => {
      const list = this.#list(this.memos.filter((memo) => memo.whole), [], "");
      return list && make("div", {}, make("p", { class: "soft" }, `On ${workspace.sourceName} as a whole`), list);
    };
    workspace.surface.signs = workspace.list.signs = (quotation) => this.#signs.get(workspace.codings.idOf(quotation.id)) ?? [];
    void this.load();
  }

  /** Reads them as the study has them now, and shows them. */
  async load(): Promise<void> {
    const asked = ++this.#asked;
    const answer = await call<{ memos: TiedMemo[]; links: Link[]; relations: string[] }>("GET", `/api/sources/${this.sourceId}/ties`).catch(() => null);
    if (!answer || asked !== this.#asked) return;
    Object.assign(this, answer);
    const before = JSON.stringify([...this.#signs]);
    this.#signs = signsOf(answer);
    this.workspace.inspector.refresh();
    this.workspace.list.refresh();
    if (before !== JSON.stringify([...this.#signs])) this.workspace.surface.renewNames();
  }

  /** Sends what is written about quotations in the order of all other changes, and shows it when it is saved. */
  write(method: string, url: string, about: readonly Subject[], body: (ids: string[]) => object): void {
    const { edits, codings } = this.workspace;
    const passages = about.flatMap((one) => one.passage ?? []);
    edits.write(passages, () => ({ method, url, body: { ...body(about.map((one) => codings.idOf(one.id))), passages } }), () => void this.load());
  }

  #change(method: string, url: string, body?: object): void {
    this.workspace.queue.add<Saved>({
      change: crypto.randomUUID(),
      request: () => ({ method, url, body }),
      acknowledged: () => void this.load(),
    });
  }

  #of(asked: string): HTMLElement | null {
    const id = this.workspace.codings.idOf(asked);
    const memos = this.memos.filter((memo) => memo.quotations.includes(id));
    const links = this.links.filter((link) => link.from.quotation === id || link.to.quotation === id);
    return this.#list(memos, links, id);
  }

  #list(memos: readonly TiedMemo[], links: readonly Link[], id: string): HTMLElement | null {
    if (memos.length + links.length === 0) return null;
    return make(
      "ul",
      { class: "plain ties", "aria-label": "Memos and links" },
      ...memos.map((memo) => make("li", {}, make("span", { class: "soft" }, `${memo.kind}: `), make("a", { href: `/memos/${memo.id}` }, memo.title))),
      ...links.map((link) => this.#link(link, id)),
    );
  }

  #link(link: Link, here: string): HTMLElement {
    const outward = link.from.quotation === here;
    const other = outward ? link.to : link.from;
    const lead = make("a", { href: other.address, title: other.place }, `“${other.words}”`);
    // Of words in another source one has to know whose they are.
    const place = other.address.startsWith(`/sources/${this.sourceId}?`) ? null : make("span", { class: "soft" }, ` in ${other.place}`);
    const says = make("span", { class: "soft" }, outward ? `${link.relation} ` : ` ${link.relation} this`);
    return make(
      "li",
      {},
      ...(outward ? [says, lead, place] : [lead, place, says]),
      make("span", { class: "soft" }, ` (${link.coder})`),
      ...(link.mine ? [this.#act("Change", link, other, () => this.#ask(link)), this.#act("Remove", link, other, () => this.#change("DELETE", `/api/links/${link.id}?version=${link.version}`))] : []),
      link.comment === "" ? null : make("p", { class: "why" }, make("span", { class: "soft" }, "Why: "), link.comment),
    );
  }

  #act(name: string, link: Link, other: LinkEnd, click: () => void): HTMLElement {
    return make("button", { type: "button", class: "quiet small", "aria-label": `${name} the link ${link.relation} “${other.words}”`, click }, name);
  }

  #ask(link: Link): void {
    askLink(this.workspace, link.from.words, link.to.words, "Save", link, (relation, comment) => this.#change("PATCH", `/api/links/${link.id}`, { relation, comment, version: link.version }));
  }
}

/** Memos stand ahead of links, as they do at the caret. */
function signsOf({ memos, links }: { memos: readonly TiedMemo[]; links: readonly Link[] }): Map<string, Sign[]> {
  const signs = new Map<string, Sign[]>();
  const hang = (quotation: string, sign: Sign) => {
    const known = signs.get(quotation) ?? [];
    if (!known.includes(sign)) signs.set(quotation, [...known, sign]);
  };
  for (const memo of memos) for (const quotation of memo.quotations) hang(quotation, "memo");
  for (const { from, to } of links) for (const end of [from, to]) hang(end.quotation, "link");
  return signs;
}
