import { useTranslation } from 'react-i18next';
import { useStable } from '@/components/ui/use-stable';
import { removeItems } from '@/utils/database/edit-items';
import { pathOf } from '@/utils/library/category-paths';
import { moveItems, placeItems, removeCategory } from '@/utils/library/change-items';
import { reorder } from '@/utils/library/reorder';
import type { Category } from '@/utils/model/pack';
import { editorOf } from '../route';
import { useDoer } from '../undo';
import type { Entry } from './entries';
import type { TableActs } from './table-keys';
import type { Library } from './use-library';

/** What the tree does with categories and what is in them. */
interface CategoryActs {
  removeCategory(category: Category): void;
  /** Puts items of one pack into a category of it; null = into none. */
  moveTo(ids: string[], category: Category | null): void;
}

/** What the table and the tree do with items; everything can be taken back. */
export function useItemActs(
  library: Library | undefined,
): Omit<TableActs, 'choose'> & CategoryActs {
  const { t } = useTranslation();
  const perform = useDoer();
  const entries = library?.entries ?? [];

  const place = (id: string, findTo: (group: Entry[], from: number) => number) => {
    const one = entries.find((entry) => entry.id === id);
    if (!one) return;
    const group = entries.filter((entry) => isBeside(entry, one));
    const from = group.indexOf(one);
    const orders = reorder(group, from, findTo(group, from));
    if (orders.size === 0) return;
    const name = t('manager/library/reorder');
    void perform(
      () => placeItems(orders, { name, now: Date.now() }),
      () => t('manager/library/reordered', { title: one.title }),
    );
  };

  return {
    edit: useStable((id: string) => {
      window.location.hash = editorOf(id);
    }),
    remove: useStable((ids: string[]) => {
      const title = entries.find(({ id }) => id === ids[0])?.title ?? '';
      const name = t('editor/remove');
      void perform(
        () => removeItems(name, ids),
        (count) =>
          ids.length === 1
            ? t('editor/removed', { title })
            : t('manager/bulk/done/remove', { count }),
      );
    }),
    shift: useStable((id: string, by: 1 | -1) => place(id, (_, from) => from + by)),
    drop: useStable((id: string, target: string) =>
      place(id, (group) => group.findIndex((entry) => entry.id === target)),
    ),
    moveTo: useStable((ids: string[], category: Category | null) => {
      const path = category ? pathOf(library?.categories ?? [], category.packId, category.id) : '';
      void perform(
        () => moveItems(ids, path, { name: t('manager/bulk/move'), now: Date.now() }),
        (count) => t('manager/bulk/done/move', { count }),
      );
    }),
    removeCategory: useStable((category: Category) => {
      const ids = entries.filter((one) => one.category === category.key).map(({ id }) => id);
      const name = t('manager/tree/remove');
      void perform(
        () => removeCategory(category, ids, { name, now: Date.now() }),
        () => t('manager/tree/done/remove', { name: category.name }),
      );
    }),
  };
}

/** Items are moved among those of their pack, category and kind. */
function isBeside(a: Entry, b: Entry): boolean {
  return a.packId === b.packId && a.category === b.category && a.type === b.type;
}
