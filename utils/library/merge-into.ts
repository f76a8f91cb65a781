import type { Edited } from '@/utils/database/edit-items';
import type { LibraryItem } from '@/utils/database/library';
import { writeRows } from '@/utils/database/write-rows';
import { mergeItems } from '@/utils/health/merge-items';
import type { Article } from '@/utils/model/article';
import type { Reply } from '@/utils/model/reply';

/** Keeps one of two near-duplicates, found by the words of both; one operation, one way back. */
export async function mergeInto(
  kept: LibraryItem,
  gone: LibraryItem,
  now: number,
): Promise<Edited> {
  const { type, ...row } = { ...mergeItems(kept, gone), updatedAt: now };
  const list = (of: LibraryItem['type']) => (of === 'reply' ? 'replies' : 'articles');
  const undoId = await writeRows({
    packId: '',
    packName: kept.title,
    put: type === 'reply' ? { replies: [row as Reply] } : { articles: [row as Article] },
    remove: { [list(gone.type)]: [gone.id] },
    readAt: Math.max(kept.rev, gone.rev),
  });
  return { undoId, count: 1 };
}
