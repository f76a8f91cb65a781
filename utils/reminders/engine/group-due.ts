import type { Reminder } from '../../model/reminder.ts';

/** Later than this and the browser was closed or asleep, ms. */
const MISSED = 5 * 60_000;

/** Stable notification id: showing it twice replaces, never doubles. */
export function notificationId(reminder: Pick<Reminder, 'id' | 'dueAt'>): string {
  return `reminder|${reminder.id}|${reminder.dueAt}`;
}

/** Inverse of `notificationId`; null for a notification that is not one reminder's. */
export function reminderIdOf(notification: string): string | null {
  const [kind, id] = notification.split('|');
  return kind === 'reminder' && id ? id : null;
}

/** Is this the notification that stands for several missed reminders? */
export function isDigest(notification: string): boolean {
  return notification.startsWith('digest|');
}

/**
 * Is this a digest of which some are missing? When some of a digest are not due
 * with it any more (settled, or the clock was set back) and it was never shown, each of the
 * others has to come by itself: a digest shown for a part would hide the rest.
 */
export function isBroken(notification: string, size: number): boolean {
  return isDigest(notification) && size < Number(notification.split('|')[3]);
}

/**
 * The notification of each reminder that is to be shown: its own, or one for all that were
 * missed while the browser was closed, named after the oldest.
 * @param rows to be shown now, oldest first
 */
export function groupDue(rows: readonly Reminder[], now: number): Map<string, string> {
  const missed = rows.filter(({ dueAt }) => now - dueAt > MISSED);
  const oldest = missed[0];
  const digest =
    oldest && missed.length > 1 ? `digest|${oldest.id}|${oldest.dueAt}|${missed.length}` : null;
  return new Map(
    rows.map((row) => [row.id, digest && missed.includes(row) ? digest : notificationId(row)]),
  );
}
