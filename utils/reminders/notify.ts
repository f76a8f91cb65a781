import { browser } from 'wxt/browser';
import type { Reminder } from '@/utils/model/reminder';
import { notificationId } from './schedule';

/** Words of a notification, already in the agent's language. */
export interface NotificationWords {
  title: string;
  message: string;
}

/**
 * Shows the notification of a due reminder. Only what every browser accepts: Firefox
 * throws on buttons, requireInteraction and silent.
 */
export async function showNotification(
  reminder: Reminder,
  words: NotificationWords,
): Promise<void> {
  await browser.notifications.create(notificationId(reminder), {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: words.title,
    message: words.message,
  });
}

/** Takes a reminder's notification away; harmless when it is not shown. */
export async function hideNotification(reminder: Reminder): Promise<void> {
  await browser.notifications.clear(notificationId(reminder));
}

/** Is this reminder's notification on screen or in the notification centre? */
export async function isNotified(reminder: Reminder): Promise<boolean> {
  const shown = await browser.notifications.getAll();
  return notificationId(reminder) in shown;
}

/** Number on the toolbar button: what is due and not yet done; none = no badge. */
export async function showBadge(due: number): Promise<void> {
  await browser.action.setBadgeText({ text: due === 0 ? '' : due > 99 ? '99+' : String(due) });
  await browser.action.setBadgeBackgroundColor({ color: '#d9480f' });
}
