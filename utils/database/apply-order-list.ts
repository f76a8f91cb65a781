import type { Order, PlacedFacts } from '@/utils/model/order';
import type { Reminder } from '@/utils/model/reminder';
import { asksIfReturning } from '@/utils/reminders/engine/match-rule';
import type { RuleWorld, Subject } from '@/utils/reminders/engine/world';
import type { SidedeskDatabase } from './database';
import {
  type AppliedFacts,
  add,
  changeFacts,
  decideOrders,
  listOfOrders,
  nothing,
  placeOf,
} from './fact-rows';
import { mergeOrders } from './orders';
import { readSubjects } from './rule-subjects';

/** Orders of a list per transaction: a worker that dies has done whole parts. */
const PART = 5_000;
/** Orders that are decided about while the browser writes those before. */
const PIECE = 500;

/**
 * Stores a list of orders and lets the rules decide about each.
 * @param url where the console's conversations are; lists do not say
 */
export async function applyOrderList(
  placed: PlacedFacts[],
  url: string,
  world: RuleWorld,
): Promise<AppliedFacts> {
  const total = nothing();
  // By number: each part is a short stretch of them.
  const sorted = placed.toSorted((a, b) => (a.facts.no < b.facts.no ? -1 : 1));
  for (let from = 0; from < sorted.length; from += PART) {
    const part = sorted.slice(from, from + PART);
    const done = await changeFacts(async (database) => {
      // First all that is read: it would wait for what is written.
      const { rows, news } = await mergeOrders(part, world.now, true);
      const subjects = await readSubjects(
        rows.map((order) => ({ order, conversation: { ...placeOf(order), url } })),
        (order) => asksIfReturning(order, world),
        rows,
      );
      const reminders = await listOfOrders(database, subjects);
      return decideInPieces(database, subjects, { news: new Set(news), reminders, world });
    });
    add(total, done);
  }
  return total;
}

async function decideInPieces(
  database: SidedeskDatabase,
  subjects: readonly Subject[],
  known: { news: ReadonlySet<Order>; reminders: ReadonlyMap<string, Reminder[]>; world: RuleWorld },
): Promise<AppliedFacts> {
  const { news, reminders, world } = known;
  const total = nothing();
  let writing: Promise<unknown> = Promise.resolve();
  for (let from = 0; from < subjects.length; from += PIECE) {
    const piece = subjects.slice(from, from + PIECE);
    const before = writing;
    writing = Promise.all([
      database.orders.bulkPut(
        piece.flatMap(({ order }) => (order && news.has(order) ? order : [])),
      ),
      decideOrders(database, piece, reminders, world).then((done) => add(total, done)),
    ]);
    // Told where it is awaited.
    writing.catch(() => undefined);
    await before;
  }
  await writing;
  return total;
}
