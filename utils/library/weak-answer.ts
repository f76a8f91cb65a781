import { SUGGEST_FROM } from '@/utils/search/confidence';
import type { SearchHit } from '@/utils/search/types';

/** Han characters, and words, from which on what was typed is a whole question. */
const QUESTION_CHARACTERS = 8;
const QUESTION_WORDS = 5;

/**
 * Whether typed words found no answer: nothing that holds any of them, or for a whole question
 * nothing that would be sure enough to suggest.
 */
export function isWeak(text: string, hits: SearchHit[]): boolean {
  if (hits.every(({ matched, match }) => match !== 'code' && matched.length === 0)) return true;
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.trim().split(/\s+/).length;
  if (characters < QUESTION_CHARACTERS && words < QUESTION_WORDS) return false;
  return hits.every(({ confidence }) => confidence < SUGGEST_FROM);
}
