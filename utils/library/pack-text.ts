import type { LibraryItem } from '@/utils/database/library';
import { findPack } from '@/utils/database/packs';
import { contentOfRow, contentsOf, type ItemContent } from '@/utils/packs/item-kinds';
import { readBase } from '@/utils/packs/pack-file';
import { isSameContent } from '@/utils/packs/same-content';

/**
 * What the installed version of its pack says in place of an item edited here; null when the
 * item is as the pack brought it, is one's own, or that version is not kept.
 */
export async function findPackText(item: LibraryItem): Promise<LibraryItem | null> {
  if (item.packId === null) return null;
  const base = await readBase(await findPack(item.packId));
  const theirs = base && contentsOf(base, item.type).find(({ id }) => id === item.id);
  const { type, ...row } = item;
  if (!theirs || isSameContent(contentOfRow(type, row), theirs)) return null;
  return restore(item, theirs);
}

function restore(item: LibraryItem, theirs: ItemContent): LibraryItem {
  const { type, packId, order, rev, createdAt, updatedAt, locale } = item;
  return {
    ...(theirs as object),
    ...{ type, packId, order, rev, createdAt, updatedAt },
    locale: (theirs as { locale?: string }).locale ?? locale,
  } as LibraryItem;
}
