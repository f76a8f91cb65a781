import Fuse from 'fuse.js/basic';
import { fold, normalise, unitsToString } from '../text/normalise.ts';
import type { LiveIndex } from './live-index.ts';
import type { Query } from './query.ts';
import type { Ranked } from './score.ts';
import { byScore, emptyRanked } from './score.ts';
import type { Range } from './types.ts';

/*
 * Where Fuse.js stands, by measurement on the development sets (2026-11): as the whole engine,
 * titles and bodies, its median is below ours at 10 items, level at 25 and twice ours at 50 (p95:
 * slower from 100 items on), and it finds no pinyin; ordering the head by it alone costs 0.15
 * macro MRR; as one small feature it is neutral. So it is asked only when nothing in the head
 * fits well, which is what it is best at: words with several typing mistakes.
 */

/** The head of the list that is looked at again. */
const HEAD = 60;
/** With nothing found, a library up to this size is scanned whole, in less than 4 ms. */
const SCANNED_WHOLE = 400;
/** Below this alignment of the best hit the words were probably not what was meant. */
const WEAK = 0.45;
const WEIGHT = 0.2;
/** Fuse cuts patterns at 32 characters and needs three to tell anything. */
const LONGEST_PATTERN = 32;
const SHORTEST_PATTERN = 3;

/** Improves a weak list in place, and gives the marked title ranges by document. */
export function addFuzzyMatches(
  index: LiveIndex,
  query: Query,
  ranked: Ranked[],
  allowed: (document: number) => boolean,
): Map<number, Range[]> {
  const ranges = new Map<number, Range[]>();
  if (query.isMessage) return ranges;
  const pattern = fold(query.text).trim();
  if (pattern.length < SHORTEST_PATTERN || pattern.length > LONGEST_PATTERN) return ranges;
  const [first] = ranked;
  if (first && (first.code || first.scan || first.learned || first.found.alignment >= WEAK)) {
    return ranges;
  }
  if (!first) {
    if (index.live > SCANNED_WHOLE) return ranges;
    for (let document = 0; document < index.documents; document++) {
      if (allowed(document)) ranked.push(emptyRanked(document));
    }
  }
  const head = first ? ranked.slice(0, HEAD) : [...ranked];
  const rows = head.map(({ document }) => {
    const { units, map } = normalise(index.store.names(document).title);
    return { title: unitsToString(units), sameOffsets: map === null };
  });
  const fuse = new Fuse(rows, {
    keys: ['title'],
    includeScore: true,
    includeMatches: true,
    threshold: 0.45,
    ignoreLocation: true,
    minMatchCharLength: 2,
    shouldSort: false,
  });
  for (const { refIndex, score = 1, matches } of fuse.search(pattern)) {
    const entry = head[refIndex] as Ranked;
    entry.score += WEIGHT * (1 - score);
    if (!rows[refIndex]?.sameOffsets) continue;
    const found = matches?.[0]?.indices.map(([from, to]): Range => [from, to + 1]);
    if (found) ranges.set(entry.document, found);
  }
  if (!first) ranked.splice(0, ranked.length, ...ranked.filter(({ score }) => score > 0));
  ranked.sort(byScore(index.store));
  return ranges;
}
