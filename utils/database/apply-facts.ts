import type { ConversationRef, ConversationSnapshot } from '@/utils/model/conversation';
import { conversationKey } from '@/utils/model/conversation-key';
import type { Order, PlacedFacts } from '@/utils/model/order';
import type { Reminder } from '@/utils/model/reminder';
import { asksIfReturning } from '@/utils/reminders/engine/match-rule';
import { orderKey } from '@/utils/reminders/engine/merge-order';
import { reconcile } from '@/utils/reminders/engine/reconcile';
import type { RuleWorld, Subject } from '@/utils/reminders/engine/world';
import { noteBuyer } from './buyer-facts';
import type { SidedeskDatabase } from './database';
import { openDatabase } from './open';
import { rememberOrders, storeOrders } from './orders';
import { readBuyerSubject, readSubjects } from './rule-subjects';

/** Orders of a list per transaction: a worker that dies has done whole parts. */
const PART = 2_500;
/** Up to so many orders are looked up one by one. */
const FEW = 30;

/** What new facts did: reminders added, moved or stopped, and notifications that must go. */
export interface AppliedFacts {
  changed: number;
  stopped: Reminder[];
  /** Reminders that came to something just now: the buyer paid, or answered. */
  outcomes: Reminder[];
}

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
  return change(async (database) => {
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
  return change((database) => decideBuyer(database, conversation, world));
}

async function decideBuyer(
  database: SidedeskDatabase,
  conversation: ConversationRef,
  world: RuleWorld,
): Promise<AppliedFacts> {
  const rows = await listOfBuyer(database, conversation);
  const subject = await readBuyerSubject(conversation);
  return store(database, [reconcile(subject, rows, world, makeId)]);
}

/**
 * Stores a list of orders and lets the rules decide about each.
 * @param url where the console's conversations are; lists do not say
 */
export async function applyOrderList(
  placed: PlacedFacts[],
  url: string,
  world: RuleWorld,
): Promise<AppliedFacts> {
  const total: AppliedFacts = { changed: 0, stopped: [], outcomes: [] };
  // By number: each part is a short stretch of them.
  const sorted = placed.toSorted((a, b) => (a.facts.no < b.facts.no ? -1 : 1));
  for (let from = 0; from < sorted.length; from += PART) {
    const part = sorted.slice(from, from + PART);
    const { changed, stopped, outcomes } = await change(async (database) => {
      const orders = await storeOrders(part, world.now, true);
      const subjects = await readSubjects(
        orders.map((order) => ({ order, conversation: { ...place(order), url } })),
        (order) => asksIfReturning(order, world),
      );
      return applySubjects(database, subjects, world);
    });
    total.changed += changed;
    total.stopped.push(...stopped);
    total.outcomes.push(...outcomes);
  }
  return total;
}

/**
 * Lets changed rules decide about the orders seen last: what an old rule made stops, what a
 * new one asks for is made.
 * @param since UTC epoch ms; orders not seen after it are left alone
 */
export async function applyRules(since: number, world: RuleWorld): Promise<AppliedFacts> {
  const { orders } = await openDatabase();
  const keys = await orders.where('seenAt').aboveOrEqual(since).primaryKeys();
  const total: AppliedFacts = { changed: 0, stopped: [], outcomes: [] };
  for (let from = 0; from < keys.length; from += PART) {
    const { changed, stopped, outcomes } = await change(async (database) => {
      const rows = (await database.orders.bulkGet(keys.slice(from, from + PART))).filter(
        (row) => !!row,
      );
      const urls = await urlsOf(database, rows);
      const subjects = await readSubjects(
        rows.map((order) => ({
          order,
          conversation: { ...place(order), url: urls.get(conversationKey(order)) ?? '' },
        })),
        (order) => asksIfReturning(order, world),
      );
      return applySubjects(database, subjects, world);
    });
    total.changed += changed;
    total.stopped.push(...stopped);
    total.outcomes.push(...outcomes);
  }
  return total;
}

/** Where the conversations of these buyers were seen, as reminders about them say. */
async function urlsOf(database: SidedeskDatabase, orders: Order[]): Promise<Map<string, string>> {
  const lists = await Promise.all(orders.map((order) => listOfBuyer(database, place(order))));
  return new Map(
    lists.flat().map(({ conversation }) => [conversationKey(conversation), conversation.url]),
  );
}

function place({ console, shop, buyerKey, buyerName }: Order): Omit<ConversationRef, 'url'> {
  return { console, shop, buyerKey, buyerName };
}

async function change<T>(run: (database: SidedeskDatabase) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  const { orders, reminders, buyerFacts, contacts } = database;
  return database.transaction('rw', [orders, reminders, buyerFacts, contacts], async () =>
    run(database),
  );
}

async function applySubjects(
  database: SidedeskDatabase,
  subjects: readonly Subject[],
  world: RuleWorld,
): Promise<AppliedFacts> {
  if (subjects.length === 0) return { changed: 0, stopped: [], outcomes: [] };
  const rows = await listOfOrders(database, subjects);
  return store(
    database,
    subjects.map((subject) => {
      const own = rows.get(subject.order?.key ?? '') ?? [];
      return reconcile(subject, own, world, makeId);
    }),
  );
}

/** Reminders of these orders, by the key of the order: few are asked for one by one, many by
 * the stretch of numbers they lie in, shop by shop. */
async function listOfOrders(
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

async function listOfBuyer(
  database: SidedeskDatabase,
  { console, shop, buyerKey }: Omit<ConversationRef, 'url'>,
): Promise<Reminder[]> {
  return database.reminders
    .where('[conversation.console+conversation.shop+conversation.buyerKey]')
    .equals([console, shop, buyerKey])
    .toArray();
}

async function store(
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

const makeId = (): string => crypto.randomUUID();
