/*
 * A compact text encoding: one byte for ASCII and the commonest Han of support texts, two for
 * other Han, kana, punctuation and most scripts up to U+287F, three for the rest. UTF-16 units
 * come back exactly, lone halves and control characters included.
 */

import { unitsToString } from '../text/normalise.ts';

const ESCAPE = 0xff;
/** Control codes nobody types stand for the commonest characters: a tenth less to store. */
const SPARE_CODES = [
  1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
];
const COMMON = '的您，是我了不货好一有么商退可以请到这发订服下为还花在';
const commonOfCode = new Uint16Array(128);
const codeOfCommon = new Map<number, number>();
SPARE_CODES.forEach((code, at) => {
  commonOfCode[code] = COMMON.charCodeAt(at);
  codeOfCommon.set(COMMON.charCodeAt(at), code);
});
/** Blocks of two-byte units: first unit, unit after the last, number of the first. */
const BLOCKS = [
  [0x4e00, 0xa000, 0],
  [0x3000, 0x3400, 0x5200],
  [0xff00, 0x10000, 0x5600],
  [0x80, 0x2880, 0x5700],
] as const;

/** Bytes that hold any text of `length` units. */
export const longestPacked = (length: number): number => length * 3;

/** Writes a text at an offset and gives the offset after it. */
export function packText(text: string, bytes: Uint8Array, offset: number): number {
  let at = offset;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80 && !commonOfCode[unit]) {
      bytes[at++] = unit;
      continue;
    }
    const common = codeOfCommon.get(unit);
    if (common !== undefined) {
      bytes[at++] = common;
      continue;
    }
    const number = numberOf(unit);
    if (number >= 0) {
      bytes[at++] = 0x80 | (number >>> 8);
      bytes[at++] = number & 255;
    } else {
      bytes[at++] = ESCAPE;
      bytes[at++] = unit >>> 8;
      bytes[at++] = unit & 255;
    }
  }
  return at;
}

/**
 * Reads from an offset up to `end`; stops before the `fields`-th unit `separator`, and after
 * `most` units of the last of these fields.
 */
export function unpackText(
  bytes: Uint8Array,
  offset: number,
  end: number,
  separator: number,
  fields: number,
  most = Number.POSITIVE_INFINITY,
): string {
  const units: number[] = [];
  let left = fields;
  let at = offset;
  let stop = left === 1 ? most : Number.POSITIVE_INFINITY;
  while (at < end && units.length < stop) {
    const first = bytes[at++] as number;
    if (first < 0x80) {
      if (first === separator) {
        if (--left === 0) break;
        if (left === 1) stop = units.length + 1 + most;
      }
      units.push(commonOfCode[first] || first);
    } else if (first === ESCAPE) {
      units.push(((bytes[at] as number) << 8) | (bytes[at + 1] as number));
      at += 2;
    } else {
      units.push(unitOf(((first & 0x7f) << 8) | (bytes[at++] as number)));
    }
  }
  return unitsToString(units);
}

function numberOf(unit: number): number {
  for (const [from, to, number] of BLOCKS) {
    if (unit >= from && unit < to) return number + unit - from;
  }
  return -1;
}

function unitOf(number: number): number {
  if (number < 0x5200) return 0x4e00 + number;
  if (number < 0x5600) return 0x3000 + number - 0x5200;
  return number < 0x5700 ? 0xff00 + number - 0x5600 : 0x80 + number - 0x5700;
}
