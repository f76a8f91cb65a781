import type { Case } from '../../model/case.ts';
import type { ReminderRequest } from '../../model/reminder.ts';

/** An agent who must keep a promise wants this long for it, ms. */
const LEAD = 15 * 60_000;

/** Key of the reminder of a promise: another time is another reminder. */
export function promiseKey({ id, promiseAt }: Pick<Case, 'id' | 'promiseAt'>): string {
  return `case|${id}|${promiseAt}`;
}

/**
 * The reminder of what was promised, before it expires (guide 001-05): a quarter of an hour
 * before, or half way when less than half an hour is left.
 * @returns null for a case that has ended or promises nothing
 */
export function promiseReminder(row: Case, now: number): ReminderRequest | null {
  const { promiseAt, promiseNote, summary, orderNo, conversation } = row;
  if (promiseAt === null || row.isOpen === 0) return null;
  const left = Math.max(0, promiseAt - now);
  return {
    kind: 'call-back',
    dueAt: promiseAt - Math.min(LEAD, Math.floor(left / 2)),
    conversation,
    ...(orderNo ? { orderNo } : {}),
    note: (promiseNote || summary).slice(0, 500),
  };
}

/** Past its promise and still open? @param now UTC epoch ms */
export function isOverdue(row: Pick<Case, 'isOpen' | 'promiseAt'>, now: number): boolean {
  return row.isOpen === 1 && row.promiseAt !== null && row.promiseAt < now;
}
