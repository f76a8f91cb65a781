import type { Reminder } from '@/utils/model/reminder';
import type { TeamAct, TeamOutboxRow, TeamPost } from '@/utils/model/team';
import { withEvent } from '@/utils/reminders/engine/reconcile';
import { type BoardRow, isAssigned, isHeldBy, type Me, type Task } from '@/utils/team/task';
import type { SidedeskDatabase } from './database';
import { openDatabase } from './open';
import { keepCase, listClosedTasks } from './team-cases';
import { isForgotten } from './team-forget';

/** Puts something where the team's page finds it, at once or when it is connected again. */
export async function postToTeam(what: TeamPost, now: number): Promise<void> {
  const { teamOutbox } = await openDatabase();
  await teamOutbox.add({ op: crypto.randomUUID(), what, at: now });
}

export const actOnTask = (taskId: string, act: TeamAct, now: number): Promise<void> =>
  postToTeam({ do: 'act', taskId, act }, now);

/** In the place of what was to be published before. */
export async function postLibrary(posts: TeamPost[], now: number): Promise<void> {
  const { teamOutbox } = await openDatabase();
  await teamOutbox.db.transaction('rw', teamOutbox, async () => {
    const old = await teamOutbox.filter(({ what }) => what.do === 'publish').primaryKeys();
    await teamOutbox.bulkDelete(old);
    const row = (what: TeamPost): TeamOutboxRow => ({ op: crypto.randomUUID(), what, at: now });
    await teamOutbox.bulkAdd(posts.map(row));
  });
}

/** Open items, the earliest due first, then those without a time. */
export async function listBoard(): Promise<BoardRow[]> {
  const { teamBoard } = await openDatabase();
  const rows = await teamBoard.filter(({ task }) => task.state === 'open').toArray();
  const timeOf = ({ task }: BoardRow) => task.dueAt ?? Number.POSITIVE_INFINITY;
  return rows.sort((a, b) => timeOf(a) - timeOf(b) || a.at - b.at);
}

/** Key of the reminder an item of the board is in the browser that holds it. */
const reminderKey = (taskId: string): string => `team:${taskId}`;

/**
 * Keeps an item as it was seen, and its reminder with it: whoever holds the item has one, nobody
 * else. A row that is not newer than the known one changes nothing.
 * @param now UTC epoch ms by this machine's clock; @param skew server's clock minus this one's, ms
 * @returns whether a reminder changed
 */
export async function keepTask(
  database: SidedeskDatabase,
  row: BoardRow,
  me: Me,
  now: number,
  skew: number,
): Promise<boolean> {
  const { teamBoard, teamState, reminders, cases } = database;
  return database.transaction('rw', teamBoard, teamState, reminders, cases, async () => {
    const known = await teamBoard.get(row.id);
    if (known && known.seq >= row.seq) return false;
    const { task } = row;
    // About a buyer who was forgotten here: nothing, unless a colleague gave it to this agent.
    const isMine = isHeldBy(task, me) || isAssigned(task, me);
    if (!isMine && (await isForgotten(database, row.id))) return false;
    await teamBoard.put(row);
    if (task.case) return keepCase(database, { ...task, case: task.case }, known?.task, me, now);
    const key = reminderKey(task.id);
    const reminder = await reminders.where('key').equals(key).first();
    const { holder } = task;
    if (isHeldBy(task, me)) {
      if (reminder && (reminder.state === 'waiting' || reminder.state === 'fired')) return false;
      if (task.dueAt === null) return false;
      await reminders.put(reminderOf(task, reminder, now, task.dueAt - skew));
      return true;
    }
    if (!reminder || reminder.state === 'done' || reminder.state === 'cancelled') return false;
    const state = task.state === 'done' ? ('done' as const) : ('cancelled' as const);
    const what = task.state === 'done' ? ('done' as const) : ('handed-over' as const);
    const why = holder?.agent;
    await reminders.put(
      withEvent({ ...reminder, state }, { at: now, what, ...(why ? { why } : {}) }),
    );
    return true;
  });
}

/** The reminder of an item its holder just got. */
function reminderOf(
  task: Task,
  before: Reminder | undefined,
  now: number,
  dueAt: number,
): Reminder {
  const event = { at: now, what: 'handed-over' as const, why: task.from };
  if (before) {
    const { claim: _shown, ...rest } = before;
    return withEvent({ ...rest, state: 'waiting', dueAt }, event);
  }
  return {
    id: crypto.randomUUID(),
    key: reminderKey(task.id),
    kind: 'manual',
    state: 'waiting',
    dueAt,
    conversation: {
      console: task.console,
      shop: task.shop,
      url: task.url,
      buyerKey: task.buyerKey,
      buyerName: '',
    },
    note: task.note,
    createdAt: now,
    ...(task.orderNo ? { orderNo: task.orderNo } : {}),
    ...(task.replyId ? { replyId: task.replyId } : {}),
    history: [event],
  };
}

/** A reminder that was put on the board is the board's now. */
export async function handOverReminder(
  { reminders }: SidedeskDatabase,
  id: string,
  now: number,
): Promise<void> {
  await reminders.db.transaction('rw', reminders, async () => {
    const row = await reminders.get(id);
    if (!row || (row.state !== 'waiting' && row.state !== 'fired')) return;
    await reminders.put(
      withEvent({ ...row, state: 'cancelled' }, { at: now, what: 'handed-over' }),
    );
  });
}

/** Items held by this device whose reminder or case ended here: the board has to be told. */
export async function listSettledTasks(database: SidedeskDatabase, me: Me): Promise<string[]> {
  const { teamBoard, reminders } = database;
  const held = await teamBoard.filter(({ task }) => isHeldBy(task, me)).toArray();
  const settled = await listClosedTasks(database, me);
  for (const { task } of held) {
    if (task.case) continue;
    const reminder = await reminders.where('key').equals(reminderKey(task.id)).first();
    if (reminder?.state === 'done') settled.push(task.id);
  }
  return settled;
}
