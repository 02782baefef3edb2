import type { Code } from "./codebook";

/** Where a code dropped on another one goes: below it, or to its place, before or after it. */
export type DropPlace = "before" | "inside" | "after";

/** The upper and the lower quarter of a row stand for the places between the rows. */
export function placeAt(row: HTMLElement, y: number): DropPlace {
  const box = row.getBoundingClientRect();
  const part = (y - box.top) / box.height;
  return part < 0.25 ? "before" : part > 0.75 ? "after" : "inside";
}

/** The code above and the sibling ahead that a dropped code gets; null where it would hang below itself or stays where it is. */
export function targetOf(codes: readonly Code[], moved: Code, target: Code, place: DropPlace): { parentId: string | null; afterId: string | null } | null {
  const byId = new Map(codes.map((code) => [code.id, code]));
  for (let above: Code | undefined = target; above; above = byId.get(above.parentId ?? "")) if (above.id === moved.id) return null;
  const childrenOf = (parentId: string | null) => codes.filter((code) => code.parentId === parentId && code.id !== moved.id);
  if (place === "inside") return { parentId: target.id, afterId: childrenOf(target.id).at(-1)?.id ?? null };
  const siblings = childrenOf(target.parentId);
  const at = siblings.indexOf(target);
  return { parentId: target.parentId, afterId: place === "after" ? target.id : (siblings[at - 1]?.id ?? null) };
}
