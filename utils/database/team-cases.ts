import { mergeCase } from '@/utils/cases/engine/merge-case';
import { promiseKey, promiseReminder } from '@/utils/cases/engine/promise';
import type { Case } from '@/utils/model/case';
import { withEvent } from '@/utils/reminders/engine/reconcile';
import { caseTaskId, isHeldBy, type Me, type Task } from '@/utils/team/task';
import type { SidedeskDatabase } from './database';

/** A case that can be handed over, or null. */
export async function findOpenCase({ cases }: SidedeskDatabase, id: string): Promise<Case | null> {
  const row = await cases.get(id);
  return row?.isOpen === 1 ? row : null;
}

/**
 * Keeps a case as the board shows it: whoever has the case, or gets it, has what the others did,
 * and its promise rings at its holder only. Runs in the transaction of the board.
 * @param before the item as it was known here; @param now UTC epoch ms
 * @returns whether a reminder changed
 */
export async function keepCase(
  database: SidedeskDatabase,
  task: Task & { case: Case },
  before: Task | undefined,
  me: Me,
  now: number,
): Promise<boolean> {
  const { cases } = database;
  const own = await cases.get(task.case.id);
  const isHere = isHeldBy(task, me);
  if (!own && !isHere) return false;
  const row = own ? mergeCase(own, task.case).row : task.case;
  if (row !== own) await cases.put(row);
  if (task.state === 'done' && row.isOpen === 1) return false;
  const keep = isHere ? promiseKey(row) : '';
  const wasSilenced = await silencePromises(database, row.id, keep, now);
  // From then on the promise is its holder's, to settle or to move.
  const isNew = isHere && !(before && isHeldBy(before, me));
  return (isNew && (await ringPromise(database, row, task.from, now))) || wasSilenced;
}

/** A case that was put on the board is the board's now. */
export function silenceCase(database: SidedeskDatabase, id: string, now: number) {
  return database.transaction('rw', database.reminders, () =>
    silencePromises(database, id, '', now),
  );
}

async function silencePromises(
  { reminders }: SidedeskDatabase,
  caseId: string,
  keep: string,
  now: number,
): Promise<boolean> {
  const rows = await reminders
    .where('key')
    .startsWith(promiseKey({ id: caseId, promiseAt: null }).replace(/null$/, ''))
    .filter(({ key, state }) => key !== keep && (state === 'waiting' || state === 'fired'))
    .toArray();
  for (const row of rows)
    await reminders.put(
      withEvent({ ...row, state: 'cancelled' }, { at: now, what: 'handed-over' }),
    );
  return rows.length > 0;
}

async function ringPromise(
  { reminders }: SidedeskDatabase,
  row: Case,
  from: string,
  now: number,
): Promise<boolean> {
  const request = promiseReminder(row, now);
  if (!request) return false;
  const key = promiseKey(row);
  const known = await reminders.where('key').equals(key).first();
  if (known?.state === 'waiting' || known?.state === 'fired') return false;
  const event = { at: now, what: 'handed-over' as const, why: from };
  if (known) {
    const { claim: _shown, ...rest } = known;
    await reminders.put(withEvent({ ...rest, state: 'waiting', dueAt: request.dueAt }, event));
  } else {
    const made = { id: crypto.randomUUID(), key, state: 'waiting' as const, createdAt: now };
    await reminders.add({ ...request, ...made, history: [event] });
  }
  return true;
}

/** Cases of the board that were closed here, by their items. */
export async function listClosedTasks(
  { teamBoard, cases }: SidedeskDatabase,
  me: Me,
): Promise<string[]> {
  const held = await teamBoard
    .where('id')
    .startsWith(caseTaskId(''))
    .filter(({ task }) => isHeldBy(task, me))
    .toArray();
  const rows = await cases.bulkGet(held.map(({ task }) => task.case?.id ?? ''));
  return held.flatMap(({ id }, i) => (rows[i]?.isOpen === 0 ? [id] : []));
}
