import { browser } from 'wxt/browser';
import type { Reminder } from '@/utils/model/reminder';
import { notificationId } from './engine/group-due';

/** Words of a notification, already in the agent's language. */
export interface NotificationWords {
  title: string;
  message: string;
}

/**
 * Shows a notification. Only what every browser accepts: Firefox throws on buttons,
 * requireInteraction and silent.
 */
export async function showWords(id: string, words: NotificationWords): Promise<void> {
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: words.title,
    message: words.message,
  });
}

/**
 * Takes a reminder's own notification away; harmless when it is not shown. One that stands for
 * several stays: the others are due still.
 */
export async function hideNotification(reminder: Pick<Reminder, 'id' | 'dueAt'>): Promise<void> {
  await clearNotification(notificationId(reminder));
}

export async function clearNotification(id: string): Promise<void> {
  await browser.notifications.clear(id);
}

/** Is this notification on screen or in the notification centre? */
export async function isShown(id: string): Promise<boolean> {
  return id in (await browser.notifications.getAll());
}

/** Number on the toolbar button: what is due and not yet done; none = no badge. */
export async function showBadge(due: number): Promise<void> {
  await browser.action.setBadgeText({ text: due === 0 ? '' : due > 99 ? '99+' : String(due) });
  await browser.action.setBadgeBackgroundColor({ color: '#d9480f' });
}
