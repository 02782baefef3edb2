import { firstWhere } from "../shared/firstWhere";
import type { Paragraphs } from "./paragraphs";

/** Moves a position that would part a surrogate pair, backwards or forwards. */
export function snap(text: string, at: number, forwards = false): number {
  const inside = at > 0 && at < text.length && isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1));
  return inside ? at + (forwards ? 1 : -1) : at;
}

const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;

/** A place in the page as a position in the text: where the text to its left ends. Null outside the document. */
export function toPosition(paragraphs: Paragraphs, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest("p.par");
  if (!paragraph) return between(paragraphs, node, offset);
  const index = paragraphs.indexOf(paragraph);
  if (index < 0) return null;
  const range = document.createRange();
  range.setStart(paragraph, 0);
  range.setEnd(node, offset);
  return paragraphs.begin(index) + lengthOf(range, paragraph, node, offset);
}

function lengthOf(range: Range, paragraph: Element, node: Node, offset: number): number {
  if (node.nodeType !== Node.TEXT_NODE) return range.toString().length;
  let length = offset;
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text && text !== node; text = walker.nextNode()) length += (text as Text).length;
  return length;
}

// A place in a speaker's line or between turns: the beginning of the next paragraph.
function between(paragraphs: Paragraphs, node: Node, offset: number): number | null {
  if (paragraphs.count === 0) return null;
  const place = document.createRange();
  place.setStart(node, offset);
  const first = paragraphs.element(0);
  const last = paragraphs.element(paragraphs.count - 1);
  if (place.comparePoint(first, 0) >= 0) return paragraphs.begin(0);
  if (place.comparePoint(last, last.childNodes.length) <= 0) return paragraphs.length;
  return paragraphs.begin(firstWhere(0, paragraphs.count - 1, (at) => place.comparePoint(paragraphs.element(at), 0) >= 0));
}

/** A position as a place in the page. `leaning` back prefers the end of the text before it. */
export function toPlace(paragraphs: Paragraphs, position: number, leaning: "on" | "back" = "on"): [Node, number] {
  let index = paragraphs.at(position);
  if (leaning === "back" && index > 0 && paragraphs.begin(index) === position) index--;
  const paragraph = paragraphs.element(index);
  let rest = Math.min(position, paragraphs.end(index)) - paragraphs.begin(index);
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let last: Text | null = null;
  for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
    if (rest < text.length || (rest === text.length && leaning === "back")) return [text, rest];
    rest -= text.length;
    last = text;
  }
  return last ? [last, last.length] : [paragraph, 0];
}

export function toRange(paragraphs: Paragraphs, begin: number, end: number): Range {
  const range = document.createRange();
  range.setStart(...toPlace(paragraphs, begin));
  range.setEnd(...toPlace(paragraphs, end, "back"));
  return range;
}

/** Where a caret at the position stands, in window pixels; its width is nothing. */
export function caretBox(paragraphs: Paragraphs, position: number): DOMRect {
  const index = paragraphs.at(position);
  const atEnd = position >= paragraphs.end(index);
  const [node, offset] = toPlace(paragraphs, position, atEnd ? "back" : "on");
  const range = document.createRange();
  const text = node as Text;
  if (node.nodeType !== Node.TEXT_NODE || text.length === 0) return paragraphs.element(index).getBoundingClientRect();
  // A collapsed range has no box in some places, so a neighbouring character is asked.
  const rightToLeft = getComputedStyle(paragraphs.element(index)).direction === "rtl";
  if (!atEnd) {
    range.setStart(node, offset);
    range.setEnd(node, Math.min(text.length, snap(text.data, offset + 1, true)));
  } else {
    range.setStart(node, snap(text.data, Math.max(0, offset - 1)));
    range.setEnd(node, offset);
  }
  const boxes = range.getClientRects();
  const box = (atEnd ? boxes[boxes.length - 1] : boxes[0]) ?? range.getBoundingClientRect();
  return new DOMRect(atEnd === rightToLeft ? box.left : box.right, box.top, 0, box.height);
}
