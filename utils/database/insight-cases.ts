import { Dexie } from 'dexie';
import type { CaseFacts } from '@/utils/insights/measures';
import type { Case } from '@/utils/model/case';
import type { SidedeskDatabase } from './database';
import { openDatabase } from './open';

/**
 * What figures need of the cases that were opened or closed after `since` (UTC epoch ms): each
 * of them was changed after it too.
 */
export async function readCaseFacts(since: number): Promise<CaseFacts[]> {
  return caseRowsSince(await openDatabase(), since);
}

/** Cases that were changed after a moment, UTC epoch ms. */
export async function caseRowsSince({ cases }: SidedeskDatabase, since: number): Promise<Case[]> {
  const parts = await Promise.all(
    [0, 1].map((isOpen) =>
      cases.where('[isOpen+updatedAt]').between([isOpen, since], [isOpen, Dexie.maxKey]).toArray(),
    ),
  );
  return parts.flat();
}
