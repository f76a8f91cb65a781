import type { Category } from '@/utils/model/pack';
import type { ItemContent } from './item-kinds';

/**
 * The category of one's own that an item of a pack goes to when it becomes one's own: of the
 * same name. Null for what has none.
 */
export function ownCategoryOf(content: ItemContent, ofPack: Category[]): Category | null {
  const id = 'category' in content ? content.category : '';
  if (id === '') return null;
  const name = ofPack.find((category) => category.id === id)?.name ?? id;
  const own = name.replace(/\s+/g, '_');
  return { id: own, key: `|${own}`, name, parent: null, order: 0, packId: null };
}
