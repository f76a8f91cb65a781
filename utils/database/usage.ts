import { Dexie } from 'dexie';
import type { UsageEvent } from '@/utils/model/usage';
import { openDatabase } from './open';

/** Rows kept; older ones are dropped so that years of use stay small. */
const KEEP = 50_000;
/** Rows read at a stretch: some 10 ms. */
const PAGE = 2_000;
/** The same question found nothing again within this time counts once, ms. */
const SAME_QUESTION = 60_000;

export async function logUsage(event: UsageEvent): Promise<void> {
  const database = await openDatabase();
  const id = await database.usage.add(event);
  if (id % 500 === 0)
    await database.usage
      .where('id')
      .belowOrEqual(id - KEEP)
      .delete();
}

/** How often an item was inserted or copied, and when last (UTC epoch ms). */
export interface Use {
  count: number;
  lastAt: number;
}

/** The use of every item that was used at all, by id; read in pages, so that none is long. */
export async function countUse(): Promise<Map<string, Use>> {
  const { usage } = await openDatabase();
  const uses = new Map<string, Use>();
  for (let last = 0; ; ) {
    const page: UsageEvent[] = await usage.where('id').above(last).limit(PAGE).toArray();
    if (page.length === 0) return uses;
    for (const { itemId, at, kind } of page) {
      if (itemId === undefined || kind === 'no-answer') continue;
      uses.set(itemId, { count: (uses.get(itemId)?.count ?? 0) + 1, lastAt: at });
    }
    last = page.at(-1)?.id ?? Number.POSITIVE_INFINITY;
  }
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
  const { usage } = await openDatabase();
  await usage.db.transaction('rw', usage, async () => {
    const lately = await usage
      .where('[kind+at]')
      .between(['no-answer', now - SAME_QUESTION], ['no-answer', Dexie.maxKey])
      .toArray();
    if (lately.some(({ query }) => query && keyOf(query) === keyOf(question.query))) return;
    await usage.add({ at: now, kind: 'no-answer', ...question });
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
  const database = await openDatabase();
  await database.usage
    .where('[kind+at]')
    .between(['no-answer', Dexie.minKey], ['no-answer', Dexie.maxKey])
    .filter(({ query }) => query !== undefined && keyOf(query) === keyOf(question))
    .delete();
}

/** Spelling differences that make no other question. */
const keyOf = (query: string): string =>
  query.trim().normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
