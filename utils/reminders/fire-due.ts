import { listDue, listReminders, moveReminder } from '@/utils/database/reminders';
import type { Reminder } from '@/utils/model/reminder';
import { ringAgain, syncAlarms } from './alarms';
import { isNotified, type NotificationWords, showBadge, showNotification } from './notify';

/**
 * Fires what is due. The next alarm is set before anything else, since the worker may die
 * mid-job. A row is marked only after its notification is up: dying in between shows the
 * same notification id again (which replaces, never doubles), dying before loses nothing.
 * @param muted fire without a notification: the badge and the desk still count them
 * @returns how many reminders were fired
 */
export async function fireDue(
  now: number,
  words: (reminder: Reminder) => NotificationWords,
  muted = false,
): Promise<number> {
  await syncAlarms(now);
  const due = await listDue(now);
  let failed = 0;
  for (const reminder of due) {
    try {
      if (!muted && !(await isNotified(reminder))) {
        await showNotification(reminder, words(reminder));
      }
      await moveReminder(reminder.id, ['waiting'], { state: 'fired' }, { at: now, what: 'fired' });
    } catch (error) {
      // One notification the system refuses must not hold the others back: the row stays due.
      failed++;
      console.warn('[sidedesk] a reminder could not be shown, trying again in a minute', error);
    }
  }
  if (failed > 0) await ringAgain(now);
  await refreshBadge();
  return due.length - failed;
}

/** Makes the toolbar badge agree with the rows. */
export async function refreshBadge(): Promise<number> {
  const due = (await listReminders(['fired'], 100)).length;
  await showBadge(due);
  return due;
}
