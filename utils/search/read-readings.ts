import { addTerm, type GroupMaker } from './groups.ts';
import type { LiveIndex } from './live-index.ts';
import type { Reading } from './parse-pinyin.ts';
import type { SyllableRange } from './pinyin.ts';
import type { Query, QueryPiece, TermGroup } from './query.ts';
import { WEIGHTS } from './weights.ts';

const PAIRS_AT_MOST = 10;
/** A pair that spans two words is rarer than both its neighbours by this factor. */
const BETWEEN_WORDS = 3;

/** Adds what a word means as pinyin: title scans, and pairs of syllables as Han bigrams. */
export function addReadings(
  index: LiveIndex,
  query: Query,
  maker: GroupMaker,
  piece: QueryPiece,
  isAlsoWord: boolean,
): boolean {
  const run = query.pieces.length;
  for (const reading of piece.readings) {
    if (reading.pieces.length < 2) continue;
    query.patterns.push({
      run,
      pieces: reading.pieces,
      weight: scanWeight(reading),
      initials: reading.initials,
    });
  }
  const best = piece.readings[0];
  if (!best || (best.initials > 0 && best.complete === 0)) return false;
  if (best.pieces.length >= 2) {
    return addPairs(index, query, maker, piece.readings, isAlsoWord);
  }
  if (best.initials > 0 || isAlsoWord) return false;
  const group = maker.create();
  index.soundIndex.eachSingleTerm(best.pieces[0] as SyllableRange, (term) =>
    addTerm(group, term, 1),
  );
  return maker.finish(query.groups, group, 0.5 * WEIGHTS.pinyin);
}

const scanWeight = ({ repaired, initials, complete }: Reading): number =>
  repaired ? 0.9 : initials ? (complete ? 0.9 : 0.85) : 1.15;

function addPairs(
  index: LiveIndex,
  query: Query,
  maker: GroupMaker,
  readings: Reading[],
  isAlsoWord: boolean,
): boolean {
  const best = readings[0] as Reading;
  const count = Math.min(best.pieces.length - 1, PAIRS_AT_MOST);
  const weight = WEIGHTS.pinyin * (isAlsoWord ? 0.35 : 1);
  const groups: (TermGroup | null)[] = [];
  for (let at = 0; at < count; at++) {
    const group = maker.create();
    for (const { pieces, initials } of readings) {
      if (pieces.length !== best.pieces.length || initials > best.initials) continue;
      index.soundIndex.eachPairTerm(
        pieces[at] as SyllableRange,
        pieces[at + 1] as SyllableRange,
        (term, factor) => addTerm(group, term, factor),
      );
    }
    const kept: TermGroup[] = [];
    if (group.terms.length) {
      preferFrequent(index, group);
      maker.finish(kept, group, weight, 3);
    }
    groups.push(kept[0] ?? null);
  }
  const reach = groups.map((group) => (group ? maker.reach(group) : 0));
  let found = false;
  groups.forEach((group, at) => {
    const left = reach[at - 1] ?? 0;
    const right = reach[at + 1] ?? 0;
    const between = left > 4 && right > 4;
    if (!group) {
      if (!between) maker.missing(query.groups, 0.4);
      return;
    }
    if (between && (reach[at] as number) * BETWEEN_WORDS < Math.min(left, right)) {
      group.weight *= 0.4;
    }
    query.groups.push(group);
    found = true;
  });
  return found;
}

function preferFrequent(index: LiveIndex, group: TermGroup): void {
  const { vocabulary } = index;
  let most = 1;
  for (const term of group.terms) most = Math.max(most, vocabulary.df(term));
  const scale = Math.log(1 + most);
  group.terms.forEach((term, i) => {
    const share = Math.log(1 + vocabulary.df(term)) / scale;
    (group.factors[i] as number) *= 1 - WEIGHTS.popularPair + WEIGHTS.popularPair * share;
  });
}
