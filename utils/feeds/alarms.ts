import { browser } from 'wxt/browser';
import { findNextCheck } from '@/utils/database/feeds';

export const FEED_ALARM = 'feeds';
/** ms; also the shortest time Chromium lets an alarm wait. */
const SETTLE = 30_000;

/**
 * Makes the one alarm agree with the rows: it rings for the next check, or not at all. Called
 * at every start, change and check; safe to call twice or to be killed in.
 * @param now UTC epoch ms
 */
export async function syncFeedAlarm(now: number): Promise<void> {
  const next = await findNextCheck();
  if (next === null) {
    await browser.alarms.clear(FEED_ALARM);
    return;
  }
  const alarm = await browser.alarms.get(FEED_ALARM);
  // Overdue ones are asked a moment later, when the start of the browser is over.
  const when = next > now ? next : now + SETTLE;
  const isSoon = alarm !== undefined && alarm.scheduledTime > now && alarm.scheduledTime <= when;
  if (next > now ? alarm?.scheduledTime === when : isSoon) return;
  await browser.alarms.create(FEED_ALARM, { when });
}
