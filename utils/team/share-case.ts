import { promiseReminder } from '@/utils/cases/engine/promise';
import type { Case } from '@/utils/model/case';
import { caseTaskId, type Task } from './task';

/** Bytes of a case on the wire; an item of the board may have 64 KiB. */
const MOST_BYTES = 48_000;

/**
 * A case as colleagues get it: without the buyer's name, and its evidence (pictures and what was
 * said) is not in it at all. The oldest of a long history stays behind; whoever has it keeps it.
 */
export function shareCase(row: Case): Case {
  const shared = { ...row, conversation: { ...row.conversation, buyerName: '' } };
  while (shared.history.length > 0 && sizeOf(shared) > MOST_BYTES)
    shared.history = shared.history.slice(Math.ceil(shared.history.length / 4));
  return shared;
}

const sizeOf = (row: Case): number => new TextEncoder().encode(JSON.stringify(row)).length;

/** What the board says of a case beside who holds it; its promise is when it is due. */
export function aboutCase(
  row: Case,
  now: number,
  skew: number,
): Pick<Task, 'id' | 'kind' | 'note' | 'dueAt' | 'case' | 'orderNo'> {
  const dueAt = promiseReminder(row, now)?.dueAt;
  return {
    id: caseTaskId(row.id),
    kind: 'case',
    note: (row.summary || row.promiseNote).slice(0, 500),
    dueAt: dueAt === undefined ? null : dueAt + skew,
    case: shareCase(row),
    ...(row.orderNo ? { orderNo: row.orderNo } : {}),
  };
}
