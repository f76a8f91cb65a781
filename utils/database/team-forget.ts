import { conversationKey } from '@/utils/model/conversation-key';
import { withEvent } from '@/utils/reminders/engine/reconcile';
import { buyerMark } from '@/utils/team/notes';
import { isHeldBy, isLapsed, type Me, type Task } from '@/utils/team/task';
import type { BuyerPlace } from './buyer-rows';
import type { SidedeskDatabase } from './database';
import { openDatabase } from './open';
import { readSentNotes, readSharing } from './team-notes';
import { addMark } from './team-state';

/** Items whose buyer was forgotten here, by id. */
const FORGOTTEN = 'forgotten';

/** Ids of a team's items about a buyer. @param aliases all their `conversationKey()`s */
export async function findTasks({ teamBoard }: SidedeskDatabase, aliases: string[]) {
  const rows = await teamBoard
    .filter(({ task }) => aliases.includes(conversationKey(task)))
    .toArray();
  return rows.map(({ id }) => id);
}

/**
 * How a buyer is called in the team. Read before a transaction: hashing takes a turn of its own.
 * @param aliases all their `conversationKey()`s
 */
export async function readMarksOf(database: SidedeskDatabase, aliases: string[]) {
  const { said } = await readSharing(database);
  const { round } = await readSentNotes(database);
  const rounds = [...new Set([said?.round ?? '', round])].filter(Boolean);
  return Promise.all(rounds.flatMap((one) => aliases.map((key) => buyerMark(one, key))));
}

/** Keys of what colleagues wrote about a buyer. */
export async function findNotes({ teamNotes }: SidedeskDatabase, marks: string[]) {
  return (await teamNotes.where('buyer').anyOf(marks).primaryKeys()) as string[];
}

/**
 * Has the server forget a buyer as far as it is ours to say: items put there or held here, those
 * that are done, and one's own note. What a colleague holds stays theirs. The row in the outbox
 * names nobody. Runs in the transaction of the forgetting.
 * @param ids items about the buyer; @param buyers `readMarksOf()` them; @param now UTC epoch ms
 */
export async function postForgetting(
  database: SidedeskDatabase,
  ids: string[],
  buyers: string[],
  now: number,
): Promise<void> {
  const { teamSeat, teamBoard, teamOutbox } = database;
  const seat = await teamSeat.get('seat');
  if (!seat) return;
  const post = (what: Parameters<typeof teamOutbox.add>[0]['what']) =>
    teamOutbox.add({ op: crypto.randomUUID(), what, at: now });
  for (const row of await teamBoard.bulkGet(ids)) {
    if (!row) continue;
    if (isOurs(row.task, seat, now)) await post({ do: 'forget-task', taskId: row.id });
    await addMark(database, FORGOTTEN, row.id);
  }
  const { marks } = await readSentNotes(database);
  for (const buyer of buyers) if (buyer in marks) await post({ do: 'forget-note', buyer });
}

/** Whether an item may be taken down from here: nobody else is working on it. */
export function isOurs(task: Task, me: Me, now: number): boolean {
  if (task.state === 'done' || isHeldBy(task, me)) return true;
  const isFree = task.holder === null || isLapsed(task, now);
  return task.holder?.agent === me.agent || (isFree && task.from === me.agent);
}

/** How much about a buyer is in colleagues' hands: forgetting leaves it there. */
export async function countElsewhere(place: BuyerPlace, now: number): Promise<number> {
  const database = await openDatabase();
  const { teamSeat, teamBoard } = database;
  const seat = await teamSeat.get('seat');
  if (!seat) return 0;
  const aliases = [conversationKey(place)];
  const tasks = await teamBoard.bulkGet(await findTasks(database, aliases));
  const notes = await findNotes(database, await readMarksOf(database, aliases));
  return tasks.filter((row) => row && !isOurs(row.task, seat, now)).length + notes.length;
}

/** Whether an item is about somebody who was forgotten here. */
export async function isForgotten({ teamState }: SidedeskDatabase, id: string): Promise<boolean> {
  const marks = (await teamState.get(`marks:${FORGOTTEN}`))?.value as string[] | undefined;
  return marks?.includes(id) === true;
}

/** An item whose buyer somebody forgot: it goes here too. @returns whether a reminder changed */
export async function dropTask(
  { teamBoard, reminders }: SidedeskDatabase,
  id: string,
  seq: number,
  now: number,
): Promise<boolean> {
  return teamBoard.db.transaction('rw', teamBoard, reminders, async () => {
    const known = await teamBoard.get(id);
    if (known && known.seq > seq) return false;
    await teamBoard.delete(id);
    const row = await reminders.where('key').equals(`team:${id}`).first();
    if (!row || row.state === 'done' || row.state === 'cancelled') return false;
    await reminders.put(
      withEvent({ ...row, state: 'cancelled' }, { at: now, what: 'handed-over' }),
    );
    return true;
  });
}
