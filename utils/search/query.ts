import type { Reading } from './parse-pinyin.ts';
import type { SyllableRange } from './pinyin.ts';

/** Several spellings of one unit of the query; a document counts its best one. */
export interface TermGroup {
  terms: number[];
  factors: number[];
  weight: number;
  idf: number;
  clause: number;
}

/** A run of Han (or other joined script) of the query, or one word; offsets in the query. */
export interface QueryPiece {
  start: number;
  end: number;
  clause: number;
  /** The characters of a run, or null for a word. */
  characters: number[] | null;
  word: string;
  /** The term of the word, or -1. */
  term: number;
  readings: Reading[];
  isFunction: boolean;
}

/** One reading of a word of the query, to be looked for in all titles. */
export interface ScanPattern {
  run: number;
  pieces: SyllableRange[];
  weight: number;
  initials: number;
}

/** A query taken apart. */
export interface Query {
  /** The text that was analysed (noise removed) and its normalised units. */
  text: string;
  units: Uint16Array;
  groups: TermGroup[];
  pieces: QueryPiece[];
  patterns: ScanPattern[];
  /** More than a phrase: function words weigh less and rare words more. */
  isMessage: boolean;
  /** A whole message of several clauses: no guessing at spellings. */
  isLong: boolean;
  clauses: number;
  /** Clauses that end in a question mark. */
  questions: Set<number>;
  /** What each clause counts: 1 for a question, less for a request, least for a statement. */
  asks: Float32Array;
}
