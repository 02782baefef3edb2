/** Puts references to quotations into the text of a memo, each in a paragraph of its own: at the caret, and at the end of a text in which it was never placed. */
export function quoteIn(field: HTMLTextAreaElement): (reference: string) => void {
  // A text the page came with has its caret ahead of the first word until somebody places it.
  let placed = false;
  field.addEventListener("focus", () => (placed = true), { once: true });
  return (reference) => {
    const [begin, end] = placed ? [field.selectionStart, field.selectionEnd] : [field.value.length, field.value.length];
    const before = field.value.slice(0, begin);
    const apart = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
    field.setRangeText(`${apart}${reference}\n\n`, begin, end, "end");
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
}

/** The reference that quotes a quotation in a memo. */
export const referenceTo = (quotation: string): string => `[[${quotation}]]`;
