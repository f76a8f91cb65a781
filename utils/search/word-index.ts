import { countEdits } from './edit-distance.ts';
import { stem } from './stem.ts';
import type { Vocabulary } from './vocabulary.ts';

const PREFIX_SCAN = 400;

/** Words of the vocabulary by prefix, stem and nearness. */
export class WordIndex {
  private readonly vocabulary: Vocabulary;
  private readonly masks: Uint32Array;
  private readonly lengths: Uint8Array;
  private readonly stems = new Map<string, number[]>();
  private readonly addedTerms: number[] = [];
  private known: number;

  /** Derived from the vocabulary, a few milliseconds per 10,000 words; never stored. */
  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.known = vocabulary.baseCount;
    const { words } = vocabulary.base;
    this.masks = new Uint32Array(words.length);
    this.lengths = new Uint8Array(words.length);
    words.forEach((word, rank) => {
      this.masks[rank] = letterMask(word);
      this.lengths[rank] = word.length;
      this.addStem(word, vocabulary.gramCount + rank);
    });
  }

  /** Takes in terms added to the vocabulary since. */
  catchUp(): void {
    for (; this.known < this.vocabulary.terms; this.known++) {
      const word = this.vocabulary.wordOf(this.known);
      if (word === null) continue;
      this.addedTerms.push(this.known);
      this.addStem(word, this.known);
    }
  }

  /** Live terms with the same stem, the word itself included. */
  sameStem(word: string): number[] {
    return (this.stems.get(stem(word)) ?? []).filter((term) => this.vocabulary.df(term));
  }

  /** Live terms that continue `prefix`, most used first. */
  continuing(prefix: string, limit: number): number[] {
    const { vocabulary } = this;
    const { words } = vocabulary.base;
    const found: [word: string, term: number][] = [];
    const add = (word: string, term: number) => {
      if (word !== prefix && vocabulary.df(term)) found.push([word, term]);
    };
    for (let rank = vocabulary.lowerBound(prefix); found.length < PREFIX_SCAN; rank++) {
      const word = words[rank];
      if (!word?.startsWith(prefix)) break;
      add(word, vocabulary.gramCount + rank);
    }
    for (const term of this.addedTerms) {
      const word = vocabulary.wordOf(term) as string;
      if (word.startsWith(prefix)) add(word, term);
    }
    if (found.length > PREFIX_SCAN) found.sort(([a], [b]) => (a < b ? -1 : 1));
    return this.mostUsed(
      found.slice(0, PREFIX_SCAN).map(([, term]) => term),
      limit,
    );
  }

  /** Live words within `max` edits, with 0..1 for how near; the letter mask prunes almost all. */
  eachNear(word: string, max: number, visit: (term: number, nearness: number) => void): void {
    const { vocabulary } = this;
    const mask = letterMask(word);
    const weigh = (other: string, term: number) => {
      const edits = countEdits(word, other, max);
      if (edits < 1 || edits > max || !vocabulary.df(term)) return;
      visit(term, (edits === 1 ? 1 : 0.6) * (other[0] === word[0] ? 1 : 0.6));
    };
    const { words } = vocabulary.base;
    for (let rank = 0; rank < words.length; rank++) {
      const length = this.lengths[rank] as number;
      if (length < word.length - max || length > word.length + max || length < 3) continue;
      if (countBits((this.masks[rank] as number) ^ mask) > max * 2) continue;
      weigh(words[rank] as string, vocabulary.gramCount + rank);
    }
    for (const term of this.addedTerms) {
      const other = vocabulary.wordOf(term) as string;
      if (other.length >= 3) weigh(other, term);
    }
  }

  /** Live words that start with something one edit away from `prefix` (same first letter). */
  nearPrefix(prefix: string, limit: number): number[] {
    const { vocabulary } = this;
    const found: number[] = [];
    const { words } = vocabulary.base;
    const first = prefix[0] as string;
    const weigh = (word: string, term: number) => {
      if (word.length <= prefix.length || !vocabulary.df(term)) return;
      for (let change = -1; change <= 1; change++) {
        if (countEdits(prefix, word.slice(0, prefix.length + change), 1) > 1) continue;
        found.push(term);
        return;
      }
    };
    for (let rank = vocabulary.lowerBound(first); rank < words.length; rank++) {
      const word = words[rank] as string;
      if (word[0] !== first) break;
      weigh(word, vocabulary.gramCount + rank);
    }
    for (const term of this.addedTerms) {
      const word = vocabulary.wordOf(term) as string;
      if (word[0] === first) weigh(word, term);
    }
    return this.mostUsed(found, limit);
  }

  private mostUsed(terms: number[], limit: number): number[] {
    return terms.sort((a, b) => this.vocabulary.compareUse(a, b)).slice(0, limit);
  }

  private addStem(word: string, term: number): void {
    if (word.length <= 3 || word.charCodeAt(0) > 127) return;
    const key = stem(word);
    const list = this.stems.get(key);
    if (list) list.push(term);
    else this.stems.set(key, [term]);
  }
}

function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) & 31);
  return mask;
}

function countBits(value: number): number {
  let x = value - ((value >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
