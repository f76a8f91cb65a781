import type { BaseIndex } from './index-data.ts';

/**
 * Terms of the base index and terms added since, under one numbering: base terms first, added
 * terms from `base.offsets.length - 1` on. `df` counts the live documents of each term; a term
 * that lost its last document reads as absent.
 */
export class Vocabulary {
  readonly base: BaseIndex;
  readonly gramCount: number;
  readonly baseCount: number;
  df: Uint32Array;
  private readonly addedGrams = new Map<number, number>();
  private readonly addedWords = new Map<string, number>();
  /** Gram key or word of every added term. */
  private readonly added: (number | string)[] = [];

  constructor(base: BaseIndex) {
    this.base = base;
    this.gramCount = base.gramKeys.length;
    this.baseCount = this.gramCount + base.words.length;
    this.df = new Uint32Array(this.baseCount + 256);
    for (let term = 0; term < this.baseCount; term++) {
      this.df[term] = (base.offsets[term + 1] as number) - (base.offsets[term] as number);
    }
  }

  get count(): number {
    return this.baseCount + this.added.length;
  }

  /** The live term of a gram key, or -1. */
  gram(key: number): number {
    const term = this.findGram(key);
    return term >= 0 && this.df[term] ? term : -1;
  }

  /** The live term of a word, or -1. */
  word(word: string): number {
    const term = this.findWord(word);
    return term >= 0 && this.df[term] ? term : -1;
  }

  /** The term of a gram key, added when it is new. */
  internGram(key: number): number {
    const term = this.findGram(key);
    if (term >= 0) return term;
    this.addedGrams.set(key, this.count);
    return this.append(key);
  }

  /** The term of a word, added when it is new. */
  internWord(word: string): number {
    const term = this.findWord(word);
    if (term >= 0) return term;
    this.addedWords.set(word, this.count);
    return this.append(word);
  }

  /** The word of a term, or null for a gram. */
  wordOf(term: number): string | null {
    if (term >= this.baseCount) {
      const added = this.added[term - this.baseCount];
      return typeof added === 'string' ? added : null;
    }
    return term < this.gramCount ? null : (this.base.words[term - this.gramCount] as string);
  }

  /** The gram key of a term, or -1 for a word. */
  gramOf(term: number): number {
    if (term >= this.baseCount) {
      const added = this.added[term - this.baseCount];
      return typeof added === 'number' ? added : -1;
    }
    return term < this.gramCount ? (this.base.gramKeys[term] as number) : -1;
  }

  /** Below 0 when `a` is used more than `b`; equal use keeps one order, however terms came in. */
  compareUse(a: number, b: number): number {
    const more = (this.df[b] as number) - (this.df[a] as number);
    if (more || a === b) return more;
    const grams = this.gramOf(a) - this.gramOf(b);
    return grams || ((this.wordOf(a) ?? '') < (this.wordOf(b) ?? '') ? -1 : 1);
  }

  /** Rank of the first base word that is not before `word`. */
  lowerBound(word: string): number {
    const { words } = this.base;
    let low = 0;
    let high = words.length;
    while (low < high) {
      const mid = (low + high) >>> 1;
      if ((words[mid] as string) < word) low = mid + 1;
      else high = mid;
    }
    return low;
  }

  /** Live pairs that begin with a character. */
  eachPairFrom(first: number, visit: (term: number) => void): void {
    const { gramKeys } = this.base;
    const from = (first << 16) >>> 0;
    const to = from + 65536;
    for (let term = this.gramBound(from); term < gramKeys.length; term++) {
      if ((gramKeys[term] as number) >= to) break;
      if (this.df[term]) visit(term);
    }
    for (const [key, term] of this.addedGrams) {
      if (key >= from && key < to && this.df[term]) visit(term);
    }
  }

  private gramBound(key: number): number {
    const { gramKeys } = this.base;
    let low = 0;
    let high = gramKeys.length;
    while (low < high) {
      const mid = (low + high) >>> 1;
      if ((gramKeys[mid] as number) < key) low = mid + 1;
      else high = mid;
    }
    return low;
  }

  private findGram(key: number): number {
    const term = this.gramBound(key);
    if (this.base.gramKeys[term] === key) return term;
    return this.addedGrams.get(key) ?? -1;
  }

  private findWord(word: string): number {
    const rank = this.lowerBound(word);
    if (this.base.words[rank] === word) return this.gramCount + rank;
    return this.addedWords.get(word) ?? -1;
  }

  private append(term: number | string): number {
    if (this.count >= this.df.length) {
      const bigger = new Uint32Array(this.df.length + Math.max(1024, this.df.length >> 3));
      bigger.set(this.df);
      this.df = bigger;
    }
    this.added.push(term);
    return this.count - 1;
  }
}
