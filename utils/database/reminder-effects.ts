import type { Reminder } from '@/utils/model/reminder';
import { openDatabase } from './open';

/** What came of the reminders of one rule with one reply. */
export interface ReminderEffect {
  ruleId: string;
  /** '' = no reply was offered. */
  replyId: string;
  made: number;
  fired: number;
  opened: number;
  inserted: number;
  /** Nudged, then paid within four days. */
  paid: number;
  /** Followed up, then answered within four days. */
  answered: number;
}

/**
 * Counts effects per rule and reply, the most used first; no personal data is in them.
 * @param since UTC epoch ms: reminders made before are not counted
 */
export async function countEffects(since: number): Promise<ReminderEffect[]> {
  const { reminders } = await openDatabase();
  const effects = new Map<string, ReminderEffect>();
  // Of all: an index for this alone would be written with every reminder.
  await reminders.each((row) => {
    const { ruleId, replyId = '' } = row;
    if (ruleId === undefined || row.createdAt < since) return;
    const key = `${ruleId} ${replyId}`;
    const effect = effects.get(key) ?? {
      ...{ ruleId, replyId, made: 0, fired: 0, opened: 0, inserted: 0, paid: 0, answered: 0 },
    };
    effect.made++;
    for (const what of ['fired', 'opened', 'inserted'] as const) if (has(row, what)) effect[what]++;
    if (row.outcome) effect[row.outcome]++;
    effects.set(key, effect);
  });
  return [...effects.values()].sort((a, b) => b.fired - a.fired || b.made - a.made);
}

const has = ({ history }: Reminder, what: string): boolean =>
  history.some((event) => event.what === what);
