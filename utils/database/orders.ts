import type { Table } from 'dexie';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import type { Order, PlacedFacts } from '@/utils/model/order';
import { isSameContent } from '@/utils/packs/same-content';
import { mergeOrder, orderKey } from '@/utils/reminders/engine/merge-order';
import { openDatabase } from './open';
import { readTouched } from './read-touched';

/** An order that says the same is written again after this time, ms: a console shows it every second. */
const SEEN_AGAIN = 3_600_000;

/** Stores the orders a console shows now; facts seen earlier are kept where now missing. */
export async function rememberOrders(
  snapshot: ConversationSnapshot,
  now: number,
): Promise<Order[]> {
  if (snapshot.orders.length === 0 || snapshot.buyerKey === '') return [];
  const { console, shop, buyerKey, buyerName } = snapshot;
  const place = { console, shop, buyerKey, buyerName };
  return storeOrders(
    snapshot.orders.map((facts) => ({ facts, place })),
    now,
    false,
  );
}

/**
 * Stores facts of orders; of one order named twice the last row counts.
 * @param imported from a list, which may be older than what is known
 */
async function storeOrders(
  placed: PlacedFacts[],
  now: number,
  imported: boolean,
): Promise<Order[]> {
  const database = await openDatabase();
  return database.transaction('rw', database.orders, async () => {
    const { rows, news } = await mergeOrders(placed, now, imported);
    await database.orders.bulkPut(news);
    return rows;
  });
}

/** What `storeOrders` would store: all the orders, and those of them that say something new. */
export async function mergeOrders(
  placed: PlacedFacts[],
  now: number,
  imported: boolean,
): Promise<{ rows: Order[]; news: Order[] }> {
  const table = (await openDatabase()).orders as Table<Order, string>;
  const keys = placed.map(({ facts, place }) => orderKey(place.console, place.shop, facts.no));
  const stored = await readTouched(table, [...new Set(keys)]);
  const before = new Map(stored.map((order) => [order.key, order]));
  const known = new Map(before);
  for (const [i, { facts, place }] of placed.entries()) {
    const key = keys[i] ?? '';
    known.set(key, mergeOrder(known.get(key), facts, place, now, imported));
  }
  const rows = [...known.values()];
  return { rows, news: rows.filter((row) => isNews(before.get(row.key), row)) };
}

function isNews(before: Order | undefined, now: Order): boolean {
  if (!before || now.seenAt - before.seenAt >= SEEN_AGAIN) return true;
  return !isSameContent(before, { ...now, seenAt: before.seenAt });
}

/** One order of a console, or null. */
export async function findOrder(
  { console, shop }: { console: string; shop: string },
  no: string,
): Promise<Order | null> {
  const { orders } = await openDatabase();
  return (await orders.get(orderKey(console, shop, no))) ?? null;
}
