import type { Article } from '@/utils/model/article';
import type { Category } from '@/utils/model/pack';
import type { Reply } from '@/utils/model/reply';
import type { RowsToPut } from './changed-tables';
import type { LibraryItem } from './library';
import { openDatabase } from './open';
import { writeRows } from './write-rows';

/** An edit that can be taken back with `undoPack(undoId)`; `count` items were changed. */
export interface Edited {
  undoId: number;
  count: number;
}

/** The items of these ids that are still there, in no order. */
export async function readItems(ids: string[]): Promise<LibraryItem[]> {
  const { replies, articles } = await openDatabase();
  const [replyRows, articleRows] = await Promise.all([replies.bulkGet(ids), articles.bulkGet(ids)]);
  return [
    ...replyRows.flatMap((row) => (row ? [{ type: 'reply' as const, ...row }] : [])),
    ...articleRows.flatMap((row) => (row ? [{ type: 'article' as const, ...row }] : [])),
  ];
}

/** What is written besides the items themselves. */
export interface Beside {
  categories?: Category[];
  removedCategories?: string[];
}

/**
 * Writes changed items as one operation that can be taken back. Items keep their pack: an
 * update of it finds them edited here.
 * @param name what a list of operations calls it
 * @param readAt library revision they were read at; what was written since is not overwritten
 * @throws {PlanOutdated}
 */
export async function putItems(
  name: string,
  items: LibraryItem[],
  { categories = [], removedCategories = [] }: Beside = {},
  readAt?: number,
): Promise<Edited | null> {
  if (items.length + categories.length + removedCategories.length === 0) return null;
  const undoId = await writeRows({
    packId: '',
    packName: name,
    put: { ...partItems(items), categories },
    remove: { categories: removedCategories },
    readAt,
  });
  return { undoId, count: items.length };
}

/** Removes items as one operation that can be taken back. */
export async function removeItems(name: string, ids: string[]): Promise<Edited | null> {
  const items = await readItems(ids);
  if (items.length === 0) return null;
  const idsOf = (type: LibraryItem['type']) =>
    items.filter((item) => item.type === type).map(({ id }) => id);
  const undoId = await writeRows({
    packId: '',
    packName: name,
    put: {},
    remove: { replies: idsOf('reply'), articles: idsOf('article') },
  });
  return { undoId, count: items.length };
}

function partItems(items: LibraryItem[]): Pick<RowsToPut, 'replies' | 'articles'> {
  const replies: Reply[] = [];
  const articles: Article[] = [];
  for (const { type, ...row } of items) {
    if (type === 'reply') replies.push(row as Reply);
    else articles.push(row as Article);
  }
  return { replies, articles };
}
