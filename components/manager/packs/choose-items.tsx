import { MultiSelect, Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OwnItems, PackOrder } from '@/utils/packs/workbench/calls';

/** Which of one's own items go into a pack: all, or those of categories and tags. */
export function ChooseItems(props: {
  own: OwnItems;
  order: PackOrder;
  onChange: (part: Partial<PackOrder>) => void;
}) {
  const { own, order, onChange } = props;
  const { only } = order;
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('manager/packs/make/items')}
      value={only ? 'some' : 'all'}
      onChange={(value) =>
        onChange({ only: value === 'all' ? null : { categories: [], tags: [] } })
      }
    >
      <Stack gap={8} mt={8}>
        <Radio
          value="all"
          label={t('manager/packs/make/all', { count: own.count, rules: own.rules })}
        />
        <Radio value="some" label={t('manager/packs/make/some')} />
        {only && (
          <>
            <MultiSelect
              aria-label={t('manager/packs/make/categories')}
              placeholder={only.categories.length === 0 ? t('manager/packs/make/categories') : ''}
              data={own.categories.map(({ id, name, count }) => ({
                value: id,
                label: `${name} (${count})`,
              }))}
              value={only.categories}
              searchable
              limit={200}
              onChange={(categories) => onChange({ only: { ...only, categories } })}
            />
            <MultiSelect
              aria-label={t('manager/packs/make/tags')}
              placeholder={only.tags.length === 0 ? t('manager/packs/make/tags') : ''}
              data={own.tags.map(({ name, count }) => ({
                value: name,
                label: `${name} (${count})`,
              }))}
              value={only.tags}
              searchable
              limit={200}
              onChange={(tags) => onChange({ only: { ...only, tags } })}
            />
          </>
        )}
      </Stack>
    </Radio.Group>
  );
}
