import type { ConversationRef, ConversationSnapshot } from '@/utils/model/conversation';
import { conversationKey } from '@/utils/model/conversation-key';
import type { Order } from '@/utils/model/order';
import { asksIfReturning } from '@/utils/reminders/engine/match-rule';
import { reconcile } from '@/utils/reminders/engine/reconcile';
import type { RuleWorld, Subject } from '@/utils/reminders/engine/world';
import { noteBuyer } from './buyer-facts';
import type { SidedeskDatabase } from './database';
import {
  type AppliedFacts,
  add,
  changeFacts,
  decideOrders,
  listOfBuyer,
  listOfOrders,
  makeId,
  nothing,
  placeOf,
  storeChanges,
} from './fact-rows';
import { openDatabase } from './open';
import { rememberOrders } from './orders';
import { readBuyerSubject, readSubjects } from './rule-subjects';

/** Orders that changed rules decide about per transaction: a worker that dies has done whole parts. */
const PART = 2_500;

/**
 * Stores what a console shows and lets the rules decide, in one transaction: a fact is never
 * stored without its reminders, nor the other way round.
 */
export async function applySnapshot(
  snapshot: ConversationSnapshot,
  world: RuleWorld,
): Promise<AppliedFacts> {
  const { console, shop, url, buyerKey, buyerName } = snapshot;
  const conversation = { console, shop, url, buyerKey, buyerName };
  return changeFacts(async (database) => {
    const noted = await noteBuyer(snapshot);
    const orders = await rememberOrders(snapshot, world.now);
    const subjects = await readSubjects(
      orders.map((order) => ({ order, conversation })),
      (order) => asksIfReturning(order, world),
    );
    const applied = await applySubjects(database, subjects, world);
    if (!noted) return applied;
    const own = await decideBuyer(database, conversation, world);
    return {
      changed: applied.changed + own.changed,
      stopped: [...applied.stopped, ...own.stopped],
      outcomes: [...applied.outcomes, ...own.outcomes],
    };
  });
}

/** Lets the rules about messages and dates decide about a buyer. */
export async function applyBuyer(
  conversation: ConversationRef,
  world: RuleWorld,
): Promise<AppliedFacts> {
  return changeFacts((database) => decideBuyer(database, conversation, world));
}

async function decideBuyer(
  database: SidedeskDatabase,
  conversation: ConversationRef,
  world: RuleWorld,
): Promise<AppliedFacts> {
  const rows = await listOfBuyer(database, conversation);
  const subject = await readBuyerSubject(conversation);
  return storeChanges(database, [reconcile(subject, rows, world, makeId)]);
}

/**
 * Lets changed rules decide about the orders seen last: what an old rule made stops, what a
 * new one asks for is made.
 * @param since UTC epoch ms; orders not seen after it are left alone
 */
export async function applyRules(since: number, world: RuleWorld): Promise<AppliedFacts> {
  const { orders } = await openDatabase();
  const keys = await orders.where('seenAt').aboveOrEqual(since).primaryKeys();
  const total = nothing();
  for (let from = 0; from < keys.length; from += PART) {
    const done = await changeFacts(async (database) => {
      const rows = (await database.orders.bulkGet(keys.slice(from, from + PART))).filter(
        (row) => !!row,
      );
      const urls = await urlsOf(database, rows);
      const subjects = await readSubjects(
        rows.map((order) => ({
          order,
          conversation: { ...placeOf(order), url: urls.get(conversationKey(order)) ?? '' },
        })),
        (order) => asksIfReturning(order, world),
      );
      return applySubjects(database, subjects, world);
    });
    add(total, done);
  }
  return total;
}

/** Where the conversations of these buyers were seen, as reminders about them say. */
async function urlsOf(database: SidedeskDatabase, orders: Order[]): Promise<Map<string, string>> {
  const lists = await Promise.all(orders.map((order) => listOfBuyer(database, placeOf(order))));
  return new Map(
    lists.flat().map(({ conversation }) => [conversationKey(conversation), conversation.url]),
  );
}

async function applySubjects(
  database: SidedeskDatabase,
  subjects: readonly Subject[],
  world: RuleWorld,
): Promise<AppliedFacts> {
  if (subjects.length === 0) return nothing();
  return decideOrders(database, subjects, await listOfOrders(database, subjects), world);
}
