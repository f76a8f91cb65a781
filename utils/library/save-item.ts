import { type Edited, putItems } from '@/utils/database/edit-items';
import { findItem, type LibraryItem, readCategories } from '@/utils/database/library';
import type { ArticleContent } from '@/utils/model/article';
import type { ReplyContent } from '@/utils/model/reply';
import { openPath } from './category-paths';

export type WrittenItem =
  | ({ type: 'reply' } & ReplyContent)
  | ({ type: 'article' } & ArticleContent);

/**
 * Writes a reply or an article, new or changed. `category` is a path such as `售后/退货`; what is
 * missing of it is made. An item of a pack stays in it, edited here; a new one is one's own.
 * @param locale BCP 47, the language of texts that name none
 * @param now UTC epoch ms
 */
export async function saveItem(
  content: WrittenItem,
  locale: string,
  now: number,
): Promise<{ item: LibraryItem; edited: Edited }> {
  const [known, categories] = await Promise.all([findItem(content.id), readCategories()]);
  const packId = known?.packId ?? null;
  const { id: category, missing } = openPath(categories, packId, content.category);
  const item = {
    ...content,
    category,
    locale: content.locale ?? known?.locale ?? locale,
    packId,
    // After everything that is there, in the order of writing.
    order: known?.order ?? now,
    rev: 0,
    createdAt: known?.createdAt ?? now,
    updatedAt: now,
  } as LibraryItem;
  const edited = await putItems(content.title, [item], { categories: missing });
  return { item, edited: edited as Edited };
}
