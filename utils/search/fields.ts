import { normalise } from '../text/normalise.ts';
import { isFunctionCharacter } from './function-words.ts';
import { LONGEST_BODY, LONGEST_SURFACE, SURFACES_PER_ITEM } from './index-data.ts';
import { tokenise } from './tokenise.ts';
import type { SearchItem } from './types.ts';

const TITLE = 0;
const ALIAS = 1;
const BODY = 2;
const LABEL = 3;

/** BM25F weights, tuned on development halves; lengths are fixed so that edits stay comparable. */
const FIELD_WEIGHT = [2.5, 2.5, 1, 1] as const;
const TITLE_LENGTH = 15;
const BODY_LENGTH = 42;
const TITLE_SLOPE = 0.25;
const BODY_SLOPE = 0.3;
const SATURATION = 1.8;
/** A Latin word counts as this many characters in a field length. */
export const WORD_LENGTH = 1.6;

/** Counts of one term in the four fields, five bits each. */
const countIn = (counts: number, field: number): number => (counts >>> (field * 5)) & 31;

/** Adds one occurrence, saturating at 31. */
export const addTo = (counts: number, field: number): number =>
  countIn(counts, field) < 31 ? counts + (1 << (field * 5)) : counts;

/**
 * The sixteen impacts a posting can have: close together where titles of different lengths fall,
 * so that half a byte is enough to tell them apart.
 */
export const IMPACT_LEVELS = [
  20, 41, 61, 82, 97, 107, 117, 127, 138, 148, 158, 168, 181, 196, 214, 235,
] as const;

/** Number of the level of every impact. */
export const LEVEL_OF_IMPACT = Uint8Array.from({ length: 256 }, (_, impact) => {
  const next = IMPACT_LEVELS.findIndex((level) => level >= impact);
  if (next <= 0) return next < 0 ? IMPACT_LEVELS.length - 1 : 0;
  const above = (IMPACT_LEVELS[next] as number) - impact;
  return above <= impact - (IMPACT_LEVELS[next - 1] as number) ? next : next - 1;
});

const levelOf = (impact: number): number =>
  IMPACT_LEVELS[LEVEL_OF_IMPACT[Math.round(impact)] as number] as number;

/** The impact 20..235 (sixteen levels) of a term, from its counts and the field lengths. */
export function impactOf(counts: number, titleLength: number, bodyLength: number): number {
  const title = 1 - TITLE_SLOPE + (TITLE_SLOPE * titleLength) / TITLE_LENGTH;
  const body = 1 - BODY_SLOPE + (BODY_SLOPE * (bodyLength || BODY_LENGTH)) / BODY_LENGTH;
  const weight =
    (FIELD_WEIGHT[TITLE] * countIn(counts, TITLE)) / title +
    FIELD_WEIGHT[ALIAS] * countIn(counts, ALIAS) +
    (FIELD_WEIGHT[BODY] * countIn(counts, BODY)) / body +
    FIELD_WEIGHT[LABEL] * countIn(counts, LABEL);
  return levelOf((255 * weight) / (weight + SATURATION));
}

/** What the fields of one item send, in order. */
export interface FieldSink {
  gram(key: number, field: number): void;
  word(word: string, field: number): void;
}

/** Tokenises all fields of an item; gives the lengths of title and body in characters. */
export function readFields(item: SearchItem, sink: FieldSink): { title: number; body: number } {
  let field = TITLE;
  let length = 0;
  const tokens = {
    character(unit: number) {
      length++;
      // In bodies function characters are a tenth of all postings and say nothing.
      if (field !== BODY || !isFunctionCharacter(unit)) sink.gram(unit, field);
    },
    pair: (key: number) => sink.gram(key, field),
    word(word: string) {
      length += WORD_LENGTH;
      sink.word(word, field);
    },
    part: (word: string) => sink.word(word, field),
  };
  const read = (text: string, longest: number) =>
    tokenise(normalise(text.length > longest ? text.slice(0, longest) : text).units, tokens);
  read(item.title, LONGEST_SURFACE);
  const title = length;
  field = ALIAS;
  for (const alias of item.aliases.slice(0, SURFACES_PER_ITEM)) {
    read(alias, LONGEST_SURFACE);
  }
  field = BODY;
  length = 0;
  read(item.body, LONGEST_BODY);
  const body = length;
  field = LABEL;
  for (const tag of item.tags) read(tag, LONGEST_SURFACE);
  return { title, body };
}
