// What the HTTP API says and hears. Positions are UTF-16 code units on the source's text, half-open.

/** id, code, when, comment, version, and how certain it is where that was said */
export type WireCoding = [string, string, string, string, number, string?];

/** id, index into `coders`, begin, end, version, comment, codings */
export type WireQuotation = [string, number, number, number, number, string, WireCoding[]];

export interface WireCoder {
  id: string;
  name: string;
  color: string;
}

export interface Named {
  sentence: string;
}

/** What undo or redo would do next: the id of the change, and what it was. */
export interface Step {
  change: string;
  sentence: string;
}

export interface WireCodings {
  sequence: number;
  /** The revision of the text that the quotations lie on. */
  revision: string;
  coders: WireCoder[];
  /** Who codes in this browser. */
  me: string | null;
  undo: Step | null;
  redo: Step | null;
  quotations: WireQuotation[];
  /** Ids of those that wait for their coders since a correction changed their words. */
  flagged: string[];
}

export interface WireCode {
  id: string;
  parentId: string | null;
  number: string;
  name: string;
  color: string;
  brief: string;
  definition: string;
  use: string;
  notUse: string;
  origin: string;
  status: string;
  isFolder: boolean;
  version: number;
  quotations: number;
  sources: number;
}

/** What every acknowledged write says. */
export interface Saved {
  savedAt: string;
  sequence: number;
  undo: Step | null;
  redo: Step | null;
}

export interface SavedQuotation extends Saved {
  /** Left out where it is gone. */
  quotation?: WireQuotation;
  removedQuotation?: boolean;
  createdCodes?: WireCode[];
}

/** Words of a source that become a quotation with what is written about them. */
export interface WirePassage {
  id: string;
  sourceId: string;
  begin: number;
  end: number;
  quote: string;
  /** The revision they were seen on. */
  revision: string;
}

/** The quotations that passages became, in their order; null for one that is gone. */
export interface SavedMarks extends Saved {
  marked?: (WireQuotation | null)[];
}

/** Where the number of a code that was moved fits no more: the next free one that does, or nothing. */
export interface SavedMove extends Saved {
  fitting: string;
  /** Where it stands now: "below 3.1". */
  place: string;
}

export interface SavedUndo extends Saved, Named {
  sources: string[];
  codes: boolean;
}

/** What the socket says when anybody changed the study. */
export interface LiveChange extends Named {
  sequence: number;
  by: string;
  sources: string[];
  codes: boolean;
  sourcesChanged: boolean;
  changeIds: string[];
  /** The study was put back to a backup: anything may be otherwise now. */
  putBack: boolean;
}

export interface SearchHit {
  sourceId: string;
  source: string;
  begin: number;
  end: number;
  before: string;
  match: string;
  after: string;
  turn: number;
  speaker: string;
}

export interface Named {
  id: string;
  name: string;
}

export interface SearchAnswer {
  sources: Named[];
  hits: SearchHit[];
  more: boolean;
  codes: Named[];
  memos: Named[];
}
