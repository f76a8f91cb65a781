import type { BaseIndex } from './index-data.ts';

/**
 * Terms of the base index and terms added since, under one numbering: base terms first, added
 * terms from `baseCount` on. A term that lost its last live document reads
 * as absent.
 */
export class Vocabulary {
  readonly base: BaseIndex;
  readonly gramCount: number;
  readonly baseCount: number;
  /** Documents of each term that came or went since the base; made by the first edit. */
  private changes = new Int32Array(0);
  private readonly addedGrams = new Map<number, number>();
  private readonly addedWords = new Map<string, number>();
  /** Gram key or word of every added term. */
  private readonly added: (number | string)[] = [];

  constructor(base: BaseIndex) {
    this.base = base;
    this.gramCount = base.gramKeys.length;
    this.baseCount = this.gramCount + base.words.length;
  }

  /** Live documents of a term. */
  df(term: number): number {
    const { offsets } = this.base.postings;
    const before =
      term < this.baseCount ? (offsets[term + 1] as number) - (offsets[term] as number) : 0;
    return this.changes.length ? before + (this.changes[term] as number) : before;
  }

  /** Counts a document of a term that came (1) or went (-1). */
  count(term: number, change: 1 | -1): void {
    if (this.terms > this.changes.length) {
      const bigger = new Int32Array(this.terms + Math.max(1024, this.terms >> 3));
      bigger.set(this.changes);
      this.changes = bigger;
    }
    (this.changes[term] as number) += change;
  }

  /** Terms ever numbered. */
  get terms(): number {
    return this.baseCount + this.added.length;
  }

  /** The live term of a gram key, or -1. */
  gram(key: number): number {
    const term = this.findGram(key);
    return term >= 0 && this.df(term) ? term : -1;
  }

  /** The live term of a word, or -1. */
  word(word: string): number {
    const term = this.findWord(word);
    return term >= 0 && this.df(term) ? term : -1;
  }

  /** The term of a gram key, added when it is new. */
  internGram(key: number): number {
    const term = this.findGram(key);
    if (term >= 0) return term;
    this.addedGrams.set(key, this.terms);
    return this.append(key);
  }

  /** The term of a word, added when it is new. */
  internWord(word: string): number {
    const term = this.findWord(word);
    if (term >= 0) return term;
    this.addedWords.set(word, this.terms);
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
    const more = this.df(b) - this.df(a);
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
      if (this.df(term)) visit(term);
    }
    for (const [key, term] of this.addedGrams) {
      if (key >= from && key < to && this.df(term)) visit(term);
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
    this.added.push(term);
    return this.terms - 1;
  }
}
