import { conversationKey } from '@/utils/model/conversation-key';
import type {
  Reminder,
  ReminderEvent,
  ReminderRequest,
  ReminderState,
} from '@/utils/model/reminder';
import { openDatabase } from './open';

/**
 * Stores a reminder unless its key is known: the same fact seen twice stays one reminder.
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

/** Waiting rows due at or before `now`, oldest first. */
export async function listDue(now: number): Promise<Reminder[]> {
  const database = await openDatabase();
  return database.reminders
    .where('[state+dueAt]')
    .between(['waiting', 0], ['waiting', now], true, true)
    .toArray();
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
  change: Partial<Pick<Reminder, 'state' | 'dueAt'>>,
  event: ReminderEvent,
): Promise<Reminder | null> {
  const database = await openDatabase();
  return database.transaction('rw', database.reminders, async () => {
    const row = await database.reminders.get(id);
    if (!row || !from.includes(row.state)) return null;
    const moved = { ...row, ...change, history: [...row.history, event].slice(-50) };
    await database.reminders.put(moved);
    return moved;
  });
}

/** Open reminders about one order, whichever state they wait in. */
export async function listOpenForOrder(
  console: string,
  shop: string,
  orderNo: string,
): Promise<Reminder[]> {
  const open = await listReminders(['waiting', 'fired'], 5_000);
  return open.filter(
    (row) =>
      row.orderNo === orderNo &&
      row.conversation.console === console &&
      row.conversation.shop === shop,
  );
}

/** Open reminders of one conversation. */
export async function listOpenForConversation(key: string): Promise<Reminder[]> {
  const open = await listReminders(['waiting', 'fired'], 5_000);
  return open.filter((row) => conversationKey(row.conversation) === key);
}
