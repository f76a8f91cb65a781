import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const notOurs = new Set(['node_modules', '.git', '.output', '.wxt', 'coverage']);

/**
 * Every file of the repository, relative to the root, with forward slashes; what the ignore file
 * names is left out. `below` limits the answer to one folder.
 */
export function listFiles(below = ''): string[] {
  return readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : listFiles(path);
    if (notOurs.has(entry.name)) return [];
    return entry.isFile() && !/(?:\.log|\.DS_Store)$/.test(entry.name) ? [path] : [];
  });
}

/** Names directly below the root, without what the ignore file names. */
export function listTopLevel(): string[] {
  return readdirSync(root).filter((name) => !notOurs.has(name));
}

export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The JSON of a file; the caller says what it expects and checks what matters. */
export function readJson<T>(path: string): T {
  return JSON.parse(readText(path)) as T;
}

/** Source files that people write. */
export function listSources(below = ''): string[] {
  return listFiles(below).filter((path) => /\.(?:ts|tsx|mjs)$/.test(path));
}
