import { type Reading, splitSyllables } from './parse-pinyin.ts';
import type { SyllableRange } from './pinyin.ts';
import type { SoundIndex } from './sound-index.ts';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
const REPAIRS_AT_MOST = 3;

/** Keys beside each key of a QWERTY keyboard. */
const NEIGHBOURS: Record<string, string> = {
  a: 'qsz', b: 'vgn', c: 'xdv', d: 'sfe', e: 'wrd', f: 'dgr', g: 'fht', h: 'gjy', i: 'uok',
  j: 'hku', k: 'jli', l: 'ko', m: 'nj', n: 'bm', o: 'ipl', p: 'ol', q: 'wa', r: 'etf', s: 'adw',
  t: 'ryg', u: 'yij', v: 'cbf', w: 'qes', x: 'zcs', y: 'tuh', z: 'xa',
}; // biome-ignore format: one line per row reads better

export interface Repair {
  reading: Reading;
  support: number;
}

/** Share of neighbouring syllables that the library has together. */
export function supportOf(sounds: SoundIndex, pieces: SyllableRange[]): number {
  let known = 0;
  let counted = 0;
  for (let i = 0; i + 1 < pieces.length; i++) {
    const [from, to] = pieces[i] as SyllableRange;
    if (to - from > 1) continue;
    counted++;
    if (sounds.support([from, to], pieces[i + 1] as SyllableRange) > 0) known++;
  }
  return counted ? known / counted : 0;
}

/** Readings of letters that are one edit away from pinyin the library supports, best first. */
export function repairPinyin(sounds: SoundIndex, word: string): Repair[] {
  const found: { repair: Repair; score: number }[] = [];
  const seen = new Set([word]);
  const memo = new Map<number, number>();
  const support = (a: SyllableRange, b: SyllableRange) => {
    const key = (a[0] * 512 + b[0]) * 512 + b[1];
    let value = memo.get(key);
    if (value === undefined) {
      value = sounds.support(a, b);
      memo.set(key, value);
    }
    return value;
  };
  eachEdit(word, (edited, penalty) => {
    if (seen.has(edited)) return;
    seen.add(edited);
    const pieces = splitSyllables(edited);
    if (!pieces || pieces.length < 2) return;
    let known = 0;
    let frequency = 0;
    for (let i = 0; i + 1 < pieces.length; i++) {
      const together = support(pieces[i] as SyllableRange, pieces[i + 1] as SyllableRange);
      if (together > 0) known++;
      frequency += Math.log(1 + together);
    }
    const pairs = pieces.length - 1;
    if (known / pairs < 0.5) return;
    const score = (known / pairs) * 3 + (frequency / pairs) * 0.5 - penalty - 0.15 * pieces.length;
    const reading = {
      pieces,
      cost: pieces.length,
      complete: pieces.length,
      initials: 0,
      repaired: true,
    };
    found.push({ repair: { reading, support: known / pairs }, score });
  });
  found.sort((a, b) => b.score - a.score);
  return found.slice(0, REPAIRS_AT_MOST).map(({ repair }) => repair);
}

function eachEdit(word: string, visit: (edited: string, penalty: number) => void): void {
  const { length } = word;
  for (let i = 0; i + 1 < length; i++) {
    visit(word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2), 0);
  }
  for (let i = 0; i < length; i++) {
    visit(word.slice(0, i) + word.slice(i + 1), word[i] === word[i + 1] ? 0 : 0.5);
  }
  for (let i = 0; i < length; i++) {
    const beside = NEIGHBOURS[word[i] as string] ?? '';
    for (const letter of ALPHABET) {
      if (letter === word[i]) continue;
      visit(word.slice(0, i) + letter + word.slice(i + 1), beside.includes(letter) ? 0.3 : 1.2);
    }
  }
  for (let i = 0; i <= length; i++) {
    for (const letter of ALPHABET) visit(word.slice(0, i) + letter + word.slice(i), 0.7);
  }
}
