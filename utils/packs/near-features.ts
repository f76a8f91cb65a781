import { type TokenSink, tokenise } from '@/utils/search/tokenise';
import { normalise } from '@/utils/text/normalise';

/** Characters of an item that are compared: near-duplicates differ early. */
const COMPARED = 400;

/** An item as far as it is compared: its title and first texts. */
export function textOf(item: object): string {
  const { title, body, variants } = item as {
    title: string;
    body?: string;
    variants?: { text: string; steps?: string[] | undefined }[];
  };
  const texts = variants?.flatMap(({ text, steps = [] }) => [text, ...steps]) ?? [body ?? ''];
  return `${title}\n${texts.join('\n').slice(0, COMPARED)}`.slice(0, COMPARED);
}

/** Features of the text being read; a compared text has at most as many as characters. */
const found = new Uint32Array(COMPARED * 2);
let size = 0;
const note = (feature: number) => {
  found[size++] = mix(feature);
};
const sink: TokenSink = {
  character: () => undefined,
  pair: note,
  word: (word) => note(hashWord(/^\d{5,}$/.test(word) ? '#' : word)),
  part: () => undefined,
};

/**
 * What a text is compared by: its words and neighbouring characters as sorted numbers, each
 * once. A long number counts as a number, whichever it is.
 */
export function nearFeatures(text: string): Uint32Array {
  size = 0;
  tokenise(normalise(text.slice(0, COMPARED)).units, sink);
  const sorted = found.slice(0, size).sort();
  let kept = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[kept - 1]) sorted[kept++] = sorted[i] as number;
  }
  return sorted.slice(0, kept);
}

/**
 * 0..1: the Dice coefficient of two sorted lists. Where it is below `least`, which is soon seen
 * for most, it may be told as 0.
 */
export function nearnessOf(a: Uint32Array, b: Uint32Array, least = 0): number {
  const total = a.length + b.length;
  if (total === 0) return 0;
  // Entries without a counterpart; a little more than exact, against rounding.
  let left = Math.floor((1 - least) * total + 1e-6);
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const one = a[i] as number;
    const other = b[j] as number;
    if (one === other) {
      shared++;
      i++;
      j++;
      continue;
    }
    if (left-- === 0) return 0;
    if (one < other) i++;
    else j++;
  }
  return (2 * shared) / total;
}

function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** Spreads a number over 32 bits (the end of MurmurHash3, public domain). */
export function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
