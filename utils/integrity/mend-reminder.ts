import { type Reminder, reminderStates } from '@/utils/model/reminder';

/**
 * A reminder that could never ring or never be settled, brought back into the world: it waits
 * again, and an agent decides. Null when nothing is wrong with it.
 * @param now UTC epoch ms
 */
export function mendReminder(row: Reminder, now: number): Reminder | null {
  const isState = reminderStates.includes(row.state);
  const isTime = Number.isSafeInteger(row.dueAt) && row.dueAt >= 0;
  const history = Array.isArray(row.history) ? row.history : null;
  if (isState && isTime && history) return null;
  const isOver = row.state === 'done' || row.state === 'cancelled';
  return {
    ...row,
    state: isState && (isTime || isOver) ? row.state : 'waiting',
    // One without a time rings now: better once too often than never.
    dueAt: isTime ? row.dueAt : now,
    history: [...(history ?? []), { at: now, what: 'snoozed' as const, why: 'integrity' }].slice(
      -50,
    ),
  };
}
