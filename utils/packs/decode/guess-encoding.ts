/** Bytes looked at; the rest of a file is in the same encoding. */
const SAMPLE = 262_144;

/** How a pair of bytes looks in an encoding. */
type Look = 'usual' | 'rare' | 'wrong';

interface Candidate {
  encoding: string;
  /** Bytes of the character that begins with this one; 1 for those that stand alone. */
  lengthOf: (first: number, second: number) => number;
  look: (first: number, second: number) => Look;
}

const within = (value: number, from: number, to: number) => value >= from && value <= to;

/*
 * The everyday characters of each standard stand together: GB 2312 rows 16–55 (3,755
 * characters by pinyin), Big5 A440–C67E (5,401 by strokes), JIS rows 16–47 and the kana.
 * Text of one encoding read as another falls into the rare parts.
 */
const candidates: Candidate[] = [
  {
    encoding: 'gb18030',
    lengthOf: (a, b) => (within(a, 0x81, 0xfe) ? (within(b, 0x30, 0x39) ? 4 : 2) : 1),
    look: (a, b) => {
      if (within(a, 0xb0, 0xd7) || within(a, 0xa1, 0xa3)) return b >= 0xa1 ? 'usual' : 'rare';
      const isPair = within(a, 0x81, 0xfe) && within(b, 0x30, 0xfe) && b !== 0x7f;
      return isPair ? 'rare' : 'wrong';
    },
  },
  {
    encoding: 'big5',
    lengthOf: (a) => (within(a, 0x81, 0xfe) ? 2 : 1),
    look: (a, b) => {
      const isTrail = within(b, 0x40, 0x7e) || within(b, 0xa1, 0xfe);
      if (!isTrail || !within(a, 0x81, 0xfe)) return 'wrong';
      return within(a, 0xa1, 0xc6) ? 'usual' : 'rare';
    },
  },
  {
    encoding: 'shift_jis',
    lengthOf: (a) => (within(a, 0x81, 0x9f) || within(a, 0xe0, 0xfc) ? 2 : 1),
    look: (a, b) => {
      // Half-width katakana: whole texts of them are texts of another encoding.
      if (within(a, 0xa1, 0xdf)) return 'rare';
      if (!within(b, 0x40, 0xfc) || b === 0x7f) return 'wrong';
      return within(a, 0x81, 0x97) ? 'usual' : 'rare';
    },
  },
];

/** Share of usual characters below which a text is none of the above, but European. */
const LEAST = 0.25;

/**
 * The encoding in which bytes that are not UTF-8 make the most sense.
 * @returns a label of the Encoding standard
 */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE);
  let best = { encoding: 'windows-1252', score: LEAST };
  for (const candidate of candidates) {
    const score = scoreOf(sample, candidate);
    if (score > best.score) best = { encoding: candidate.encoding, score };
  }
  return best.encoding;
}

/** Share of usual characters among those beyond ASCII; each wrong one costs five. */
function scoreOf(bytes: Uint8Array, { lengthOf, look }: Candidate): number {
  let total = 0;
  let score = 0;
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1] ?? 0;
    if (first < 0x80) {
      at += 1;
      continue;
    }
    // The sample, or the file, may end inside a character.
    if (at + 1 >= bytes.length) break;
    const seen = look(first, second);
    total += 1;
    if (seen === 'usual') score += 1;
    else if (seen === 'wrong') score -= 5;
    at += seen === 'wrong' ? 1 : lengthOf(first, second);
  }
  return total === 0 ? 0 : score / total;
}
