import { countEdits } from './edit-distance.ts';
import type { Information } from './information.ts';
import type { LiveIndex } from './live-index.ts';
import { readsAs, type SyllableRange, soundsSame } from './pinyin.ts';
import type { QueryPiece } from './query.ts';
import { stem } from './stem.ts';
import { type SurfaceReader, TOKENS_AT_MOST } from './surface-reader.ts';
import type { Vocabulary } from './vocabulary.ts';
import { WEIGHTS } from './weights.ts';

const LONGEST_READING = 12;

/** A piece of the query with what it is worth and what it was compared with. */
export interface AlignedPiece extends QueryPiece {
  stem: string;
  weight: number;
  memo: Map<number, number>;
  /** In a long message a known word matches only itself and its forms: these terms. */
  family: number[] | null;
  shapes: SyllableRange[][];
}

/** Prepares a piece for many comparisons. */
export function preparePiece(
  piece: QueryPiece,
  information: Information,
  index: LiveIndex,
  isLong: boolean,
): AlignedPiece {
  const { characters, word, readings, term, isFunction } = piece;
  const shapes = isLong
    ? []
    : readings.map(({ pieces }) => pieces).filter((shape) => shape.length <= LONGEST_READING);
  let weight = 0;
  if (characters) {
    for (const unit of characters) weight += information.character(unit);
  } else if (shapes[0]) {
    weight = Math.max(1, shapes[0].length * 0.8);
  } else {
    weight = information.word(term) * (term < 0 && isFunction ? WEIGHTS.functionWord : 1);
  }
  const family =
    isLong && term >= 0 ? (word.length > 3 ? index.wordIndex.sameStem(word) : [term]) : null;
  return { ...piece, stem: stem(word), weight, memo: new Map(), family, shapes };
}

/** Measures one piece of a query on one surface; the results stay in `gain` and `hit`. */
export class PieceMeter {
  /** How much of the piece's weight is there, neighbours together counting more. */
  gain = 0;
  /** Information of what was matched. */
  hit = 0;
  private readonly information: Information;
  private readonly vocabulary: Vocabulary;
  private before = new Float32Array(TOKENS_AT_MOST + 2);
  private now = new Float32Array(TOKENS_AT_MOST + 2);

  constructor(information: Information, vocabulary: Vocabulary) {
    this.information = information;
    this.vocabulary = vocabulary;
  }

  measure(piece: AlignedPiece, surface: SurfaceReader, withSounds: boolean): void {
    if (piece.characters) this.measureRun(piece.characters, surface, withSounds);
    else this.measureWord(piece, surface);
  }

  /** Presence of the characters, with more for the longest run and for pairs anywhere. */
  private measureRun(characters: number[], surface: SurfaceReader, withSounds: boolean): void {
    const { units, count } = surface;
    const { information } = this;
    let { before, now } = this;
    before.fill(0, 0, count + 1);
    let run = 0;
    let presence = 0;
    let paired = 0;
    let previous = 0;
    let previousPaired = false;
    for (const character of characters) {
      const weight = information.character(character);
      let best = 0;
      let isPaired = false;
      now[0] = 0;
      for (let x = 0; x < count; x++) {
        const unit = units[x] as number;
        let value = 0;
        if (unit === character) value = weight;
        else if (unit && withSounds && soundsSame(character, unit)) value = 0.75 * weight;
        if (value) {
          const chain = (before[x] as number) + value;
          now[x + 1] = chain;
          if (chain > run) run = chain;
          if (value > best) best = value;
          if (chain > value) isPaired = true;
        } else now[x + 1] = 0;
      }
      presence += best;
      if (isPaired) paired += best + (previousPaired ? 0 : previous);
      previous = best;
      previousPaired = isPaired;
      [before, now] = [now, before];
    }
    const joined = Math.max(run, Math.min(paired, presence));
    this.gain =
      WEIGHTS.run * run + WEIGHTS.joined * joined + (1 - WEIGHTS.run - WEIGHTS.joined) * presence;
    this.hit = presence;
  }

  private measureWord(piece: AlignedPiece, surface: SurfaceReader): void {
    let best = 0;
    let hit = 0;
    for (let x = 0; surface.hasWords && x < surface.count; x++) {
      const term = surface.words[x] as number;
      if (term < 0) continue;
      const value = this.matchWord(piece, term);
      if (value <= best) continue;
      best = value;
      hit = value * this.information.word(term);
      if (value === 1) break;
    }
    for (const shape of piece.shapes) {
      const { value, mass } = this.matchShape(shape, surface);
      if (value <= best) continue;
      best = value;
      hit = mass;
    }
    this.gain = best * piece.weight;
    this.hit = hit;
  }

  /** How well a word of a surface stands for a word of the query, 0..1. */
  matchWord(piece: AlignedPiece, term: number): number {
    if (term === piece.term) return 1;
    if (piece.family) return piece.family.includes(term) ? 0.9 : 0;
    const known = piece.memo.get(term);
    if (known !== undefined) return known;
    const value = compareWords(piece, this.vocabulary.wordOf(term) ?? '');
    piece.memo.set(term, value);
    return value;
  }

  /**
   * How many syllables are there beside a neighbour: several words typed without spaces may stand
   * apart in a title, but each of them stands together.
   */
  private matchShape(shape: SyllableRange[], surface: SurfaceReader) {
    const { units, count } = surface;
    const { information } = this;
    let { before, now } = this;
    before.fill(0, 0, count + 1);
    let run = 0;
    let present = 0;
    let joined = 0;
    let mass = 0;
    let previousJoined = false;
    for (const range of shape) {
      let found = 0;
      let weight = 0;
      let isJoined = false;
      now[0] = 0;
      for (let x = 0; x < count; x++) {
        const unit = units[x] as number;
        if (!unit || !readsAs(unit, range)) {
          now[x + 1] = 0;
          continue;
        }
        const chain = (before[x] as number) + 1;
        now[x + 1] = chain;
        found = 1;
        weight = Math.max(weight, information.character(unit));
        if (chain > run) run = chain;
        if (chain > 1) isJoined = true;
      }
      present += found;
      mass += weight;
      if (isJoined) joined += previousJoined ? 1 : 2;
      previousJoined = isJoined;
      [before, now] = [now, before];
    }
    const { length } = shape;
    const together = Math.min(length, Math.max(run, joined));
    const value =
      length === 1 ? 0.6 * present : (0.15 * run + 0.5 * together + 0.3 * present) / length;
    return { value, mass: (mass * together) / length };
  }
}

function compareWords(piece: AlignedPiece, other: string): number {
  const { word } = piece;
  if (other === word) return 1;
  if (word.length > 1 && other.length > word.length && other.startsWith(word)) {
    return 0.75 + (0.2 * word.length) / other.length;
  }
  if (word.length > 3 && other.length > 3 && stem(other) === piece.stem) {
    return 0.9;
  }
  if (word.length < 4 || other.length < 3) return 0;
  const most = word.length >= 8 ? 2 : 1;
  const edits = countEdits(word, other, most);
  return edits <= most ? 0.85 - 0.15 * edits : 0;
}
