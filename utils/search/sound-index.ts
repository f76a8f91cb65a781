import { FIRST_HAN, isHan } from '../text/normalise.ts';
import { eachReading, READINGS, SYLLABLE_COUNT, type SyllableRange } from './pinyin.ts';
import type { Vocabulary } from './vocabulary.ts';

const SECONDARY = 0x80000000;
/** A reading that is not the common one of its character counts this much. */
const SECONDARY_FACTOR = 0.8;

/** Grams read between two chances to pause. */
const STRIDE = 1 << 13;

/** Terms of the vocabulary by how they sound: pairs of syllables, and single syllables. */
export class SoundIndex {
  private readonly vocabulary: Vocabulary;
  /** Where the pairs of each first syllable begin; their second syllables ascend. */
  private readonly rows = new Uint32Array(SYLLABLE_COUNT + 1);
  private seconds = new Uint16Array(0);
  private pairTerms = new Uint32Array(0);
  private readonly singles: number[][] = Array.from({ length: SYLLABLE_COUNT }, () => []);
  private readonly addedPairs = new Map<number, number[]>();
  private known: number;

  /** Empty until `derive` has run to its end. */
  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.known = vocabulary.baseCount;
  }

  /** Reads the base vocabulary (some 50 ms at 100,000 items); yields whenever it may be paused. */
  *derive(): Generator<undefined> {
    const { vocabulary } = this;
    const grams = vocabulary.gramCount;
    const cursor = new Uint32Array(SYLLABLE_COUNT * SYLLABLE_COUNT + 1);
    const count = (pair: number) => {
      (cursor[pair + 1] as number)++;
    };
    for (let term = 0; term < grams; term++) {
      eachPair(vocabulary.gramOf(term), count);
      if (term % STRIDE === STRIDE - 1) yield;
    }
    for (let pair = 1; pair < cursor.length; pair++) {
      (cursor[pair] as number) += cursor[pair - 1] as number;
    }
    const total = cursor[cursor.length - 1] as number;
    for (let first = 0; first <= SYLLABLE_COUNT; first++) {
      this.rows[first] = cursor[first * SYLLABLE_COUNT] as number;
    }
    const seconds = new Uint16Array(total);
    const terms = new Uint32Array(total);
    let term = 0;
    const place = (pair: number, secondary: boolean) => {
      const at = cursor[pair] as number;
      cursor[pair] = at + 1;
      seconds[at] = pair % SYLLABLE_COUNT;
      terms[at] = secondary ? (term | SECONDARY) >>> 0 : term;
    };
    for (; term < grams; term++) {
      eachPair(vocabulary.gramOf(term), place);
      if (term % STRIDE === STRIDE - 1) yield;
    }
    for (term = 0; term < grams; term++) this.addSingle(term);
    this.seconds = seconds;
    this.pairTerms = terms;
  }

  /** Takes in terms added to the vocabulary since. */
  catchUp(): void {
    for (; this.known < this.vocabulary.terms; this.known++) {
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
    const { vocabulary } = this;
    const send = (entry: number) => {
      const term = (entry & ~SECONDARY) >>> 0;
      if (vocabulary.df(term)) visit(term, entry & SECONDARY ? SECONDARY_FACTOR : 1);
    };
    for (let a = first[0]; a < first[1]; a++) {
      const row = a * SYLLABLE_COUNT;
      const { seconds } = this;
      const end = Math.min(this.rows[a + 1] as number, seconds.length);
      for (let i = this.firstPair(a, second[0]); i < end; i++) {
        if ((seconds[i] as number) >= second[1]) break;
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
        if (this.vocabulary.df(term)) visit(term);
      }
    }
  }

  /** Documents (counted once per term) that hold a pair of these sounds. */
  support(first: SyllableRange, second: SyllableRange): number {
    let total = 0;
    this.eachPairTerm(first, second, (term) => {
      total += this.vocabulary.df(term);
    });
    return total;
  }

  /** The first pair of a row whose second syllable is not before `second`. */
  private firstPair(first: number, second: number): number {
    let low = this.rows[first] as number;
    let high = Math.min(this.rows[first + 1] as number, this.seconds.length);
    while (low < high) {
      const mid = (low + high) >>> 1;
      if ((this.seconds[mid] as number) < second) low = mid + 1;
      else high = mid;
    }
    return low;
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
  // Plain loops: this runs for every pair of the library.
  for (let i = 0; i < 3; i++) {
    const a = READINGS[3 * (first - FIRST_HAN) + i] as number;
    if (!a) return;
    for (let j = 0; j < 3; j++) {
      const b = READINGS[3 * (second - FIRST_HAN) + j] as number;
      if (!b) break;
      visit((a - 1) * SYLLABLE_COUNT + b - 1, i + j > 0);
    }
  }
}
