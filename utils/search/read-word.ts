import { isFunctionWord } from './function-words.ts';
import { addTerm, type GroupMaker } from './groups.ts';
import type { LiveIndex } from './live-index.ts';
import { type Reading, readPinyin } from './parse-pinyin.ts';
import { syllablesFrom } from './pinyin.ts';
import type { Query, QueryPiece } from './query.ts';
import { addReadings } from './read-readings.ts';
import { repairPinyin, supportOf } from './repair-pinyin.ts';
import { splitMixed } from './tokenise.ts';
import { WEIGHTS } from './weights.ts';

const LONG_NUMBER = /^\d{7,}$/;
const LETTERS = /^[a-z]+$/;
const LONGEST_PINYIN = 36;
const PREFIXES_AT_MOST = 40;

/** A word of the query: as it is, its forms, words it begins or nearly is, and as pinyin. */
export function readWord(
  index: LiveIndex,
  query: Query,
  maker: GroupMaker,
  piece: QueryPiece,
  isLast: boolean,
): void {
  const { word } = piece;
  const { vocabulary, wordIndex } = index;
  const group = maker.create();
  const seen = new Set<number>();
  const add = (term: number, factor: number) => {
    if (seen.has(term)) return;
    seen.add(term);
    addTerm(group, term, factor);
  };
  piece.term = vocabulary.word(word);
  piece.isFunction = isFunctionWord(word);
  const exact = piece.term < 0 ? 0 : vocabulary.df(piece.term);
  const letters = LETTERS.test(word);
  if (piece.term >= 0) add(piece.term, 1);
  if (word.length > 3) for (const term of wordIndex.sameStem(word)) add(term, exact ? 0.82 : 0.9);
  let begun = 0;
  if (word.length >= 2 && (isLast || !exact || !query.isMessage)) {
    for (const term of wordIndex.continuing(word, PREFIXES_AT_MOST)) {
      if (seen.has(term)) continue;
      const length = (vocabulary.wordOf(term) as string).length;
      begun++;
      add(term, WEIGHTS.prefix * (0.55 + (0.45 * word.length) / length));
    }
  }
  const readable = letters && word.length <= LONGEST_PINYIN && index.readsPinyin;
  if (readable) piece.readings = chooseReadings(index, word, exact, begun, query.isLong);
  const isPinyin = piece.readings.some(isWholePinyin);
  if (
    letters &&
    !exact &&
    word.length >= 4 &&
    !(isPinyin && !begun) &&
    !(begun && word.length < 6)
  ) {
    wordIndex.eachNear(word, word.length >= 8 ? 2 : 1, (term, nearness) =>
      add(term, WEIGHTS.nearWord * nearness * (begun ? 0.7 : 1)),
    );
  }
  if (letters && isLast && !isPinyin && !group.terms.length && word.length >= 5) {
    for (const term of wordIndex.nearPrefix(word, PREFIXES_AT_MOST)) {
      add(term, WEIGHTS.nearWord * 0.7);
    }
  }
  const meaning = piece.isFunction ? WEIGHTS.functionWord : 1;
  let found = maker.finish(query.groups, group, (LONG_NUMBER.test(word) ? 0.4 : 1) * meaning);
  if (!exact && /\d/.test(word)) found = addParts(index, query, maker, word) || found;
  if (piece.readings.length && !query.isLong) {
    found = addReadings(index, query, maker, piece, exact > 0) || found;
  }
  if (!found && !query.patterns.length) maker.missing(query.groups, 0.6);
}

const isWholePinyin = ({ initials, pieces, complete }: Reading): boolean =>
  initials === 0 && pieces.length >= 2 && complete >= pieces.length - 1;

function addParts(index: LiveIndex, query: Query, maker: GroupMaker, word: string): boolean {
  const parts = splitMixed(word);
  if (parts.length < 2) return false;
  let found = false;
  for (const part of parts) {
    const group = maker.create();
    const term = index.vocabulary.word(part);
    if (term >= 0) addTerm(group, term, 1);
    else if (part.length > 1) {
      for (const begun of index.wordIndex.continuing(part, 20)) addTerm(group, begun, 0.7);
    }
    if (group.terms.length) found = maker.finish(query.groups, group, 0.8) || found;
  }
  return found;
}

/** The readings of a word worth looking for: whole syllables, else initials, else repaired. */
function chooseReadings(
  index: LiveIndex,
  word: string,
  exact: number,
  begun: number,
  isLong: boolean,
): Reading[] {
  const all = readPinyin(word, 3);
  const whole = all.filter((reading) => reading.initials === 0);
  if (exact > 2 && !whole.length) return [];
  const maybeInitials = word.length >= 2 && word.length <= 8;
  let readings = whole.slice(0, 2);
  if (!readings.length && maybeInitials) readings = all.slice(0, 2);
  if (maybeInitials && word.length <= 6 && (!whole.length || word.length <= 3)) {
    const letters = [...word].map((letter) => syllablesFrom(letter));
    if (letters.every(([from, to]) => to > from)) {
      readings.push({
        pieces: letters,
        cost: word.length * 1.95,
        complete: 0,
        initials: word.length,
        repaired: false,
      });
    }
  }
  if (exact || begun || isLong || word.length < 5 || word.length > 24) return readings;
  const best = whole[0];
  const sounds = index.soundIndex;
  const support = best && best.pieces.length >= 2 ? supportOf(sounds, best.pieces) : -1;
  if (support >= 0.5) return readings;
  const repaired = repairPinyin(sounds, word);
  if (!repaired[0] || (best && repaired[0].support <= Math.max(0, support))) return readings;
  return [...repaired.map(({ reading }) => reading), ...whole.slice(0, 2)].slice(0, 3);
}
