import type { Order } from '@/utils/model/order';
import type { Reminder } from '@/utils/model/reminder';
import { groupDue } from '@/utils/reminders/engine/group-due';
import { type FiringHistory, firingOf } from '@/utils/reminders/engine/judge-caps';
import { orderKey } from '@/utils/reminders/engine/merge-order';
import { fireRow, settleDue } from '@/utils/reminders/engine/settle-due';
import type { RuleWorld, Subject } from '@/utils/reminders/engine/world';
import { unknownBuyer } from '@/utils/reminders/engine/world';
import type { SidedeskDatabase } from './database';
import { openDatabase } from './open';
import { readBuyerSubject, readSubjects } from './rule-subjects';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** How long firings are kept: the caps look back a day, an order's a month at most. */
const KEPT = 60 * DAY;

/**
 * Decides about every reminder that is due, in one transaction: to be shown (claimed, with the
 * notification it belongs to), put off, or stopped. What was claimed before and not yet marked
 * as shown is claimed still: the decision outlives the worker that took it.
 * @returns the rows to show, oldest first
 */
export async function claimDue(world: RuleWorld): Promise<Reminder[]> {
  return change(async (database) => {
    const { now } = world;
    const due = await database.reminders
      .where('[state+dueAt]')
      .between(['waiting', 0], ['waiting', now], true, true)
      .toArray();
    const claimed = due.filter(({ claim }) => claim !== undefined);
    const fire: Reminder[] = [];
    for (const row of due) {
      if (row.claim) continue;
      const subject = await subjectOf(database, row);
      const history = await readFirings(database, row, subject, now);
      const settled = settleDue(row, subject, history, world);
      if (settled.isToShow) fire.push(settled.row);
      else await database.reminders.put(settled.row);
      if (settled.firing) await database.firings.put(settled.firing);
    }
    const notifications = groupDue(fire, now);
    const rows = fire.map((row) => ({
      ...row,
      claim: { at: now, notification: notifications.get(row.id) ?? '' },
    }));
    await database.reminders.bulkPut(rows);
    return [...claimed, ...rows].sort((a, b) => a.dueAt - b.dueAt);
  });
}

/**
 * Marks a claimed reminder as shown and makes the next step of its ladder.
 * @returns null when it was settled meanwhile: then its notification has to go
 */
export async function markFired(id: string, world: RuleWorld): Promise<Reminder | null> {
  return change(async (database) => {
    const row = await database.reminders.get(id);
    // Another context may have been faster.
    if (row?.state === 'fired') return row;
    const shown = row && fireRow(row, await subjectOf(database, row), world, makeId);
    if (!shown) return null;
    await database.reminders.put(shown.fired);
    const { next } = shown;
    if (next && !(await database.reminders.where('key').equals(next.key).first())) {
      await database.reminders.add(next);
    }
    return shown.fired;
  });
}

const makeId = (): string => crypto.randomUUID();

/** Forgets firings that no cap looks at any more. */
export async function forgetFirings(now: number): Promise<void> {
  const { firings } = await openDatabase();
  await firings
    .where('at')
    .below(now - KEPT)
    .delete();
}

async function change<T>(run: (database: SidedeskDatabase) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  const { reminders, firings, orders, buyerFacts, contacts } = database;
  return database.transaction('rw', [reminders, firings, orders, buyerFacts, contacts], async () =>
    run(database),
  );
}

async function subjectOf(database: SidedeskDatabase, row: Reminder): Promise<Subject> {
  const { conversation, orderNo, rule } = row;
  if (!rule) return { conversation, order: null, buyer: unknownBuyer(''), isReturning: false };
  if (orderNo === undefined) return readBuyerSubject(conversation);
  const key = orderKey(conversation.console, conversation.shop, orderNo);
  const order: Order | undefined = await database.orders.get(key);
  const [subject] = order ? await readSubjects([{ order, conversation }]) : [];
  return subject ?? readBuyerSubject(conversation);
}

async function readFirings(
  { firings }: SidedeskDatabase,
  row: Reminder,
  { conversation, order }: Subject,
  now: number,
): Promise<FiringHistory> {
  if (!row.rule) return { buyer: [], shop: [], order: [] };
  const { buyer, shop } = firingOf(row, { conversation, order }, now);
  const since = (key: string, ms: number) =>
    [
      [key, now - ms],
      [key, Number.MAX_SAFE_INTEGER],
    ] as const;
  return {
    buyer: await firings
      .where('[buyer+at]')
      .between(...since(buyer, DAY))
      .toArray(),
    shop: await firings
      .where('[shop+at]')
      .between(...since(shop, HOUR))
      .toArray(),
    order: order ? await firings.where('order').equals(order.key).toArray() : [],
  };
}
