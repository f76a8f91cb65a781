import type { DroppedFile } from '@/utils/packs/workbench/calls';

/** Files of a dropped folder taken at most; more is a wrong folder. */
const MOST_FILES = 5_000;

/**
 * What was dropped, folders opened. Call it in the event itself: the browser forgets what was
 * dropped right after.
 */
export async function listDropped(data: DataTransfer): Promise<DroppedFile[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  // Without entries (an address of a file, an older browser) the plain list is all there is.
  if (entries.length === 0) return nameFiles(data.files);
  const found: DroppedFile[] = [];
  for (const entry of entries) await collect(entry, found);
  return found;
}

/** Files chosen in a dialogue; those of a folder keep its path. */
export function nameFiles(files: Iterable<File>): DroppedFile[] {
  return [...files].map((file) => ({ name: file.webkitRelativePath || file.name, file }));
}

async function collect(entry: FileSystemEntry, found: DroppedFile[]): Promise<void> {
  if (found.length >= MOST_FILES) return;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    found.push({ name: entry.fullPath.replace(/^\//, ''), file });
  } else if (isFolder(entry)) {
    for (const inner of await readFolder(entry)) await collect(inner, found);
  }
}

/** Browsers hand a folder out in portions, until an empty one. */
async function readFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0 || all.length >= MOST_FILES) return all;
    all.push(...some);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
