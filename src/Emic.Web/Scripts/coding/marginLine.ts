/** "3 + 3.4 + pipeline component -- hard to manage" taken apart. */
export interface MarginLine {
  parts: string[];
  /** Null where no "--" was written. */
  comment: string | null;
}

export function parseLine(line: string): MarginLine {
  const dashes = /(^|\s)(--|—)(\s|$)/.exec(line);
  const codes = dashes ? line.slice(0, dashes.index) : line;
  const comment = dashes ? line.slice(dashes.index + dashes[0].length).trim() : null;
  return { parts: codes.split(/\s*(?:^|\s)\+(?:\s|$)\s*/).map((part) => part.trim()), comment };
}
