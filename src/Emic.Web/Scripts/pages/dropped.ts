/** A file and the folder it came in. */
export interface Found {
  file: File;
  group: string;
}

/** The files that were dropped, those in folders down to the last among them, hidden ones aside. */
export async function filesOf(dropped: DataTransfer): Promise<Found[]> {
  const entries = Array.from(dropped.items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return Array.from(dropped.files, (file) => ({ file, group: "" }));
  const found: Found[] = [];
  for (const entry of entries) await walk(entry, found);
  return found;
}

async function walk(entry: FileSystemEntry, found: Found[]): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File>((take, fail) => (entry as FileSystemFileEntry).file(take, fail));
    found.push({ file, group: groupOf(entry.fullPath.slice(1)) });
    return;
  }

  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const inside: FileSystemEntry[] = [];
  // A reader hands out a hundred entries at a time, and none at the end.
  for (let some = await next(reader); some.length > 0; some = await next(reader)) inside.push(...some);
  inside.sort((one, other) => one.name.localeCompare(other.name, "en", { numeric: true }));
  for (const one of inside) if (!one.name.startsWith(".")) await walk(one, found);
}

function next(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((take, fail) => reader.readEntries(take, fail));
}

/** The folder below the one chosen; files directly in it have no group. */
export function groupOf(path: string): string {
  return path.split("/").slice(1, -1).join("/");
}
