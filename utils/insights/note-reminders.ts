import { recordEvents } from '@/utils/database/insights';
import { readSettings } from '@/utils/database/settings';
import type { Reminder } from '@/utils/model/reminder';

/**
 * Counts reminders that were shown, or that came to something: the buyer paid, or answered.
 * Those somebody made by hand are nobody's follow-up.
 * @param now UTC epoch ms
 */
export async function noteReminders(
  kind: 'reminded' | 'outcome',
  rows: readonly Reminder[],
  now: number,
): Promise<void> {
  const ruled = rows.filter(({ rule }) => rule !== undefined);
  if (ruled.length === 0) return;
  const { insightsOn } = await readSettings();
  if (!insightsOn) return;
  await recordEvents(
    ruled.map(({ kind: about, conversation: { console, shop } }) => {
      return { at: now, kind, about, console, shop };
    }),
  );
}
