import { diffArrays } from 'diff';
import { canonical } from './canonical';
import type { ItemContent } from './item-kinds';

/** A piece of text: in both, only in the earlier or only in the later. */
export interface DiffPart {
  text: string;
  is: 'same' | 'gone' | 'added';
}

/** One field that differs. `path` such as `title`, `variants.0.text`. */
export interface FieldDiff {
  path: string;
  parts: DiffPart[];
}

/** Changed words up to here are told apart; texts further apart are shown as a whole. */
const MOST_EDITS = 2_000;

/**
 * What changed between two versions of an item, field by field, word by word.
 * @param locale BCP 47: how the text parts into words (Chinese has no spaces)
 */
export function diffContent(before: ItemContent, after: ItemContent, locale: string): FieldDiff[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const from = flatten(before);
  const to = flatten(after);
  const paths = [...new Set([...from.keys(), ...to.keys()])];
  return paths.flatMap((path) => {
    const [left = '', right = ''] = [from.get(path), to.get(path)];
    return left === right ? [] : [{ path, parts: diffTexts(left, right, segmenter) }];
  });
}

/** The words of two texts, in order; spaces and line breaks count, for a buyer sees them. */
export function diffTexts(before: string, after: string, segmenter: Intl.Segmenter): DiffPart[] {
  const wordsOf = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_EDITS });
  if (!changes) {
    return [
      { text: before, is: 'gone' },
      { text: after, is: 'added' },
    ];
  }
  return changes.map(({ value, added, removed }) => ({
    text: value.join(''),
    is: added ? 'added' : removed ? 'gone' : 'same',
  }));
}

/** Texts by path; lists of words are one text, other values their JSON. */
function flatten(content: object, above = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(content) as [string, unknown][]) {
    const path = above + key;
    if (typeof value === 'string') texts.set(path, value);
    else if (isWords(value)) texts.set(path, value.join('\n'));
    else if (typeof value === 'object' && value !== null) {
      for (const [inner, text] of flatten(value, `${path}.`)) texts.set(inner, text);
    } else if (value !== undefined) texts.set(path, canonical(value));
  }
  return texts;
}

const isWords = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((word) => typeof word === 'string');
