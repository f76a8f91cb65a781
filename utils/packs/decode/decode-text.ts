import { guessEncoding } from './guess-encoding';

export interface DecodedText {
  text: string;
  /** A label of the Encoding standard. */
  encoding: string;
  /** Bytes that mean nothing in that encoding, shown as U+FFFD. */
  lost: number;
  /** The file ends in the middle of a character: it was cut. */
  isCut: boolean;
}

/** Longest character of UTF-8, bytes. */
const LONGEST_CHARACTER = 4;

/** Text of a file whose encoding nobody says. Never throws. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = readMark(bytes);
  if (marked) return decodeAs(bytes, marked);
  const wide = bytes.includes(0) ? guessUtf16(bytes) : null;
  if (wide) return decodeAs(bytes, wide);
  const strict = decodeStrictly(bytes);
  if (strict !== null) return { text: strict, encoding: 'utf-8', lost: 0, isCut: false };
  // A download that stopped: everything but the last character is right.
  for (let cut = 1; cut < LONGEST_CHARACTER; cut += 1) {
    const start = decodeStrictly(bytes.subarray(0, Math.max(0, bytes.length - cut)));
    // Without one whole character of UTF-8 before it, it may as well be another encoding.
    if (start !== null && /[^\0-\x7f]/.test(start)) {
      return { text: start, encoding: 'utf-8', lost: 0, isCut: true };
    }
  }
  return decodeAs(bytes, guessEncoding(bytes));
}

function readMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/**
 * Line ends, commas and digits have a zero byte: before them in one order, after in the other.
 * Null when there are zeros on both sides: then it is no text at all.
 */
function guessUtf16(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  const end = Math.min(bytes.length, 65_536);
  for (let at = 0; at < end; at += 1) {
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [before = 0, after = 0] = zeros;
  if (Math.min(before, after) > Math.max(before, after) * 0.2) return null;
  return before > after ? 'utf-16be' : 'utf-16le';
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  const lost = text.split('\ufffd').length - 1;
  const isCut = lost === 1 && text.endsWith('\ufffd');
  return { text: isCut ? text.slice(0, -1) : text, encoding, lost: isCut ? 0 : lost, isCut };
}
