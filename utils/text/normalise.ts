import { SIMPLIFIED, TRADITIONAL } from './tables.generated.ts';
import { readCodes } from './unpack-tables.ts';

/** Classes of a normalised UTF-16 unit. `JOINED` scripts are written without spaces. */
export const SEPARATOR = 0;
export const LATIN = 1;
export const DIGIT = 2;
export const HAN = 3;
export const JOINED = 4;
const ALPHABET = 5;

export const FIRST_HAN = 0x4e00;
export const LAST_HAN = 0x9fff;

/** Class of every normalised unit. */
export const CLASS = new Uint8Array(65536);
/** Normal form of every UTF-16 unit, one to one, so that offsets survive for highlights. */
const FOLD = new Uint16Array(65536);

/** Characters whose compatibility form is not one unit: they take the slow path with a map. */
const NOT_ONE_TO_ONE =
  /[\u0300-\u036f\u1100-\u11ff\u2100-\u214f\u2460-\u24ff\u3200-\u33ff\ufb00-\ufb06\uff9e\uff9f\ud835]/;

fillFold();
fillClass();

export interface Normalised {
  units: Uint16Array;
  /** `map[i]` is where unit `i` starts in the original; null when offsets are the same. */
  map: Uint32Array | null;
}

export const isHan = (unit: number): boolean => unit >= FIRST_HAN && unit <= LAST_HAN;

/** The one-to-one normal form of a unit. */
export const foldUnit = (unit: number): number => FOLD[unit] as number;

export const isWordClass = (cls: number): boolean =>
  cls === LATIN || cls === DIGIT || cls === ALPHABET;

/** NFKC, lower case, plain Latin, half width, hiragana, simplified; with a map back if needed. */
export function normalise(text: string): Normalised {
  if (NOT_ONE_TO_ONE.test(text)) return normaliseSlowly(text);
  return { units: foldUnits(text), map: null };
}

/** The string of UTF-16 units (a copy). */
export function unitsToString(units: Uint16Array | number[]): string {
  if (units.length <= 4096) return String.fromCharCode.apply(null, units as number[]);
  let out = '';
  for (let at = 0; at < units.length; at += 4096) {
    out += String.fromCharCode.apply(null, units.slice(at, at + 4096) as number[]);
  }
  return out;
}

/** Normalised text as a string; for comparisons where offsets do not matter. */
export const fold = (text: string): string => unitsToString(normalise(text).units);

function foldUnits(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = FOLD[text.charCodeAt(i)] as number;
  return units;
}

function normaliseSlowly(text: string): Normalised {
  const clusters =
    text.match(/[^\p{M}\uff9e\uff9f][\p{M}\uff9e\uff9f]*|[\p{M}\uff9e\uff9f]+/gu) ?? [];
  const units: number[] = [];
  const map: number[] = [];
  let at = 0;
  for (const cluster of clusters) {
    const plain = cluster.normalize('NFKC');
    for (let i = 0; i < plain.length; i++) {
      units.push(FOLD[plain.charCodeAt(i)] as number);
      map.push(at);
    }
    at += cluster.length;
  }
  map.push(text.length);
  return { units: Uint16Array.from(units), map: Uint32Array.from(map) };
}

function fillFold(): void {
  for (let i = 0; i < 65536; i++) FOLD[i] = i;
  for (let i = 65; i < 0x250; i++) FOLD[i] = plainLetter(i);
  for (let i = 0x370; i < 0x590; i++) FOLD[i] = lower(i);
  for (let i = 0x1e00; i < 0x2000; i++) FOLD[i] = plainLetter(i);
  for (let i = 0xff01; i < 0xff5f; i++) FOLD[i] = lower(i - 0xfee0);
  for (let i = 0x30a1; i <= 0x30f6; i++) FOLD[i] = i - 0x60; // katakana to hiragana
  for (let i = 0xff66; i < 0xff9e; i++) {
    FOLD[i] = FOLD[String.fromCharCode(i).normalize('NFKC').charCodeAt(0)] as number;
  }
  readCodes(TRADITIONAL).forEach((code, at) => {
    FOLD[code] = SIMPLIFIED.charCodeAt(at);
  });
}

function lower(unit: number): number {
  const text = String.fromCharCode(unit).toLowerCase();
  return text.length === 1 ? text.charCodeAt(0) : unit;
}

function plainLetter(unit: number): number {
  const parts = String.fromCharCode(unit).normalize('NFKD');
  const first = parts.charCodeAt(0);
  const ascii = (first >= 97 && first <= 122) || (first >= 65 && first <= 90);
  return lower(parts.length > 1 && !ascii ? unit : first);
}

function fillClass(): void {
  const set = (from: number, to: number, cls: number) => CLASS.fill(cls, from, to + 1);
  const letter = /[\p{L}\p{M}\p{N}]/u;
  for (let i = 0xaa; i < 0x2c00; i++) {
    if (letter.test(String.fromCharCode(i))) CLASS[i] = ALPHABET;
  }
  set(48, 57, DIGIT);
  set(97, 122, LATIN);
  for (let i = 0xc0; i < 0x250; i++) if (CLASS[i] === ALPHABET) CLASS[i] = LATIN;
  set(0x3041, 0x3096, JOINED);
  set(0x30fc, 0x30fc, JOINED);
  set(0x1100, 0x11ff, JOINED);
  set(0xac00, 0xd7a3, JOINED); // hangul
  set(0x0e01, 0x0eff, JOINED); // thai, lao
  set(0x1000, 0x109f, JOINED); // burmese
  set(0x1780, 0x17ff, JOINED); // khmer
  set(0x3400, 0x4dbf, HAN);
  set(FIRST_HAN, LAST_HAN, HAN);
  set(0xf900, 0xfaff, HAN);
  set(0x3005, 0x3005, HAN);
  set(0x3007, 0x3007, HAN);
}
