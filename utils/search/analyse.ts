import { CLASS, HAN, isWordClass, JOINED, normalise, SEPARATOR } from '../text/normalise.ts';
import { cleanMessage } from './clean-message.ts';
import {
  isAskingCharacter,
  isAskingWord,
  isRequestCharacter,
  isRequestWord,
} from './function-words.ts';
import type { GroupMaker } from './groups.ts';
import type { LiveIndex } from './live-index.ts';
import type { Query, QueryPiece } from './query.ts';
import { addCompletions, readRun } from './read-run.ts';
import { readWord } from './read-word.ts';
import { endOfWord, wordAt } from './tokenise.ts';
import { WEIGHTS } from './weights.ts';

const CLAUSE_ENDS = new Set([...',.!?;\n。，、！？；…~'].map((char) => char.charCodeAt(0)));
const SPACE = 32;
const QUESTION_MARK = 63;
/** Reading units (a Han character 1, a word 2) from which a query is a long message. */
const LONG_FROM = 22;
const GROUPS_AT_MOST = 48;

/** Takes a query apart into term groups, pieces for alignment and pinyin patterns. */
export function analyse(index: LiveIndex, typed: string, groupMaker: GroupMaker): Query {
  const text = cleanMessage(typed);
  const units = normalise(text).units;
  const size = countReadingUnits(units);
  const query: Query = {
    text,
    units,
    groups: [],
    pieces: [],
    patterns: [],
    isMessage: size > WEIGHTS.messageFrom,
    isLong: size > LONG_FROM,
    clauses: 1,
    questions: new Set(),
    asks: new Float32Array(1),
  };
  groupMaker.begin(query.isMessage);
  readPieces(index, query, groupMaker);
  keepInformative(query);
  query.asks = markAskingClauses(query);
  return query;
}

function countReadingUnits(units: Uint16Array): number {
  let size = 0;
  let inWord = false;
  for (const unit of units) {
    const cls = CLASS[unit] as number;
    if (cls === HAN || cls === JOINED) size++;
    else if (isWordClass(cls) && !inWord) size += 2;
    inWord = isWordClass(cls);
  }
  return size;
}

function readPieces(index: LiveIndex, query: Query, maker: GroupMaker): void {
  const { units } = query;
  let clause = 0;
  let clauseHasText = false;
  let afterHan = false;
  let at = 0;
  while (at < units.length) {
    const unit = units[at] as number;
    const cls = CLASS[unit] as number;
    if (cls === SEPARATOR) {
      if (clauseHasText && unit === QUESTION_MARK) query.questions.add(clause);
      if (clauseHasText && (CLAUSE_ENDS.has(unit) || (afterHan && unit === SPACE))) {
        clause++;
        clauseHasText = false;
      }
      at++;
      continue;
    }
    const firstGroup = query.groups.length;
    clauseHasText = true;
    afterHan = cls === HAN;
    const start = at;
    if (cls === HAN || cls === JOINED) {
      while (at < units.length && CLASS[units[at] as number] === cls) at++;
      query.pieces.push(emptyPiece(start, at, clause, [...units.subarray(start, at)]));
      readRun(index, query, maker, start, at);
      if (at === units.length && !query.isLong) addCompletions(index, query, maker, at - 1);
    } else {
      at = endOfWord(units, at);
      const word = wordAt(units, start, at);
      const piece = { ...emptyPiece(start, at, clause, null), word };
      query.pieces.push(piece);
      readWord(index, query, maker, piece, isRestBlank(units, at));
    }
    for (let i = firstGroup; i < query.groups.length; i++) {
      const group = query.groups[i];
      if (group) group.clause = clause;
    }
  }
  query.clauses = clause + 1;
}

const emptyPiece = (
  start: number,
  end: number,
  clause: number,
  characters: number[] | null,
): QueryPiece => ({
  start,
  end,
  clause,
  characters,
  word: '',
  term: -1,
  readings: [],
  isFunction: false,
});

function isRestBlank(units: Uint16Array, from: number): boolean {
  for (let i = from; i < units.length; i++)
    if (CLASS[units[i] as number] !== SEPARATOR) return false;
  return true;
}

function keepInformative(query: Query): void {
  if (query.groups.length <= GROUPS_AT_MOST) return;
  query.groups.sort((a, b) => b.idf * b.weight - a.idf * a.weight);
  query.groups.length = GROUPS_AT_MOST;
}

function markAskingClauses(query: Query): Float32Array {
  const asks = new Float32Array(query.clauses).fill(WEIGHTS.statement);
  for (const { characters, word, clause } of query.pieces) {
    const isQuestion = characters ? characters.some(isAskingCharacter) : isAskingWord(word);
    const isRequest = characters ? characters.some(isRequestCharacter) : isRequestWord(word);
    const statement = characters ? WEIGHTS.statementHan : WEIGHTS.statement;
    const weight = isQuestion ? 1 : isRequest ? WEIGHTS.request : statement;
    asks[clause] = Math.max(asks[clause] as number, weight);
  }
  for (const clause of query.questions) asks[clause] = 1;
  return asks;
}
