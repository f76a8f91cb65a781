import { WORD_LENGTH } from './fields.ts';
import { isFunctionCharacter, isFunctionWord } from './function-words.ts';
import type { LiveIndex } from './live-index.ts';
import { WEIGHTS } from './weights.ts';

const STEPS = 255;

/** How much a character or a word says in this library, 0.19..1 (words up to 1.6). */
export class Information {
  private readonly index: LiveIndex;
  private revision = -1;
  /** By normalised unit, in steps: a byte each, for the table is as long as Unicode's plane. */
  private readonly characters = new Uint8Array(65536);
  private readonly words = new Map<number, number>();

  constructor(index: LiveIndex) {
    this.index = index;
  }

  /** Brings the tables up to date with the index. */
  refresh(): void {
    if (this.revision === this.index.revision) return;
    this.revision = this.index.revision;
    this.words.clear();
    this.characters.fill(STEPS);
    const { vocabulary } = this.index;
    const { gramKeys } = vocabulary.base;
    for (let term = 0; term < gramKeys.length; term++) {
      const key = gramKeys[term] as number;
      if (key > 65535) break;
      this.set(key, vocabulary.df(term));
    }
    for (let term = vocabulary.baseCount; term < vocabulary.terms; term++) {
      const key = vocabulary.gramOf(term);
      if (key >= 0 && key <= 65535) this.set(key, vocabulary.df(term));
    }
  }

  /** Of a character by its normalised unit; 1 when the library does not have it. */
  character(unit: number): number {
    return (this.characters[unit] as number) / STEPS;
  }

  /** Of a word by its term, -1 when the library does not have it. */
  word(term: number): number {
    const known = this.words.get(term);
    if (known !== undefined) return known;
    const { vocabulary } = this.index;
    const word = term < 0 ? null : vocabulary.wordOf(term);
    const df = term < 0 ? 0.5 : vocabulary.df(term);
    const meaning = word !== null && isFunctionWord(word) ? WEIGHTS.functionWord : 1;
    const value = WORD_LENGTH * this.rarity(df) * meaning;
    this.words.set(term, value);
    return value;
  }

  private set(unit: number, df: number): void {
    if (!df) return;
    const meaning = isFunctionCharacter(unit) ? WEIGHTS.functionWord : 1;
    this.characters[unit] = Math.round(STEPS * this.rarity(df) * meaning);
  }

  private rarity(df: number): number {
    const { live } = this.index;
    const idf = Math.log(1 + (live - df + 0.5) / (df + 0.5)) / Math.log(1 + live);
    return Math.max(WEIGHTS.leastInformation, idf);
  }
}
