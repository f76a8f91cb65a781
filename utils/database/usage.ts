import { Dexie } from 'dexie';
import { keyOf } from '@/utils/insights/figures';
import type { UsageEvent } from '@/utils/model/usage';
import { countEvents, readFigures, recordEvents, removeEvents } from './insights';
import { openDatabase } from './open';

/** The same question found nothing again within this time counts once, ms. */
const SAME_QUESTION = 60_000;

export async function logUsage(event: UsageEvent): Promise<void> {
  await recordEvents([event]);
}

/** How often an item was inserted or copied, and when last (UTC epoch ms). */
export interface Use {
  count: number;
  lastAt: number;
}

/** The use of every item that was used at all, by id. */
export async function countUse(): Promise<Map<string, Use>> {
  const uses = new Map<string, Use>();
  for (const { subject, count, lastAt } of await readFigures(['item'], '', '9')) {
    const known = uses.get(subject);
    uses.set(subject, {
      count: (known?.count ?? 0) + count,
      lastAt: Math.max(known?.lastAt ?? 0, lastAt),
    });
  }
  return uses;
}

/** Ids of the items used most recently, newest first, each once. */
export async function listRecentlyUsed(limit: number): Promise<string[]> {
  const database = await openDatabase();
  const recent = await database.usage
    .orderBy('id')
    .reverse()
    .limit(limit * 10)
    .toArray();
  const ids = recent.flatMap((event) => (event.itemId ? [event.itemId] : []));
  return [...new Set(ids)].slice(0, limit);
}

/** The insertions after `since` (UTC epoch ms), newest first, at most `limit`. */
export async function listInsertions(since: number, limit: number): Promise<UsageEvent[]> {
  const database = await openDatabase();
  return database.usage
    .where('[kind+at]')
    .between(['insert', since], ['insert', Dexie.maxKey])
    .reverse()
    .limit(limit)
    .toArray();
}

/** Notes a question that found nothing, unless it was noted within the last minute. */
export async function recordNoAnswer(
  question: { query: string; console: string },
  now: number,
): Promise<void> {
  await countEvents(async ({ usage }) => {
    const lately = await usage
      .where('[kind+at]')
      .between(['no-answer', now - SAME_QUESTION], ['no-answer', Dexie.maxKey])
      .toArray();
    if (lately.some(({ query }) => query && keyOf(query) === keyOf(question.query))) return;
    await recordEvents([{ at: now, kind: 'no-answer', ...question }]);
  });
}

/** A question that found nothing; `lastAt` in UTC epoch ms. */
export interface UnansweredQuestion {
  query: string;
  count: number;
  lastAt: number;
}

/** The questions that found nothing, most frequent first, at most `limit`. */
export async function listUnanswered(limit: number): Promise<UnansweredQuestion[]> {
  const database = await openDatabase();
  const events = await database.usage
    .where('[kind+at]')
    .between(['no-answer', Dexie.minKey], ['no-answer', Dexie.maxKey])
    .toArray();
  const questions = new Map<string, UnansweredQuestion>();
  for (const { query, at } of events) {
    if (!query) continue;
    const count = (questions.get(keyOf(query))?.count ?? 0) + 1;
    questions.set(keyOf(query), { query, count, lastAt: at });
  }
  return [...questions.values()]
    .sort((a, b) => b.count - a.count || b.lastAt - a.lastAt)
    .slice(0, limit);
}

/** Forgets a question that found nothing: it has been dealt with. */
export async function settleUnanswered(question: string): Promise<void> {
  await countEvents(async (database) => {
    const settled = await database.usage
      .where('[kind+at]')
      .between(['no-answer', Dexie.minKey], ['no-answer', Dexie.maxKey])
      .filter(({ query }) => query !== undefined && keyOf(query) === keyOf(question))
      .toArray();
    await removeEvents(database, settled);
  });
}
