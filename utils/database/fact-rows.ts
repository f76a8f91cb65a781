import type { ConversationRef } from '@/utils/model/conversation';
import type { Order } from '@/utils/model/order';
import type { Reminder } from '@/utils/model/reminder';
import { orderKey } from '@/utils/reminders/engine/merge-order';
import { reconcile } from '@/utils/reminders/engine/reconcile';
import type { RuleWorld, Subject } from '@/utils/reminders/engine/world';
import type { SidedeskDatabase } from './database';
import { openDatabase } from './open';

/** Up to so many orders are looked up one by one. */
const FEW = 30;

/** What new facts did: reminders added, moved or stopped, and notifications that must go. */
export interface AppliedFacts {
  changed: number;
  stopped: Reminder[];
  /** Reminders that came to something just now: the buyer paid, or answered. */
  outcomes: Reminder[];
}

export const nothing = (): AppliedFacts => ({ changed: 0, stopped: [], outcomes: [] });

export function add(total: AppliedFacts, { changed, stopped, outcomes }: AppliedFacts): void {
  total.changed += changed;
  total.stopped.push(...stopped);
  total.outcomes.push(...outcomes);
}

/** Runs in the transaction in which facts are stored with their reminders. */
export async function changeFacts<T>(run: (database: SidedeskDatabase) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  const { orders, reminders, buyerFacts, contacts } = database;
  return database.transaction('rw', [orders, reminders, buyerFacts, contacts], async () =>
    run(database),
  );
}

/** Whose order it is. */
export function placeOf({
  console,
  shop,
  buyerKey,
  buyerName,
}: Order): Omit<ConversationRef, 'url'> {
  return { console, shop, buyerKey, buyerName };
}

/** Reminders of these orders, by the key of the order: few are asked for one by one, many by
 * the stretch of numbers they lie in, shop by shop. */
export async function listOfOrders(
  database: SidedeskDatabase,
  subjects: readonly Subject[],
): Promise<Map<string, Reminder[]>> {
  const index = '[conversation.console+conversation.shop+orderNo]';
  const orders = subjects.flatMap(({ order }) => (order ? [order] : []));
  const table = database.reminders;
  const lists = await Promise.all(
    orders.length <= FEW
      ? orders.map((one) => table.where(index).equals([one.console, one.shop, one.no]).toArray())
      : stretchesOf(orders).map(([from, to]) =>
          table.where(index).between(from, to, true, true).toArray(),
        ),
  );
  const found = new Map(orders.map(({ key }) => [key, [] as Reminder[]]));
  for (const row of lists.flat()) {
    const { console, shop } = row.conversation;
    found.get(orderKey(console, shop, row.orderNo ?? ''))?.push(row);
  }
  return found;
}

/** The lowest and the highest number of each shop. */
function stretchesOf(orders: readonly Order[]): [from: string[], to: string[]][] {
  const ends = new Map<string, [from: string[], to: string[]]>();
  for (const { console, shop, no } of orders) {
    const place = orderKey(console, shop, '');
    const one = [console, shop, no];
    const [from, to] = ends.get(place) ?? [one, one];
    ends.set(place, [no < (from[2] ?? '') ? one : from, no > (to[2] ?? '') ? one : to]);
  }
  return [...ends.values()];
}

/** Reminders about a buyer. */
export async function listOfBuyer(
  database: SidedeskDatabase,
  { console, shop, buyerKey }: Omit<ConversationRef, 'url'>,
): Promise<Reminder[]> {
  return database.reminders
    .where('[conversation.console+conversation.shop+conversation.buyerKey]')
    .equals([console, shop, buyerKey])
    .toArray();
}

/** Lets the rules decide about orders, and stores it. @param reminders from `listOfOrders` */
export function decideOrders(
  database: SidedeskDatabase,
  subjects: readonly Subject[],
  reminders: ReadonlyMap<string, Reminder[]>,
  world: RuleWorld,
): Promise<AppliedFacts> {
  return storeChanges(
    database,
    subjects.map((subject) => {
      const own = reminders.get(subject.order?.key ?? '') ?? [];
      return reconcile(subject, own, world, makeId);
    }),
  );
}

/** Stores what the rules decided. */
export async function storeChanges(
  database: SidedeskDatabase,
  changes: ReturnType<typeof reconcile>[],
): Promise<AppliedFacts> {
  const put = changes.flatMap((one) => one.put);
  if (put.length > 0) await database.reminders.bulkPut(put);
  return {
    changed: put.length,
    stopped: changes.flatMap(({ hide }) => hide),
    outcomes: put.filter(hasJustEnded),
  };
}

/** The outcome may be followed by the end that it brings, at the same moment. */
function hasJustEnded({ history }: Reminder): boolean {
  const last = history.at(-1)?.at;
  return history.slice(-2).some(({ what, at }) => what === 'outcome' && at === last);
}

export const makeId = (): string => crypto.randomUUID();
