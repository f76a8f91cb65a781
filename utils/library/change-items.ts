import { type Edited, putItems, readItems } from '@/utils/database/edit-items';
import { type LibraryItem, readCategories } from '@/utils/database/library';
import type { Category } from '@/utils/model/pack';
import { type BulkEdit, editItem } from './bulk-edit';
import { newCategory, openPath } from './category-paths';

/** How an edit is named, and when it happens (UTC epoch ms). */
interface Said {
  name: string;
  now: number;
}

/** Tags, scopes or expiry of many items. @returns null when nothing changes */
export async function editItems(ids: string[], edit: BulkEdit, said: Said): Promise<Edited | null> {
  const items = await readItems(ids);
  return put(
    items.flatMap((item) => editItem(item, edit) ?? []),
    said,
  );
}

/**
 * Moves items to the category of this path, each inside its own pack; what is missing of the
 * path is made.
 */
export async function moveItems(ids: string[], path: string, said: Said): Promise<Edited | null> {
  const [items, categories] = await Promise.all([readItems(ids), readCategories()]);
  const places = new Map<string | null, { id: string; missing: Category[] }>();
  for (const { packId } of items) {
    if (!places.has(packId)) places.set(packId, openPath(categories, packId, path));
  }
  const moved = items.flatMap((item) => {
    const category = places.get(item.packId)?.id ?? '';
    return item.category === category ? [] : [{ ...item, category }];
  });
  return put(moved, said, { categories: [...places.values()].flatMap(({ missing }) => missing) });
}

/** Gives items new places among their neighbours; what they say stays as old as it is. */
export async function placeItems(
  orders: ReadonlyMap<string, number>,
  { name }: Said,
): Promise<Edited | null> {
  const items = await readItems([...orders.keys()]);
  return putItems(
    name,
    items.map((item) => ({ ...item, order: orders.get(item.id) ?? item.order })),
  );
}

export async function addCategory(
  at: { packId: string | null; parent: string | null },
  title: string,
  { name }: Said,
): Promise<Edited | null> {
  const made = newCategory(await readCategories(), at.packId, title, at.parent);
  return putItems(name, [], { categories: [made] });
}

/** Another name or place of a category; its items follow it. */
export async function changeCategory(
  category: Category,
  change: Partial<Pick<Category, 'name' | 'parent'>>,
  { name }: Said,
): Promise<Edited | null> {
  return putItems(name, [], { categories: [{ ...category, ...change }] });
}

/**
 * Removes a category; what is in it goes one level up.
 * @param ids of the items in it
 */
export async function removeCategory(
  category: Category,
  ids: string[],
  said: Said,
): Promise<Edited | null> {
  const [items, all] = await Promise.all([readItems(ids), readCategories()]);
  const below = all.filter((one) => one.packId === category.packId && one.parent === category.id);
  return put(
    items.map((item) => ({ ...item, category: category.parent ?? '' })),
    said,
    {
      categories: below.map((one) => ({ ...one, parent: category.parent })),
      removedCategories: [category.key],
    },
  );
}

function put(items: LibraryItem[], { name, now }: Said, beside?: Parameters<typeof putItems>[2]) {
  return putItems(
    name,
    items.map((item) => ({ ...item, updatedAt: now })),
    beside,
  );
}
