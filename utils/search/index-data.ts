import type { Postings } from './postings.ts';

/** Surface units from here to 0xdfff open a two-unit word: `WORD_ESCAPE + (term >>> 16), term`. */
export const WORD_ESCAPE = 0xd800;
export const WORD_ESCAPE_END = 0xe000;
/** Unit between two surfaces (title, then each alias) of one document. */
export const SURFACE_BREAK = 0;

/**
 * The immutable part of an index. Terms are the grams (sorted by key), then the words (sorted).
 */
export interface BaseIndex {
  documents: number;
  gramKeys: Uint32Array;
  words: string[];
  postings: Postings;
  /** Normalised codes, sorted, and the document of each. */
  codes: string[];
  codeOwners: Uint32Array;
}

/** Up to this many titles and aliases of one item are aligned with a query. */
export const SURFACES_PER_ITEM = 40;
/** Characters of a title or an alias, and of a body, that are indexed; the rest is ignored. */
export const LONGEST_SURFACE = 400;
export const LONGEST_BODY = 20_000;
