import { addReminder, findReminder, moveReminder } from '@/utils/database/reminders';
import type { ReminderAct } from '@/utils/model/reminder';
import { hideNotification } from './notify';
import { manualKey } from './schedule';
import { settleReminder } from './settle';

/**
 * Does one thing with one reminder or many.
 * @param now UTC epoch ms
 * @returns how many it was done with; settled ones are left as they are
 */
export async function actOnReminders({ ids, act }: ReminderAct, now: number): Promise<number> {
  let count = 0;
  for (const id of ids) {
    if (act.do === 'snooze') {
      if (await snoozeReminder(id, act.dueAt, now)) count++;
      continue;
    }
    // The next one first: dying in between leaves the old one open, and loses nothing.
    if (act.do === 'done' && act.next) await addNext(id, act.next, now);
    const how = act.do === 'done' ? 'done' : 'cancelled';
    if (await settleReminder(id, how, now, act.why)) count++;
  }
  return count;
}

/** Puts a reminder off to a moment the agent chose. @returns whether it was open */
export async function snoozeReminder(id: string, dueAt: number, now: number): Promise<boolean> {
  const before = await findReminder(id);
  if (!before) return false;
  const rule = before.rule ? { rule: { ...before.rule, byHand: true } } : {};
  const event = { at: now, what: 'snoozed' } as const;
  const moved = await moveReminder(
    id,
    ['waiting', 'fired'],
    { state: 'waiting', dueAt, ...rule },
    event,
  );
  if (moved) await hideNotification(before);
  return moved !== null;
}

async function addNext(
  id: string,
  next: { dueAt: number; note: string },
  now: number,
): Promise<void> {
  const row = await findReminder(id);
  if (row?.state !== 'waiting' && row?.state !== 'fired') return;
  const { conversation, orderNo, replyId } = row;
  const request = {
    kind: 'call-back' as const,
    ...next,
    conversation,
    ...(orderNo ? { orderNo } : {}),
    ...(replyId ? { replyId } : {}),
  };
  await addReminder(request, manualKey(request), now);
}
