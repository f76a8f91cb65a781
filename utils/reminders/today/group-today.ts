import type { Reminder } from '../../model/reminder.ts';
import type { ReminderRule } from '../../model/reminder-rule.ts';

/** What the Today view is made of. */
export interface TodayRows {
  /** Due or waiting, earliest due first. */
  open: Reminder[];
  /** Settled lately, latest due first. */
  ended: Reminder[];
  /** Names of the rules that made them, by id, in each language they are written in. */
  rules: Record<string, ReminderRule['name']>;
}

export const todayGroups = ['due', 'today', 'week', 'later', 'buyer', 'done'] as const;
export type TodayGroup = (typeof todayGroups)[number];

const DAY = 86_400_000;
/** So long an outcome is counted (lessons 6d, 赤兔: final payment within 4 days). */
const COUNTED = 4 * DAY;

/**
 * Which part of the Today view each reminder stands in: due now, later today, in the next seven
 * days, after that, done with the buyer's turn now, and settled.
 * @param now UTC epoch ms
 * @param midnight when the day ends for the agent, UTC epoch ms
 */
export function groupToday(
  { open, ended }: Pick<TodayRows, 'open' | 'ended'>,
  now: number,
  midnight: number,
): Record<TodayGroup, Reminder[]> {
  const groups: Record<TodayGroup, Reminder[]> = {
    due: [],
    today: [],
    week: [],
    later: [],
    buyer: [],
    done: [],
  };
  for (const row of open) groups[groupOfOpen(row, midnight)].push(row);
  for (const row of ended) groups[isBuyersTurn(row, now) ? 'buyer' : 'done'].push(row);
  return groups;
}

function groupOfOpen({ state, dueAt }: Reminder, midnight: number): TodayGroup {
  if (state === 'fired') return 'due';
  if (dueAt < midnight) return 'today';
  return dueAt < midnight + 6 * DAY ? 'week' : 'later';
}

/** The words went out, and nothing has come of them yet. */
function isBuyersTurn({ state, outcome, history }: Reminder, now: number): boolean {
  if (state !== 'done' || outcome) return false;
  const at = history.findLast(({ what }) => what === 'inserted')?.at;
  return at !== undefined && now - at < COUNTED;
}
