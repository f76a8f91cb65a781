import type { Order } from '@/utils/model/order';
import { type CaseLine, lineOf } from './buyer-card';
import type { BuyerPlace } from './buyer-rows';
import { casesOfConversation } from './cases';
import { listContactLog } from './contacts';
import { openDatabase } from './open';

const MOST = { orders: 30, log: 200, cases: 30 };

/** What happened with a buyer, as a person reads it. Times are UTC epoch ms. */
export interface BuyerHistory {
  cases: CaseLine[];
  orders: Pick<Order, 'no' | 'status' | 'amount' | 'product' | 'seenAt'>[];
  /** Days on which they were open, the newest first. */
  talks: number[];
  /** Replies that went into their box; title '' = gone from the library. */
  replies: { at: number; title: string }[];
}

/** @param key `conversationKey()` of `place` */
export async function readBuyerHistory(key: string, place: BuyerPlace): Promise<BuyerHistory> {
  const database = await openDatabase();
  const [cases, orders, log] = await Promise.all([
    casesOfConversation(key),
    database.orders
      .where('[console+shop+buyerKey]')
      .equals([place.console, place.shop, place.buyerKey])
      .toArray(),
    listContactLog(key, MOST.log),
  ]);
  const used = log.filter(({ kind }) => kind === 'reply');
  const replies = await database.replies.bulkGet(used.map(({ itemId }) => itemId ?? ''));
  return {
    cases: cases.slice(0, MOST.cases).map(lineOf),
    orders: orders
      .sort((a, b) => b.seenAt - a.seenAt)
      .slice(0, MOST.orders)
      .map(({ no, status, amount, product, seenAt }) => ({ no, status, amount, product, seenAt })),
    talks: log.filter(({ kind }) => kind === 'talk').map(({ at }) => at),
    replies: used.map(({ at }, i) => ({ at, title: replies[i]?.title ?? '' })),
  };
}
