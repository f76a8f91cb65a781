import type { UsageEvent } from '@/utils/model/usage';
import { openDatabase } from './open';

/** Rows kept; older ones are dropped so that years of use stay small. */
const KEEP = 50_000;

export async function logUsage(event: UsageEvent): Promise<void> {
  const database = await openDatabase();
  const id = await database.usage.add(event);
  if (id % 500 === 0)
    await database.usage
      .where('id')
      .belowOrEqual(id - KEEP)
      .delete();
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
