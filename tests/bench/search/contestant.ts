import type { CorpusLine } from './corpus.ts';

/** A search library under test. `search` gives document ids, best first. */
export interface Contestant {
  name: string;
  /** One line on how it is set up. */
  note: string;
  open(documents: CorpusLine[]): Promise<OpenIndex> | OpenIndex;
}

export interface OpenIndex {
  search(query: string, kind: string): string[] | Promise<string[]>;
  /** Milliseconds to open a stored index up to the first answer, and its size in bytes. */
  stored?(): { loadMs: number; bytes: number };
}

export const LIMIT = 10;
