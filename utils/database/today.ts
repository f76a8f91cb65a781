import type { Reminder } from '@/utils/model/reminder';
import type { TodayRows } from '@/utils/reminders/today/group-today';
import { openDatabase } from './open';
import { listReminderRules } from './reminder-rules';
import { listReminders, listSettled } from './reminders';

/** Rows of the Today view; a shop with more of them works through the first ones first. */
const MOST = { open: 1_000, ended: 200 };

/** Everything that is open, and what ended last, with the names of their rules. */
export async function readToday(): Promise<TodayRows> {
  const [due, waiting, ended, rules] = await Promise.all([
    listReminders(['fired'], MOST.open),
    listReminders(['waiting'], MOST.open),
    listSettled(MOST.ended),
    listReminderRules(),
  ]);
  const open = [...due, ...waiting];
  const made = new Set([...open, ...ended].map(({ ruleId }) => ruleId));
  const named = rules.filter(({ id }) => made.has(id)).map(({ id, name }) => [id, name] as const);
  return { open, ended, rules: Object.fromEntries(named) };
}

/** Open reminders that are due in a stretch of time, earliest first. UTC epoch ms; `to` is outside. */
export async function listBetween(from: number, to: number): Promise<Reminder[]> {
  const { reminders } = await openDatabase();
  const rows = await Promise.all(
    (['waiting', 'fired'] as const).map((state) =>
      reminders
        .where('[state+dueAt]')
        .between([state, from], [state, to], true, false)
        .limit(MOST.open)
        .toArray(),
    ),
  );
  return rows.flat().sort((a, b) => a.dueAt - b.dueAt);
}
