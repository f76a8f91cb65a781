import { CLASS, isHan, isWordClass, normalise } from '../text/normalise.ts';
import { countEdits } from './edit-distance.ts';
import { readsAs, type SyllableRange, soundsSame } from './pinyin.ts';
import type { Query, QueryPiece } from './query.ts';
import { endOfWord, wordAt } from './tokenise.ts';
import type { MatchKind, Range } from './types.ts';

const SOUNDS_UP_TO = 12;
/** Places of one character in a long run that are tried. */
const PLACES_AT_MOST = 8;

/** Units of a text that a query explains, by kind, with the pieces that did. */
export interface Highlights {
  marks: Uint8Array;
  map: Uint32Array | null;
  kinds: Map<MatchKind, number>;
  pieces: Set<QueryPiece>;
}

/** Finds what a query matched in a text: exact, sounding alike, pinyin, initials, typos. */
export function markMatches(query: Query, text: string): Highlights {
  const { units, map } = normalise(text);
  const found: Highlights = {
    marks: new Uint8Array(units.length),
    map,
    kinds: new Map(),
    pieces: new Set(),
  };
  for (const piece of query.pieces) {
    if (piece.characters) markRun(found, units, piece, piece.characters);
    else {
      markWord(found, units, piece);
      for (const { pieces, initials, repaired } of piece.readings) {
        if (found.pieces.has(piece)) break;
        markReading(found, units, piece, pieces, initials, repaired);
      }
    }
  }
  return found;
}

/** Marked units as ranges of the original text, from `from` to `to` (original offsets). */
export function toRanges({ marks, map }: Highlights): Range[] {
  const ranges: Range[] = [];
  const original = (at: number) => (map ? (map[at] as number) : at);
  for (let at = 0; at < marks.length; ) {
    if (!marks[at]) {
      at++;
      continue;
    }
    let end = at;
    while (end < marks.length && marks[end]) end++;
    const start = original(at);
    // Several units of one original character: the range must not be empty.
    const stop = Math.max(original(end), start + 1);
    const last = ranges.at(-1);
    if (last && last[1] >= start) last[1] = stop;
    else ranges.push([start, stop]);
    at = end;
  }
  return ranges;
}

function mark(
  found: Highlights,
  piece: QueryPiece,
  kind: MatchKind,
  start: number,
  end: number,
): void {
  found.marks.fill(1, start, end);
  found.pieces.add(piece);
  found.kinds.set(kind, (found.kinds.get(kind) ?? 0) + end - start);
}

function markRun(
  found: Highlights,
  units: Uint16Array,
  piece: QueryPiece,
  characters: number[],
): void {
  const needed = Math.min(2, characters.length);
  // In a long run of words sounds would match everywhere.
  const withSounds = characters.length <= SOUNDS_UP_TO;
  const everywhere = [...characters.keys()];
  const places = withSounds ? null : placesOf(characters);
  for (let at = 0; at < units.length; ) {
    let bestLength = 0;
    let bestExact = 0;
    for (const from of places ? (places.get(units[at] as number) ?? []) : everywhere) {
      const { length, exact } = commonRun(units, at, characters, from, withSounds);
      if (length < bestLength || (length === bestLength && exact <= bestExact)) continue;
      bestLength = length;
      bestExact = exact;
    }
    if (bestLength >= needed && (bestLength > 1 || bestExact === 1)) {
      mark(found, piece, bestExact === bestLength ? 'words' : 'typo', at, at + bestLength);
      at += bestLength;
    } else at++;
  }
}

const knownPlaces = new WeakMap<number[], Map<number, number[]>>();

/** Where each character stands in a run; the same run is asked about for every hit. */
function placesOf(characters: number[]): Map<number, number[]> {
  const known = knownPlaces.get(characters);
  if (known) return known;
  const places = new Map<number, number[]>();
  characters.forEach((character, at) => {
    const list = places.get(character);
    if (!list) places.set(character, [at]);
    else if (list.length < PLACES_AT_MOST) list.push(at);
  });
  knownPlaces.set(characters, places);
  return places;
}

function commonRun(
  units: Uint16Array,
  at: number,
  characters: number[],
  from: number,
  withSounds: boolean,
) {
  let length = 0;
  let exact = 0;
  while (from + length < characters.length && at + length < units.length) {
    const a = characters[from + length] as number;
    const b = units[at + length] as number;
    if (a === b) exact++;
    else if (!withSounds || !soundsSame(a, b)) break;
    length++;
  }
  return { length, exact };
}

function markWord(found: Highlights, units: Uint16Array, piece: QueryPiece): void {
  const { word } = piece;
  const most = word.length >= 8 ? 2 : 1;
  for (let at = 0; at < units.length; ) {
    if (!isWordClass(CLASS[units[at] as number] as number)) {
      at++;
      continue;
    }
    const end = endOfWord(units, at);
    const other = wordAt(units, at, end);
    if (other.startsWith(word)) mark(found, piece, 'words', at, Math.min(end, at + word.length));
    else if (word.length >= 4 && countEdits(word, other, most) <= most) {
      mark(found, piece, 'typo', at, end);
    } else if (/\d/.test(other) && word.length > 1) markInside(found, units, piece, at, end);
    at = end;
  }
}

/** A number or a model inside a longer word: `15` in `iphone15`. */
function markInside(
  found: Highlights,
  units: Uint16Array,
  piece: QueryPiece,
  start: number,
  end: number,
): void {
  const at = wordAt(units, start, end).indexOf(piece.word);
  if (at > 0) mark(found, piece, 'words', start + at, start + at + piece.word.length);
}

function markReading(
  found: Highlights,
  units: Uint16Array,
  piece: QueryPiece,
  shape: SyllableRange[],
  initials: number,
  repaired: boolean,
): void {
  const runs: [at: number, length: number][] = [];
  let longest = 0;
  for (let at = 0; at < units.length; ) {
    let best = 0;
    const starts = isHan(units[at] as number) ? shape.length : 0;
    for (let from = 0; from < starts; from++) {
      let length = 0;
      while (
        from + length < shape.length &&
        at + length < units.length &&
        readsAs(units[at + length] as number, shape[from + length] as SyllableRange)
      ) {
        length++;
      }
      if (length > best) best = length;
    }
    if (best) runs.push([at, best]);
    if (best > longest) longest = best;
    at += Math.max(1, best);
  }
  const needed = initials ? shape.length : shape.length <= 3 ? longest : 2;
  if (longest < Math.min(2, shape.length)) return;
  const kind = repaired ? 'typo' : initials ? 'initials' : 'pinyin';
  for (const [at, length] of runs) {
    if (length >= Math.max(needed, Math.min(2, shape.length))) {
      mark(found, piece, kind, at, at + length);
    }
  }
}
