import { FIRST_HAN, isHan, LAST_HAN } from '../text/normalise.ts';
import { readCodes, readNumber } from '../text/unpack-tables.ts';
import {
  FIRST_READINGS,
  MORE_READINGS,
  READ_CHARACTERS,
  SYLLABLE_NAMES,
} from './tables.generated.ts';

/** A half-open range of syllable numbers; syllables are sorted, so a prefix is one range. */
export type SyllableRange = readonly [from: number, to: number];

/** All toneless syllables, sorted. */
const SYLLABLES: string[] = [];
export const SYLLABLE_ID = new Map<string, number>();
/** Up to three readings of each Han character, as syllable number + 1, common reading first. */
export const READINGS = new Uint16Array(3 * (LAST_HAN - FIRST_HAN + 1));

fillReadings();

export const SYLLABLE_COUNT = SYLLABLES.length;

/** Syllables that sound alike to many speakers: zh/z, ch/c, sh/s, n/l, -ng/-n. */
export const SIMILAR_SOUNDS = groupSimilarSounds();

/** The syllables that start with `prefix`. */
export function syllablesFrom(prefix: string): SyllableRange {
  let low = 0;
  let high = SYLLABLE_COUNT;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((SYLLABLES[mid] as string) < prefix) low = mid + 1;
    else high = mid;
  }
  let end = low;
  while (end < SYLLABLE_COUNT && (SYLLABLES[end] as string).startsWith(prefix)) end++;
  return [low, end];
}

/** Calls `visit(syllable number, rank of the reading)` for each reading of a character. */
export function eachReading(unit: number, visit: (syllable: number, rank: number) => void): void {
  if (!isHan(unit)) return;
  const base = 3 * (unit - FIRST_HAN);
  for (let rank = 0; rank < 3; rank++) {
    const reading = READINGS[base + rank] as number;
    if (!reading) return;
    visit(reading - 1, rank);
  }
}

/** Whether a character has a reading inside the range. */
export function readsAs(unit: number, range: SyllableRange): boolean {
  if (!isHan(unit)) return false;
  const base = 3 * (unit - FIRST_HAN);
  for (let rank = 0; rank < 3; rank++) {
    const reading = READINGS[base + rank] as number;
    if (reading && reading - 1 >= range[0] && reading - 1 < range[1]) return true;
  }
  return false;
}

/** Whether two different characters share a reading. */
export function soundsSame(a: number, b: number): boolean {
  if (!isHan(a) || !isHan(b)) return false;
  const baseA = 3 * (a - FIRST_HAN);
  const baseB = 3 * (b - FIRST_HAN);
  for (let i = 0; i < 3; i++) {
    const reading = READINGS[baseA + i] as number;
    if (!reading) return false;
    for (let j = 0; j < 3; j++) if (READINGS[baseB + j] === reading) return true;
  }
  return false;
}

function fillReadings(): void {
  const add = (unit: number, reading: number) => {
    const base = 3 * (unit - FIRST_HAN);
    for (let rank = 0; rank < 3; rank++) {
      if (READINGS[base + rank]) continue;
      READINGS[base + rank] = reading;
      return;
    }
  };
  SYLLABLE_NAMES.split(',').forEach((syllable, id) => {
    SYLLABLES.push(syllable);
    SYLLABLE_ID.set(syllable, id);
  });
  readCodes(READ_CHARACTERS).forEach((unit, at) => {
    add(unit, readNumber(FIRST_READINGS.charCodeAt(at)) + 1);
  });
  for (let at = 0; at < MORE_READINGS.length; at += 2) {
    add(MORE_READINGS.charCodeAt(at), readNumber(MORE_READINGS.charCodeAt(at + 1)) + 1);
  }
}

function groupSimilarSounds(): number[][] {
  const key = (syllable: string) =>
    syllable
      .replace(/^([zcs])h/, '$1')
      .replace(/^n(?=[a-z])/, 'l')
      .replace(/([aei])ng$/, '$1n');
  const groups = new Map<string, number[]>();
  SYLLABLES.forEach((syllable, id) => {
    const group = groups.get(key(syllable));
    if (group) group.push(id);
    else groups.set(key(syllable), [id]);
  });
  return SYLLABLES.map((syllable, id) => groups.get(key(syllable)) ?? [id]);
}
