import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Hex digits kept: 80 bits, so that a million items never meet by chance. */
const DIGITS = 20;

/** The same parts give the same letters, on every machine and in every later import. */
export function hashOf(...parts: string[]): string {
  return bytesToHex(sha256(utf8ToBytes(parts.join('\u0000')))).slice(0, DIGITS);
}

const COPY = /(?:[ _-]*(?:\(\d+\)|（\d+）|-?副本|copy|コピー))+$/iu;
const STAMP =
  /[ _.-]*(?:(?:19|20)\d{2}[-_.]?\d{2}[-_.]?\d{2}(?:[ T_-]?\d{2}[-_:.]?\d{2}(?:[-_:.]?\d{2,5})?)?|\d{10,17})$/;

/** Characters of a file's name, from its end; systems allow 255. */
const LONGEST_NAME = 300;

/**
 * What a file is called apart from the day it was exported and which download it is, so
 * that tomorrow's export updates today's import.
 */
export function nameOfFile(fileName: string): string {
  const base = fileName
    .slice(-LONGEST_NAME)
    .replace(/^.*[/\\]/, '')
    .replace(/(?:\.[A-Za-z][A-Za-z0-9]{0,9}){1,2}$/, '');
  const bare = base.replace(COPY, '').replace(STAMP, '').trim();
  const name = (bare || base).replace(/\p{C}/gu, '').trim();
  return [...name].slice(0, 60).join('') || 'import';
}
