import { Group, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PackOrder } from '@/utils/packs/workbench/calls';
import type { orderTrouble } from './pack-order';

/** What a pack is called, and what is new in it. */
export function PackFields(props: {
  order: PackOrder;
  trouble: ReturnType<typeof orderTrouble>;
  onChange: (part: Partial<PackOrder>) => void;
}) {
  const { order, trouble, onChange } = props;
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        data-autofocus
        label={t('manager/packs/make/name')}
        placeholder={t('manager/packs/make/nameHint')}
        maxLength={200}
        value={order.name}
        onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
      />
      <Group grow align="flex-start">
        <TextInput
          label={t('manager/packs/make/id')}
          description={t('manager/packs/make/idHint')}
          value={order.id}
          error={trouble === 'id' && t('import/reason/idSpaces')}
          onChange={({ currentTarget }) => onChange({ id: currentTarget.value })}
        />
        <TextInput
          label={t('manager/packs/make/version')}
          description={t('manager/packs/make/versionHint')}
          value={order.version}
          error={trouble === 'version' && t('import/reason/version')}
          onChange={({ currentTarget }) => onChange({ version: currentTarget.value })}
        />
        <TextInput
          label={t('manager/packs/make/owner')}
          description={t('manager/packs/make/ownerHint')}
          maxLength={200}
          value={order.owner}
          onChange={({ currentTarget }) => onChange({ owner: currentTarget.value })}
        />
      </Group>
      <Textarea
        label={t('manager/packs/changeNotes')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={20_000}
        value={order.changeNotes}
        onChange={({ currentTarget }) => onChange({ changeNotes: currentTarget.value })}
      />
    </>
  );
}
