import { isHan } from './normalise.ts';
import { eachReading, SYLLABLE_COUNT, type SyllableRange } from './pinyin.ts';
import type { Vocabulary } from './vocabulary.ts';

const SECONDARY = 0x80000000;
/** A reading that is not the common one of its character counts this much. */
const SECONDARY_FACTOR = 0.8;

/** Terms of the vocabulary by how they sound: pairs of syllables, and single syllables. */
export class SoundIndex {
  private readonly vocabulary: Vocabulary;
  private readonly pairOffsets: Uint32Array;
  private readonly pairTerms: Uint32Array;
  private readonly singles: number[][];
  private readonly addedPairs = new Map<number, number[]>();
  private known: number;

  /** Derived from the vocabulary in about 50 ms at 100,000 items; never stored. */
  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.known = vocabulary.baseCount;
    const offsets = new Uint32Array(SYLLABLE_COUNT * SYLLABLE_COUNT + 1);
    const grams = vocabulary.gramCount;
    for (let term = 0; term < grams; term++) {
      eachPair(vocabulary.gramOf(term), (pair) => (offsets[pair + 1] as number)++);
    }
    for (let pair = 1; pair < offsets.length; pair++) {
      (offsets[pair] as number) += offsets[pair - 1] as number;
    }
    const cursor = offsets.slice();
    const terms = new Uint32Array(offsets[offsets.length - 1] as number);
    for (let term = 0; term < grams; term++) {
      eachPair(vocabulary.gramOf(term), (pair, secondary) => {
        const at = cursor[pair] as number;
        cursor[pair] = at + 1;
        terms[at] = secondary ? (term | SECONDARY) >>> 0 : term;
      });
    }
    this.pairOffsets = offsets;
    this.pairTerms = terms;
    this.singles = Array.from({ length: SYLLABLE_COUNT }, () => []);
    for (let term = 0; term < grams; term++) this.addSingle(term);
  }

  /** Takes in terms added to the vocabulary since. */
  catchUp(): void {
    for (; this.known < this.vocabulary.count; this.known++) {
      const term = this.known;
      const key = this.vocabulary.gramOf(term);
      if (key < 0) continue;
      this.addSingle(term);
      eachPair(key, (pair, secondary) => {
        const entry = secondary ? (term | SECONDARY) >>> 0 : term;
        const list = this.addedPairs.get(pair);
        if (list) list.push(entry);
        else this.addedPairs.set(pair, [entry]);
      });
    }
  }

  /** Live bigram terms whose syllables fall in both ranges, with the factor of the reading. */
  eachPairTerm(
    first: SyllableRange,
    second: SyllableRange,
    visit: (term: number, factor: number) => void,
  ): void {
    const { df } = this.vocabulary;
    const send = (entry: number) => {
      const term = (entry & ~SECONDARY) >>> 0;
      if (df[term]) visit(term, entry & SECONDARY ? SECONDARY_FACTOR : 1);
    };
    for (let a = first[0]; a < first[1]; a++) {
      const row = a * SYLLABLE_COUNT;
      const end = this.pairOffsets[row + second[1]] as number;
      for (let i = this.pairOffsets[row + second[0]] as number; i < end; i++) {
        send(this.pairTerms[i] as number);
      }
      if (!this.addedPairs.size) continue;
      for (let b = second[0]; b < second[1]; b++) this.addedPairs.get(row + b)?.forEach(send);
    }
  }

  /** Live single-character terms with one of the readings. */
  eachSingleTerm(range: SyllableRange, visit: (term: number) => void): void {
    for (let syllable = range[0]; syllable < range[1]; syllable++) {
      for (const term of this.singles[syllable] as number[]) {
        if (this.vocabulary.df[term]) visit(term);
      }
    }
  }

  /** Documents (counted once per term) that hold a pair of these sounds. */
  support(first: SyllableRange, second: SyllableRange): number {
    let total = 0;
    this.eachPairTerm(first, second, (term) => {
      total += this.vocabulary.df[term] as number;
    });
    return total;
  }

  private addSingle(term: number): void {
    const key = this.vocabulary.gramOf(term);
    if (key > 65535 || !isHan(key)) return;
    eachReading(key, (syllable) => (this.singles[syllable] as number[]).push(term));
  }
}

function eachPair(key: number, visit: (pair: number, secondary: boolean) => void): void {
  const first = key >>> 16;
  const second = key & 65535;
  if (!isHan(first) || !isHan(second)) return;
  eachReading(first, (a, rankA) => {
    eachReading(second, (b, rankB) => visit(a * SYLLABLE_COUNT + b, rankA + rankB > 0));
  });
}
