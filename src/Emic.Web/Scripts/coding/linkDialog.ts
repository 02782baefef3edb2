import { make } from "../shared/dom";
import { ask, labelled } from "../shared/noteDialog";
import type { Workspace } from "./workspace";

/** Asks how two quotations hang together. */
export function askLink(workspace: Workspace, from: string, to: string, act: string, said: { relation: string; comment: string }, done: (relation: string, comment: string) => void): void {
  const relation = make("input", { id: "link-kind", required: true, "data-missing": "Say how the two hang together: explains, contradicts, supports, or words of your own.", maxlength: 300, placeholder: "explains, contradicts, supports …", autocomplete: "off", value: said.relation });
  const kinds = make("datalist", {}, ...workspace.ties.relations.map((value) => make("option", { value }, value)));
  const field = make("div", { class: "field" }, make("label", { for: "link-kind" }, "How the two hang together"), make("emic-code-field" as "span", { "data-new": "New kind" }, relation, kinds));
  const comment = make("textarea", { rows: 3 }, said.comment);
  const quote = (words: string) => make("blockquote", { class: "quote" }, words);
  const fields = [quote(from), field, quote(to), labelled("Why", comment)];
  ask(workspace, "Link", fields, act, () => done(relation.value, comment.value), () => workspace.backToText());
}
