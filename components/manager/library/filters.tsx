import { SegmentedControl, Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type LibraryFilter, OWN, sortCategories } from './entries';
import classes from './library.module.css';
import type { Library } from './use-library';

/** Narrows the list by kind, pack and category; a category belongs to one pack. */
export function Filters(props: {
  library: Library;
  filter: LibraryFilter;
  onChange: (filter: LibraryFilter) => void;
}) {
  const { t } = useTranslation();
  const { library, filter, onChange } = props;
  const packs = [
    ...library.packs.map((pack) => ({ value: pack.id, label: pack.name })),
    { value: OWN, label: t('manager/library/own') },
  ];
  const categories = useMemo(() => categoryMenu(library, filter.pack), [library, filter.pack]);
  return (
    <>
      <SegmentedControl
        fullWidth
        size="sm"
        aria-label={t('manager/library/kindLabel')}
        value={filter.type}
        onChange={(value) => onChange({ ...filter, type: value as LibraryFilter['type'] })}
        data={[
          { value: 'all', label: t('manager/library/all') },
          { value: 'reply', label: t('desk/reply') },
          { value: 'article', label: t('desk/article') },
        ]}
      />
      <div className={classes.selects}>
        <Select
          aria-label={t('manager/library/pack')}
          placeholder={t('manager/library/allPacks')}
          data={packs}
          value={filter.pack}
          onChange={(pack) => onChange({ ...filter, pack, category: null })}
          clearable
          comboboxProps={{ shadow: 'md', width: 280, position: 'bottom-start' }}
        />
        <Select
          aria-label={t('manager/library/category')}
          placeholder={t('manager/library/allCategories')}
          nothingFoundMessage={t('manager/library/noCategory')}
          data={categories}
          value={filter.category}
          onChange={(category) => onChange({ ...filter, category })}
          clearable
          searchable
          limit={300}
          comboboxProps={{ shadow: 'md', width: 280, position: 'bottom-end' }}
        />
      </div>
    </>
  );
}

interface MenuItem {
  value: string;
  label: string;
}

/** Categories of one pack, or of all of them under the packs' names. */
function categoryMenu(library: Library, pack: string | null): (MenuItem | MenuGroup)[] {
  const groups = new Map<string, MenuItem[]>();
  const used = new Set(library.entries.map((entry) => entry.category));
  for (const row of sortCategories(library.categories)) {
    const owner = row.packId ?? OWN;
    if ((pack !== null && owner !== pack) || !used.has(row.key)) continue;
    const items = groups.get(owner) ?? [];
    items.push({ value: row.key, label: row.name });
    groups.set(owner, items);
  }
  if (pack !== null) return groups.get(pack) ?? [];
  const names = new Map(library.packs.map((one) => [one.id, one.name]));
  return [...groups].map(([id, items]) => ({ group: names.get(id) ?? id, items }));
}

interface MenuGroup {
  group: string;
  items: MenuItem[];
}
