import {
  CLASS,
  DIGIT,
  HAN,
  isWordClass,
  JOINED,
  LATIN,
  SEPARATOR,
  unitsToString,
} from '../text/normalise.ts';

const APOSTROPHE = 39;
const LONGEST_WORD = 40;

/** Receives the tokens of a normalised text. A gram key is `first << 16 | second`. */
export interface TokenSink {
  /** A single character of a script without spaces. */
  character(unit: number): void;
  /** Two neighbouring characters of one run. */
  pair(key: number): void;
  word(word: string): void;
  /** A piece of a word that mixes letters and digits. */
  part(word: string): void;
}

/** Where a run of word characters that starts at `at` ends. */
export function endOfWord(units: Uint16Array, at: number): number {
  let end = at;
  while (end < units.length) {
    const unit = units[end] as number;
    const inside = unit === APOSTROPHE && CLASS[units[end + 1] ?? 0] === LATIN;
    if (!inside && !isWordClass(CLASS[unit] as number)) break;
    end++;
  }
  return end;
}

/** The indexed form of the word between two offsets: no possessive, no apostrophes, 40 units. */
export function wordAt(units: Uint16Array, start: number, end: number): string {
  const stop = Math.min(end, start + LONGEST_WORD);
  return unitsToString(units.subarray(start, stop)).replace(/'s$|'/g, '');
}

/** Splits a word at the borders between letters and digits; one piece when it has none. */
export function splitMixed(word: string): string[] {
  return word.match(/\d+|\D+/g) ?? [];
}

/** Sends every token of a normalised text to `sink`, in order. */
export function tokenise(units: Uint16Array, sink: TokenSink): void {
  const length = units.length;
  let at = 0;
  while (at < length) {
    const cls = CLASS[units[at] as number] as number;
    if (cls === SEPARATOR) {
      at++;
    } else if (cls === HAN || cls === JOINED) {
      let end = at;
      while (end < length && CLASS[units[end] as number] === cls) {
        const unit = units[end] as number;
        sink.character(unit);
        if (end > at) sink.pair((((units[end - 1] as number) << 16) | unit) >>> 0);
        end++;
      }
      at = end;
    } else {
      const end = endOfWord(units, at);
      const word = wordAt(units, at, end);
      if (word) sink.word(word);
      if (mixesDigits(units, at, end)) for (const part of splitMixed(word)) sink.part(part);
      at = end;
    }
  }
}

function mixesDigits(units: Uint16Array, start: number, end: number): boolean {
  const first = CLASS[units[start] as number] === DIGIT;
  for (let i = start + 1; i < end; i++) {
    if ((CLASS[units[i] as number] === DIGIT) !== first) return true;
  }
  return false;
}
