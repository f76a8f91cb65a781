import { tokenise } from '@/utils/search/tokenise';
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

/**
 * What a text is compared by: its words and neighbouring characters as sorted numbers, each
 * once. A long number counts as a number, whichever it is.
 */
export function nearFeatures(text: string): Uint32Array {
  const found: number[] = [];
  tokenise(normalise(text).units, {
    character: () => undefined,
    pair: (key) => found.push(mix(key)),
    word: (word) => found.push(mix(hashWord(/^\d{5,}$/.test(word) ? '#' : word))),
    part: () => undefined,
  });
  const sorted = Uint32Array.from(found).sort();
  let size = 0;
  for (const [i, feature] of sorted.entries()) {
    if (i === 0 || feature !== sorted[size - 1]) sorted[size++] = feature;
  }
  return sorted.subarray(0, size);
}

/** 0..1: the Dice coefficient of two sorted lists. */
export function nearnessOf(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] as number) - (b[j] as number);
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length);
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
