import { claimDue, forgetFirings, markFired } from '@/utils/database/fire-reminders';
import { countFired } from '@/utils/database/reminders';
import { noteReminders } from '@/utils/insights/note-reminders';
import type { Reminder } from '@/utils/model/reminder';
import { ringAgain, syncAlarms } from './alarms';
import { isBroken, notificationId } from './engine/group-due';
import type { RuleWorld } from './engine/world';
import { clearNotification, isShown, type NotificationWords, showBadge, showWords } from './notify';

type IsSilent = (row: Reminder) => boolean;

/** How a notification speaks, in the agent's language. */
export interface FireWords {
  one(reminder: Reminder): NotificationWords;
  /** For several that were missed while the browser was closed, oldest first. */
  digest(reminders: Reminder[]): NotificationWords;
}

/**
 * Fires what is due. A guard alarm is set before anything else, since the worker may die
 * mid-job. What to show is decided and stored first (`claimDue`), then shown, then marked:
 * dying in between shows the same notification id again (which replaces, never doubles),
 * dying before loses nothing.
 * @param isSilent fired without a notification: the badge and the desk still count them
 * @returns how many reminders were fired
 */
export async function fireDue(
  words: FireWords,
  world: RuleWorld,
  isSilent: IsSilent = () => false,
): Promise<number> {
  const { now } = world;
  await ringAgain(now);
  const rows = await claimDue(world);
  const groups = new Map<string, Reminder[]>();
  for (const row of rows) {
    const id = row.claim?.notification ?? notificationId(row);
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  let failed = 0;
  for (const [id, group] of groups) {
    try {
      await fireGroup(id, group, words, world, isSilent);
    } catch (error) {
      // One notification the system refuses must not hold the others back: the rows stay due.
      failed += group.length;
      console.warn('[sidedesk] a reminder could not be shown, trying again in a minute', error);
    }
  }
  if (failed === 0) await syncAlarms(now);
  if (rows.length > 0) await forgetFirings(now);
  await refreshBadge();
  return rows.length - failed;
}

async function fireGroup(
  id: string,
  group: Reminder[],
  words: FireWords,
  world: RuleWorld,
  isSilent: IsSilent,
): Promise<void> {
  const [first] = group;
  if (!first) return;
  if (isBroken(id, group.length) && !(await isShown(id))) {
    for (const row of group) await fireGroup(notificationId(row), [row], words, world, isSilent);
    return;
  }
  if (!group.every(isSilent) && !(await isShown(id))) {
    await showWords(id, id === notificationId(first) ? words.one(first) : words.digest(group));
  }
  const fired: Reminder[] = [];
  for (const row of group) {
    const shown = await markFired(row.id, world);
    if (shown) fired.push(shown);
  }
  if (fired.length === 0) await clearNotification(id);
  const now = fired.filter(({ history }) => history.findLast(isFired)?.at === world.now);
  await noteReminders('reminded', now, world.now);
}

const isFired = ({ what }: Reminder['history'][number]): boolean => what === 'fired';

/** Makes the toolbar badge agree with the rows. */
export async function refreshBadge(): Promise<number> {
  const due = await countFired();
  await showBadge(due);
  return due;
}
