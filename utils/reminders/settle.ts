import { moveReminder } from '@/utils/database/reminders';
import type { Reminder } from '@/utils/model/reminder';
import { hideNotification } from './notify';

/** Ends a reminder and takes its notification away. Null when it was already settled. */
export async function settleReminder(
  id: string,
  how: 'done' | 'cancelled',
  now: number,
  why?: string,
): Promise<Reminder | null> {
  const row = await moveReminder(
    id,
    ['waiting', 'fired'],
    { state: how },
    { at: now, what: how, ...(why ? { why } : {}) },
  );
  if (row) await hideNotification(row);
  return row;
}
