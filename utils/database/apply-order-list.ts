import type { Order, PlacedFacts } from '@/utils/model/order';
import type { Reminder } from '@/utils/model/reminder';
import { asksIfReturning } from '@/utils/reminders/engine/match-rule';
import { reconcile } from '@/utils/reminders/engine/reconcile';
import type { RuleWorld, Subject } from '@/utils/reminders/engine/world';
import type { SidedeskDatabase } from './database';
import {
  type AppliedFacts,
  changeFacts,
  listOfOrders,
  makeId,
  placeOf,
  storeChanges,
} from './fact-rows';
import { mergeOrders } from './orders';
import { readSubjects } from './rule-subjects';

/** Orders of a list per transaction: a worker that dies has done whole parts. */
const PART = 5_000;
/** Orders that are decided about while the browser writes those before. */
const PIECE = 1_500;

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
    const changes = piece.map((subject) =>
      reconcile(subject, reminders.get(subject.order?.key ?? '') ?? [], world, makeId),
    );
    const before = writing;
    writing = Promise.all([
      database.orders.bulkPut(
        piece.flatMap(({ order }) => (order && news.has(order) ? order : [])),
      ),
      storeChanges(database, changes).then((done) => add(total, done)),
    ]);
    await before;
  }
  await writing;
  return total;
}

const nothing = (): AppliedFacts => ({ changed: 0, stopped: [], outcomes: [] });

function add(total: AppliedFacts, { changed, stopped, outcomes }: AppliedFacts): void {
  total.changed += changed;
  total.stopped.push(...stopped);
  total.outcomes.push(...outcomes);
}
