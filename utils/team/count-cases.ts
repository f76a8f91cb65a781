import { z } from 'zod';
import type { CaseFacts } from '@/utils/insights/measures';
import { type Case, caseSchema } from '@/utils/model/case';
import { fingerprint } from './keys';

/** Cases of one place and day. */
export const MOST_CASES = 100;
/** Characters of a mark, 72 bits: cases of one day are told apart. */
const MARK = 12;

/**
 * What became of a case on a day: `[mark, what, outcome, satisfaction]`. The
 * mark is a hash of the case's random id, so that one that was handed over counts once.
 */
export const countedCaseSchema = z.tuple([
  z.string().length(MARK),
  z.enum(['complaint', 'closed']),
  caseSchema.shape.outcome,
  caseSchema.shape.satisfaction,
]);
export type CountedCase = z.infer<typeof countedCaseSchema>;

/** Cases of a place and day. */
export interface DayCases {
  day: string;
  console: string;
  shop: string;
  of: CountedCase[];
}

/**
 * What measures count of cases, by day and place: complaints when they were opened, all when they
 * were closed. @param dayOf the calendar day of a moment
 */
export function casesOf(rows: readonly Case[], dayOf: (at: number) => string): DayCases[] {
  const days = new Map<string, DayCases>();
  const add = (row: Case, at: number, what: CountedCase[1]) => {
    const { console, shop } = row.conversation;
    const day = dayOf(at);
    const key = `${day}\n${console}\n${shop}`;
    const known = days.get(key) ?? { day, console, shop, of: [] };
    const mark = fingerprint(row.id).slice(0, MARK);
    const end =
      what === 'closed' ? ([row.outcome, row.satisfaction] as const) : ([null, null] as const);
    if (known.of.length < MOST_CASES) known.of.push([mark, what, ...end]);
    days.set(key, known);
  };
  for (const row of rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (row.type === 'complaint') add(row, row.openedAt, 'complaint');
    if (row.closedAt !== null) add(row, row.closedAt, 'closed');
  }
  return [...days.values()];
}

/**
 * Cases as figures count them, each once whoever had it.
 * @param startOf a day's beginning, UTC epoch ms
 */
export function joinCases(
  all: readonly (DayCases & { agent: string })[],
  startOf: (day: string) => number,
): CaseFacts[] {
  const joined = new Map<string, CaseFacts>();
  for (const { day, console, shop, agent, of } of all) {
    for (const [mark, what, outcome, satisfaction] of of) {
      const key = `${what} ${mark} ${day}`;
      if (joined.has(key)) continue;
      const place = { openedBy: agent, conversation: { console, shop } };
      joined.set(
        key,
        what === 'complaint'
          ? { type: 'complaint', openedAt: startOf(day), closedAt: null, ...place }
          : // Opened on a day of its own, which has counted it.
            { type: '', openedAt: 0, closedAt: startOf(day), outcome, satisfaction, ...place },
      );
    }
  }
  return [...joined.values()];
}
