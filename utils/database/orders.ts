import type { ConversationSnapshot } from '@/utils/model/conversation';
import type { Order } from '@/utils/model/order';
import { openDatabase } from './open';

function orderKey(console: string, shop: string, no: string): string {
  return `${console}|${shop}|${no}`;
}

/** Stores the orders a console shows now; facts seen earlier are kept where now missing. */
export async function rememberOrders(
  snapshot: ConversationSnapshot,
  now: number,
): Promise<Order[]> {
  if (snapshot.orders.length === 0 || snapshot.buyerKey === '') return [];
  const database = await openDatabase();
  return database.transaction('rw', database.orders, async () => {
    const keys = snapshot.orders.map((facts) =>
      orderKey(snapshot.console, snapshot.shop, facts.no),
    );
    const known = await database.orders.bulkGet(keys);
    const rows = snapshot.orders.map(
      (facts, i): Order => ({
        ...known[i],
        ...facts,
        key: keys[i] as string,
        console: snapshot.console,
        shop: snapshot.shop,
        buyerKey: snapshot.buyerKey,
        buyerName: snapshot.buyerName,
        firstSeenAt: known[i]?.firstSeenAt ?? now,
        seenAt: now,
      }),
    );
    await database.orders.bulkPut(rows);
    return rows;
  });
}
