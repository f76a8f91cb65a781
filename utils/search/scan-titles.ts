import { FIRST_HAN } from '../text/normalise.ts';
import type { Candidates } from './candidates.ts';
import type { HanStream } from './han-stream.ts';
import type { LiveIndex } from './live-index.ts';
import { READINGS, SYLLABLE_COUNT } from './pinyin.ts';
import type { ScanPattern } from './query.ts';
import { WEIGHTS } from './weights.ts';

/** One machine word holds all patterns; the sign bit stays free. */
const BITS = 31;
const HITS_AT_MOST = 60_000;

interface Placed extends ScanPattern {
  endBit: number;
}

interface Hit {
  document: number;
  at: number;
  pattern: number;
  /** Hash of the characters that matched: counts how frequent a spelling is. */
  spelling: number;
}

/**
 * Looks for all pinyin readings of a query in the Han characters of all titles, in one Shift-And
 * pass, and adds the evidence. Frequent spellings of an ambiguous reading come first.
 */
export function scanTitles(
  index: LiveIndex,
  candidates: Candidates,
  patterns: ScanPattern[],
  weight: number,
): void {
  const { placed, hits } = findHits(index, patterns);
  if (!hits.length) return;
  const counts = new Map<number, number>();
  for (const { spelling } of hits) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  const scale = Math.log(1 + Math.max(...counts.values()));
  const runs = [...new Set(placed.map(({ run }) => run))];
  const stream = index.hanStream;
  for (const run of runs) {
    let found = 0;
    for (const { document, at, pattern, spelling } of hits) {
      const { run: owner, pieces, initials, weight: trust } = placed[pattern] as Placed;
      if (owner !== run) continue;
      const length = pieces.length;
      const start = stream.start(document);
      const base = trust * (initials ? Math.min(1, 0.4 + 0.2 * length) : 1);
      const popular = Math.log(1 + (counts.get(spelling) as number)) / scale;
      const presence = base * (1 - WEIGHTS.popularScan + WEIGHTS.popularScan * popular);
      const opens = at - length + 1 === start ? 0.2 : 0;
      const share = length / (stream.end(document) - start);
      found = candidates.offer(document, presence * (0.5 + opens + 0.3 * share), presence, found);
    }
    for (let i = 0; i < found; i++) {
      const document = candidates.offered(i);
      (candidates.scan[document] as number) += candidates.presenceOf(document) / runs.length;
    }
    candidates.flush(found, weight * 0.6, weight);
  }
}

function findHits(index: LiveIndex, patterns: ScanPattern[]): { placed: Placed[]; hits: Hit[] } {
  const stream = index.hanStream;
  const { placed, masks, first, last } = packPatterns(patterns, stream.characters);
  const hits: Hit[] = [];
  const ends = findEnds(stream.units, stream.length, masks, first, last);
  let document = 0;
  for (let i = 0; i < ends.length; i += 2) {
    const at = ends[i] as number;
    document = documentAt(stream, at, document);
    if (index.dead[document]) continue;
    for (let pattern = 0; pattern < placed.length; pattern++) {
      const { endBit, pieces } = placed[pattern] as Placed;
      if (!((ends[i + 1] as number) & endBit)) continue;
      let spelling = pieces.length;
      for (let k = at - pieces.length + 1; k <= at; k++) {
        const character = stream.characters[stream.units[k] as number] as number;
        spelling = (Math.imul(spelling, 0x01000193) ^ character) | 0;
      }
      hits.push({ document, at, pattern, spelling });
    }
  }
  return { placed, hits };
}

/** The hot loop, alone so that it compiles tightly: places where a pattern ends, and its state. */
function findEnds(
  units: Uint16Array,
  length: number,
  masks: Int32Array,
  first: number,
  last: number,
): number[] {
  const ends: number[] = [];
  let state = 0;
  for (let at = 0; at < length; at++) {
    state = ((state << 1) | first) & (masks[units[at] as number] as number);
    if ((state & last) === 0) continue;
    ends.push(at, state);
    if (ends.length >= HITS_AT_MOST * 2) return ends;
  }
  return ends;
}

function packPatterns(patterns: ScanPattern[], characters: number[]) {
  const bySyllable = new Uint32Array(SYLLABLE_COUNT + 1);
  const placed: Placed[] = [];
  let bit = 0;
  let first = 0;
  let last = 0;
  for (const pattern of patterns) {
    if (bit + pattern.pieces.length > BITS) continue;
    first |= 1 << bit;
    for (const [from, to] of pattern.pieces) {
      for (let syllable = from; syllable < to; syllable++) {
        (bySyllable[syllable + 1] as number) |= 1 << bit;
      }
      bit++;
    }
    const endBit = 1 << (bit - 1);
    last |= endBit;
    placed.push({ ...pattern, endBit });
  }
  const masks = new Int32Array(characters.length);
  for (let number = 1; number < characters.length; number++) {
    const base = 3 * ((characters[number] as number) - FIRST_HAN);
    masks[number] =
      (bySyllable[READINGS[base] as number] as number) |
      (bySyllable[READINGS[base + 1] as number] as number) |
      (bySyllable[READINGS[base + 2] as number] as number);
  }
  return { placed, masks, first, last };
}

/** The document that holds a place of the stream; looks forward from `from`. */
function documentAt(stream: HanStream, at: number, from: number): number {
  if (at < stream.end(from)) return from;
  let low = from + 1;
  let high = stream.documents - 1;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if (stream.end(mid) <= at) low = mid + 1;
    else high = mid;
  }
  return low;
}
