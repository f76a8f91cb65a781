import type { Talk } from './talk';

/** How a case ended, and of which conversation: its hash. Days as `2026-11-25`. */
export interface TalkCase {
  talk: string;
  openedDay: string;
  closedDay: string;
  outcome: string | null;
  satisfaction: string | null;
}

/**
 * The cases that ended in each conversation, by its key. A case belongs to the day it was closed
 * on; where the buyer did not talk on that day, to the last day they did since it was opened.
 */
export function joinCases(
  talks: readonly Talk[],
  cases: readonly TalkCase[],
): Map<string, TalkCase[]> {
  const days = new Map<string, Talk[]>();
  for (const one of talks) days.set(one.talk, [...(days.get(one.talk) ?? []), one]);
  const found = new Map<string, TalkCase[]>();
  for (const one of cases.toSorted((a, b) => (a.closedDay < b.closedDay ? -1 : 1))) {
    const within = (days.get(one.talk) ?? []).filter(
      ({ day }) => day >= one.openedDay && day <= one.closedDay,
    );
    const last = within.toSorted((a, b) => (a.day < b.day ? -1 : 1)).at(-1);
    if (last) found.set(last.key, [...(found.get(last.key) ?? []), one]);
  }
  return found;
}
