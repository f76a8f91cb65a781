import { type Alignment, emptyAlignment } from './alignment.ts';
import type { DocumentStore } from './documents.ts';
import type { Query } from './query.ts';
import type { SearchOptions } from './types.ts';
import { WEIGHTS } from './weights.ts';

/** A document with the evidence for it; `code` is 1 for a whole code, 0.5 for its beginning. */
export interface Ranked {
  document: number;
  score: number;
  impact: number;
  coverage: number;
  scan: number;
  /** `wordsScore` of the clause that says most, as far as it says something. */
  clause: number;
  /** How much of a question the body holds. */
  body: number;
  code: number;
  boost: number;
  /** How much the wordings learned for the item resemble the query, and the nearest one. */
  learned: number;
  /** 0..1: how often these wordings were used. */
  strength: number;
  example: string;
  scope: number;
  found: Alignment;
}

/** No evidence yet. */
export const emptyRanked = (document: number): Ranked => ({
  document,
  score: 0,
  impact: 0,
  coverage: 0,
  scan: 0,
  clause: 0,
  body: 0,
  code: 0,
  boost: 0,
  learned: 0,
  strength: 0,
  example: '',
  scope: 0,
  found: emptyAlignment(),
});

/** Gives every document its score from its evidence; an exact title or code stays first. */
export function scoreAll(
  ranked: Ranked[],
  query: Query,
  byClause: boolean,
  options: SearchOptions,
): void {
  const trust = isTyped(query, options) ? WEIGHTS.learnedShort : WEIGHTS.learned;
  const use = boostWeight(query);
  const overWords = query.isMessage && query.pieces.every(({ characters }) => !characters);
  let exactFrom = Number.POSITIVE_INFINITY;
  for (const entry of ranked) {
    const matched = matchScore(entry, query, byClause, overWords) - entry.scope;
    entry.score = matched + trust * entry.learned * entry.strength + use * entry.boost;
    if (isExact(entry)) exactFrom = Math.min(exactFrom, entry.score);
  }
  for (const entry of ranked) {
    if (isExact(entry) || entry.score < exactFrom) continue;
    entry.score = exactFrom - 0.01 / (1 + entry.score);
  }
}

/** What was typed is this very item, and the item is meant for here and now. */
const isExact = ({ found, code, scope }: Ranked): boolean =>
  (found.exact === 1 || code === 1) && scope < 0.3;

/** What the words of a query alone say for a document. */
export const wordsScore = (impact: number, coverage: number): number =>
  WEIGHTS.features.impact * impact + WEIGHTS.features.coverage * coverage;

function matchScore(entry: Ranked, query: Query, byClause: boolean, overWords: boolean): number {
  const weights = WEIGHTS.features;
  const { isMessage, isLong } = query;
  const { found } = entry;
  const clauses = byClause
    ? weights.clauseAlignment * found.clauseAlignment +
      weights.clauseOverlap * found.clauseOverlap +
      weights.clauseOrder * found.clauseOrder +
      weights.titleCovered * found.titleCovered
    : 0;
  const words = wordsScore(entry.impact, entry.coverage);
  const ofClause = byClause && isLong && !overWords ? WEIGHTS.clauseShare : 0;
  return (
    (1 - ofClause) * words +
    ofClause * entry.clause +
    (isMessage ? weights.alignmentMessage : weights.alignment) * found.alignment +
    (overWords ? weights.overlapWords : weights.overlap) * found.overlap +
    weights.order * found.order +
    weights.exact * found.exact +
    weights.prefix * found.prefix +
    weights.scan * entry.scan +
    weights.code * entry.code +
    weights.body * entry.body +
    clauses
  );
}

/** Scores nearer than this are equal: what is then under the cursor stays there while typing. */
const SCORE_STEP = 1e-4;

/** Best first; equal scores keep one order, however the index came about. */
export const byScore =
  (store: DocumentStore) =>
  (a: Ranked, b: Ranked): number =>
    Math.round(b.score / SCORE_STEP) - Math.round(a.score / SCORE_STEP) ||
    store.compare(a.document, b.document);

/** Use decides one or two letters; it only settles near ties of anything longer. */
export const boostWeight = (query: Query): number =>
  query.units.length <= 2 ? WEIGHTS.boostShort : WEIGHTS.boost;

/** What an agent types is short of the wordings of buyers: they say less about it. */
export const isTyped = (query: Query, { mode }: SearchOptions): boolean =>
  mode ? mode === 'keystroke' : !query.isMessage;

/** A buyer's own words, or an agent who types a whole question. */
export const asksInWords = (query: Query, { mode }: SearchOptions): boolean =>
  mode ? mode === 'message' : query.isMessage || query.asks.includes(1);

export function countAtoms({ pieces }: Query): number {
  let count = 0;
  for (const { characters } of pieces) count += characters ? characters.length : 1;
  return count;
}
