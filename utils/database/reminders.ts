import type {
  Reminder,
  ReminderEvent,
  ReminderRequest,
  ReminderState,
} from '@/utils/model/reminder';
import { withEvent } from '@/utils/reminders/engine/reconcile';
import { openDatabase } from './open';

/**
 * Makes a reminder: the one way for whatever is no rule about orders, messages or dates, such as
 * a wish of the agent (`manualKey`), a promise or a step of a procedure. Whoever calls it lets
 * the alarms follow (`remindersChanged`) and ends it with `settleReminder` when what it waits for
 * has happened; one with an `orderNo` of an order that was paid ends by itself only as a nudge.
 * Stores nothing when its key is known: the same fact seen twice stays one reminder.
 * @param request `kind` is its source, `dueAt` its time (UTC epoch ms), `note` and `replyId` its
 * words, `conversation` where it leads
 * @param key names the fact, so begin it with the source and an id: `playbook|<run>|<step>`
 * @returns the stored row and whether it is new
 */
export async function addReminder(
  request: ReminderRequest,
  key: string,
  now: number,
  ruleId?: string,
): Promise<{ reminder: Reminder; isNew: boolean }> {
  const database = await openDatabase();
  return database.transaction('rw', database.reminders, async () => {
    const known = await database.reminders.where('key').equals(key).first();
    if (known) return { reminder: known, isNew: false };
    const reminder: Reminder = {
      ...request,
      id: crypto.randomUUID(),
      key,
      state: 'waiting',
      createdAt: now,
      ...(ruleId ? { ruleId } : {}),
      history: [{ at: now, what: 'created', ...(ruleId ? { why: ruleId } : {}) }],
    };
    await database.reminders.add(reminder);
    return { reminder, isNew: true };
  });
}

export async function findReminder(id: string): Promise<Reminder | null> {
  const database = await openDatabase();
  return (await database.reminders.get(id)) ?? null;
}

/** The reminder of a fact, settled or not. */
export async function findReminderByKey(key: string): Promise<Reminder | null> {
  const database = await openDatabase();
  return (await database.reminders.where('key').equals(key).first()) ?? null;
}

/** UTC epoch ms of the next waiting row after `now`, or null. */
export async function findNextDue(now: number): Promise<number | null> {
  const database = await openDatabase();
  const next = await database.reminders
    .where('[state+dueAt]')
    .between(['waiting', now], ['waiting', Number.MAX_SAFE_INTEGER], false, true)
    .first();
  return next?.dueAt ?? null;
}

/** Reminders in the given states, earliest due first, at most `limit`. */
export async function listReminders(states: ReminderState[], limit = 200): Promise<Reminder[]> {
  const database = await openDatabase();
  const rows = await Promise.all(
    states.map((state) =>
      database.reminders
        .where('[state+dueAt]')
        .between([state, 0], [state, Number.MAX_SAFE_INTEGER], true, true)
        .limit(limit)
        .toArray(),
    ),
  );
  return rows
    .flat()
    .sort((a, b) => a.dueAt - b.dueAt)
    .slice(0, limit);
}

/** How many reminders are shown and not yet settled. */
export async function countFired(): Promise<number> {
  const { reminders } = await openDatabase();
  return reminders
    .where('[state+dueAt]')
    .between(['fired', 0], ['fired', Number.MAX_SAFE_INTEGER], true, true)
    .count();
}

/** Settled reminders, latest due first, at most `limit`: years of them stay readable. */
export async function listSettled(limit: number): Promise<Reminder[]> {
  const database = await openDatabase();
  const rows = await Promise.all(
    ['done', 'cancelled'].map((state) =>
      database.reminders
        .where('[state+dueAt]')
        .between([state, 0], [state, Number.MAX_SAFE_INTEGER], true, true)
        .reverse()
        .limit(limit)
        .toArray(),
    ),
  );
  return rows
    .flat()
    .sort((a, b) => b.dueAt - a.dueAt)
    .slice(0, limit);
}

/**
 * Moves a reminder on and writes its history, if it is still in one of `from`.
 * @returns the row after the move, or null when it was not (gone, or settled elsewhere)
 */
export async function moveReminder(
  id: string,
  from: ReminderState[],
  change: Partial<Pick<Reminder, 'state' | 'dueAt' | 'rule' | 'outcome'>>,
  event: ReminderEvent,
): Promise<Reminder | null> {
  const database = await openDatabase();
  return database.transaction('rw', database.reminders, async () => {
    const row = await database.reminders.get(id);
    if (!row || !from.includes(row.state)) return null;
    const { claim: _decided, ...rest } = row;
    const moved = withEvent({ ...rest, ...change }, event);
    await database.reminders.put(moved);
    return moved;
  });
}

/** A reply that goes into the box ends its reminder at once; the two are told in any order, ms. */
const JUST_DONE = 60_000;

/**
 * Notes in the history of reminders of a conversation that a reply they offered was inserted,
 * also when the agent's desk has settled them just before.
 * @param offers whether this reminder offered what was inserted
 */
export async function noteReplyInserted(
  conversation: string,
  offers: (row: Reminder) => boolean,
  now: number,
): Promise<void> {
  const { reminders } = await openDatabase();
  await reminders.db.transaction('rw', reminders, async () => {
    const rows = await listOfConversation(conversation);
    for (const row of rows.filter(offers)) {
      const { at, what } = row.history.at(-1) ?? { at: 0, what: 'created' };
      const isDone = row.state === 'done' && what === 'done' && now - at < JUST_DONE;
      if (row.state !== 'fired' && !isDone) continue;
      await reminders.put(withEvent(row, { at: now, what: 'inserted' }));
    }
  });
}

/** Open reminders about one order, whichever state they wait in. */
export async function listOpenForOrder(
  console: string,
  shop: string,
  orderNo: string,
): Promise<Reminder[]> {
  const { reminders } = await openDatabase();
  const rows = reminders
    .where('[conversation.console+conversation.shop+orderNo]')
    .equals([console, shop, orderNo]);
  return (await rows.toArray()).filter(isOpen).sort((a, b) => a.dueAt - b.dueAt);
}

/**
 * Open reminders of one conversation, earliest due first.
 * @param key `conversationKey()`
 */
export async function listOpenForConversation(key: string): Promise<Reminder[]> {
  return (await listOfConversation(key)).filter(isOpen).sort((a, b) => a.dueAt - b.dueAt);
}

async function listOfConversation(key: string): Promise<Reminder[]> {
  const { reminders } = await openDatabase();
  return reminders
    .where('[conversation.console+conversation.shop+conversation.buyerKey]')
    .anyOf(readKey(key))
    .toArray();
}

/** Console, shop and buyer of a key; in each way, where a name holds the sign between them. */
function readKey(key: string): [console: string, shop: string, buyer: string][] {
  const [console = '', ...rest] = key.split('|');
  return rest
    .slice(1)
    .map((_, i) => [console, rest.slice(0, i + 1).join('|'), rest.slice(i + 1).join('|')]);
}

const isOpen = ({ state }: Reminder): boolean => state === 'waiting' || state === 'fired';
