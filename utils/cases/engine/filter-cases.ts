import type { ListedCase } from '../../database/list-cases.ts';
import { isOverdue } from './promise.ts';

/** Words of a case that are searched. */
function wordsOf(row: ListedCase): string {
  const {
    orderNo,
    summary,
    demand,
    opinion,
    lessons,
    rootCause,
    escalatedTo,
    conversation,
    facts,
  } = row;
  const parts = [
    orderNo ?? '',
    summary,
    demand,
    opinion,
    lessons,
    rootCause,
    escalatedTo,
    conversation.buyerName,
    conversation.buyerKey,
    ...Object.values(facts),
  ];
  return parts.join('\n').toLowerCase();
}

/**
 * The cases that hold every word of a search, in the order they came.
 * @param now UTC epoch ms, for `overdueOnly`
 */
export function filterCases(
  rows: readonly ListedCase[],
  search: string,
  overdueOnly: boolean,
  now: number,
): ListedCase[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (overdueOnly && !isOverdue(row, now)) return false;
    if (words.length === 0) return true;
    const text = wordsOf(row);
    return words.every((word) => text.includes(word));
  });
}
