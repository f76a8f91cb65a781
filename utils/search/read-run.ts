import { CLASS, HAN, isHan } from '../text/normalise.ts';
import { isFunctionCharacter } from './function-words.ts';
import { addTerm, type GroupMaker } from './groups.ts';
import type { LiveIndex } from './live-index.ts';
import { eachReading, SIMILAR_SOUNDS } from './pinyin.ts';
import type { Query } from './query.ts';
import { WEIGHTS } from './weights.ts';

const COMPLETIONS_AT_MOST = 24;

/** A run of Han characters: single characters, pairs, and what sounds like a missing pair. */
export function readRun(
  index: LiveIndex,
  query: Query,
  maker: GroupMaker,
  start: number,
  end: number,
): void {
  const { units, isLong } = query;
  const { vocabulary } = index;
  const count = end - start;
  const isSingle = count === 1;
  const canSound = CLASS[units[start] as number] === HAN;
  const pairs = new Int32Array(count).fill(-1);
  const used = new Uint32Array(count);
  for (let i = 0; i + 1 < count; i++) {
    const term = vocabulary.gram(pairKey(units, start + i));
    pairs[i] = term;
    used[i] = term < 0 ? 0 : vocabulary.df(term);
  }
  for (let i = 0; i < count; i++) {
    const at = start + i;
    readCharacter(index, query, maker, at, isSingle, i === count - 1 && used[i - 1] === 0);
    if (i + 1 >= count) continue;
    const isLast = i + 2 === count;
    const leftKnown = i > 0 && (used[i - 1] as number) > 1;
    const rightKnown = !isLast && (used[i + 1] as number) > 1;
    const df = used[i] as number;
    const crossesWords = leftKnown && rightKnown;
    if (crossesWords && !df) continue;
    const group = maker.create();
    const exact = pairs[i] as number;
    if (df) addTerm(group, exact, 1);
    const isHalfTyped = leftKnown && isLast;
    const rare = df < 1 + index.live / 2000;
    if (canSound && !crossesWords && rare && (!isLong || !df)) {
      addSoundAlikes(index, group, units, at, exact, df, isHalfTyped, isLong);
    }
    const weight = (isHalfTyped && !df ? 0.6 : 1) * pairWeight(units, at);
    if (group.terms.length) maker.finish(query.groups, group, weight);
    else if (!isLong) maker.missing(query.groups, 0.5 * weight);
  }
}

/** Pairs that the last character may be the beginning of, the frequent ones first. */
export function addCompletions(
  index: LiveIndex,
  query: Query,
  maker: GroupMaker,
  at: number,
): void {
  const { vocabulary } = index;
  const found: number[] = [];
  vocabulary.eachPairFrom(query.units[at] as number, (term) => found.push(term));
  found.sort((a, b) => vocabulary.compareUse(a, b));
  const most = Math.log(1 + vocabulary.df(found[0] ?? 0));
  const group = maker.create();
  for (const term of found.slice(0, COMPLETIONS_AT_MOST)) {
    const second = vocabulary.gramOf(term) & 65535;
    const meaning = isFunctionCharacter(second) ? WEIGHTS.functionWord : 1;
    addTerm(group, term, (meaning * Math.log(1 + vocabulary.df(term))) / most);
  }
  if (group.terms.length) maker.finish(query.groups, group, WEIGHTS.completion);
}

function readCharacter(
  index: LiveIndex,
  query: Query,
  maker: GroupMaker,
  at: number,
  isSingle: boolean,
  isDanglingTail: boolean,
): void {
  const unit = query.units[at] as number;
  const term = index.vocabulary.gram(unit);
  const group = maker.create();
  if (term >= 0) {
    const meaning = isFunctionCharacter(unit) ? WEIGHTS.functionWord : 1;
    const place = isSingle ? 1 : isDanglingTail ? WEIGHTS.danglingTail : WEIGHTS.character;
    addTerm(group, term, 1);
    maker.finish(query.groups, group, place * (isSingle ? Math.max(meaning, 0.7) : meaning));
  } else if (isHan(unit) && !query.isLong) {
    eachReading(unit, (syllable) => {
      index.soundIndex.eachSingleTerm([syllable, syllable + 1], (alike) =>
        addTerm(group, alike, 1),
      );
    });
    if (group.terms.length)
      maker.finish(query.groups, group, WEIGHTS.character * WEIGHTS.homophone);
  }
}

function addSoundAlikes(
  index: LiveIndex,
  group: ReturnType<GroupMaker['create']>,
  units: Uint16Array,
  at: number,
  exact: number,
  df: number,
  isHalfTyped: boolean,
  isLong: boolean,
): void {
  const factor = WEIGHTS.homophone * (df ? 0.6 : isHalfTyped ? 0.7 : 1);
  const found: [term: number, factor: number][] = [];
  let total = 0;
  const collect = (first: number, second: number, weight: number) => {
    index.soundIndex.eachPairTerm([first, first + 1], [second, second + 1], (term, reading) => {
      found.push([term, weight * reading]);
      total += index.vocabulary.df(term);
    });
  };
  const first = units[at] as number;
  const second = units[at + 1] as number;
  eachReading(first, (a) => eachReading(second, (b) => collect(a, b, factor)));
  if (!df && !total && !isLong) {
    const weaker = (factor * WEIGHTS.similarSound) / WEIGHTS.homophone;
    eachReading(first, (a) =>
      eachReading(second, (b) => {
        for (const x of SIMILAR_SOUNDS[a] as number[]) {
          for (const y of SIMILAR_SOUNDS[b] as number[]) collect(x, y, weaker);
        }
      }),
    );
  }
  // A pair that is about as common as its homophones was meant as it was typed.
  if (total <= df * 3) return;
  for (const [term, weight] of found) if (term !== exact) addTerm(group, term, weight);
}

const pairKey = (units: Uint16Array, at: number): number =>
  (((units[at] as number) << 16) | (units[at + 1] as number)) >>> 0;

const pairWeight = (units: Uint16Array, at: number): number =>
  isFunctionCharacter(units[at] as number) && isFunctionCharacter(units[at + 1] as number)
    ? WEIGHTS.functionWord
    : 1;
