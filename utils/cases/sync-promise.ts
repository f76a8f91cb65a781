import { addReminder, findReminderByKey, moveReminder } from '@/utils/database/reminders';
import type { Case } from '@/utils/model/case';
import { settleReminder } from '@/utils/reminders/settle';
import { promiseKey, promiseReminder } from './engine/promise';

/**
 * Makes the reminder of a promise agree with its case: another time moves it, an end settles
 * it. Safe to repeat. Whoever calls it tells the alarms.
 * @param before the case as it was, null = new; @param now UTC epoch ms
 */
export async function syncPromise(before: Case | null, after: Case, now: number): Promise<void> {
  const request = promiseReminder(after, now);
  const isOther = before === null || before.promiseAt !== after.promiseAt;
  if (before?.promiseAt != null && (!request || isOther)) {
    const old = await findReminderByKey(promiseKey(before));
    if (old) await settleReminder(old.id, after.isOpen ? 'cancelled' : 'done', now, 'case');
  }
  if (!request) return;
  const { reminder, isNew } = await addReminder(request, promiseKey(after), now);
  // Promised for this time once before: it rings again. One that an agent settled does not.
  if (!isNew && isOther)
    await moveReminder(
      reminder.id,
      ['done', 'cancelled'],
      { state: 'waiting', dueAt: request.dueAt },
      { at: now, what: 'moved' },
    );
}
