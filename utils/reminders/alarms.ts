import { browser } from 'wxt/browser';
import { findNextDue } from '@/utils/database/reminders';

export const REMINDER_ALARM = 'reminders';

/**
 * Makes the one alarm agree with the rows: it rings for the next waiting row, or not at
 * all. Called at every start, write and alarm; safe to call twice or to be killed in.
 */
export async function syncAlarms(now: number): Promise<void> {
  const next = await findNextDue(now);
  if (next === null) {
    await browser.alarms.clear(REMINDER_ALARM);
    return;
  }
  const alarm = await browser.alarms.get(REMINDER_ALARM);
  if (alarm?.scheduledTime !== next) await browser.alarms.create(REMINDER_ALARM, { when: next });
}

/**
 * Rings once more in a minute, for rows that are due but could not be shown; sooner where
 * the next row is due sooner, because there is only the one alarm.
 */
export async function ringAgain(now: number): Promise<void> {
  const next = (await findNextDue(now)) ?? Number.POSITIVE_INFINITY;
  await browser.alarms.create(REMINDER_ALARM, { when: Math.min(now + 60_000, next) });
}
