import type { CaseFacts } from '@/utils/insights/measures';
import { openDatabase } from './open';

/** What figures need of the cases that were open after `since` (UTC epoch ms). */
export async function readCaseFacts(since: number): Promise<CaseFacts[]> {
  const { cases } = await openDatabase();
  return cases.filter(({ closedAt }) => closedAt === null || closedAt >= since).toArray();
}
