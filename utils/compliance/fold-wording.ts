import { CLASS, normalise, SEPARATOR } from '../text/normalise.ts';
import { foldSymbol, plainLookAlike } from './look-alikes.ts';

/** What stands between two characters that count; bits of `gaps`. */
export const SPACE = 1;
/** The end of a sentence or of a line. */
export const STOP = 2;
/** Anything else: punctuation, symbols, zero-width characters. */
const MARK = 4;

/** A text as rules see it: only what counts, each unit with its place in the original. */
export interface FoldedWording {
  units: string;
  /** UTF-16 offsets in the original: where unit `i` starts, and where it ends. */
  starts: Uint32Array;
  ends: Uint32Array;
  /** What was left out before unit `i`. */
  gaps: Uint8Array;
}

const STOPS = new Set([...'.!?;\n\r。！？；…‼⁉\u2028\u2029'].map((sign) => sign.charCodeAt(0)));
const SPACES = /\s/;

/**
 * Full width, case, traditional characters and look-alikes become plain; spaces, punctuation,
 * symbols and zero-width characters go. Takes any string, lone surrogates too.
 */
export function foldWording(text: string): FoldedWording {
  const { units: all, map } = normalise(text);
  const placeOf = (unit: number): number => (map ? (map[unit] as number) : unit);
  const endOf = readEnds(all.length, placeOf, text.length);
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const gaps: number[] = [];
  let gap = 0;
  const keep = (plain: string, start: number, end: number) => {
    for (let i = 0; i < plain.length; i++) {
      units.push(plain[i] as string);
      starts.push(start);
      ends.push(end);
      gaps.push(gap);
      gap = 0;
    }
  };
  for (let i = 0; i < all.length; ) {
    const unit = all[i] as number;
    const start = placeOf(i);
    if (isKept(unit)) {
      keep(plainLookAlike(unit), start, endOf[i] as number);
      i++;
      continue;
    }
    const symbol = foldSymbol(text, start, all, i);
    if (symbol) {
      keep(symbol.plain, start, start + symbol.length);
      const end = start + symbol.length;
      while (i < all.length && placeOf(i) < end) i++;
      continue;
    }
    gap |= gapOf(unit);
    i++;
  }
  return {
    units: units.join(''),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    gaps: Uint8Array.from(gaps),
  };
}

/** Where the original character of each unit ends: one may stand for several units. */
function readEnds(count: number, placeOf: (unit: number) => number, length: number): Uint32Array {
  const ends = new Uint32Array(count);
  let end = length;
  for (let i = count - 1; i >= 0; i--) {
    if (i + 1 < count && placeOf(i + 1) !== placeOf(i)) end = placeOf(i + 1);
    ends[i] = end;
  }
  return ends;
}

function isKept(unit: number): boolean {
  if (CLASS[unit] === SEPARATOR) return false;
  // Marks that ride on another character: accents, key caps.
  return !(unit >= 0x300 && unit < 0x370) && !(unit >= 0x20d0 && unit < 0x2100);
}

function gapOf(unit: number): number {
  if (STOPS.has(unit)) return STOP;
  return SPACES.test(String.fromCharCode(unit)) ? SPACE : MARK;
}
