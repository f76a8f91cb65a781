import { Button, Group, Modal, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pathOf } from '@/utils/library/category-paths';
import { addCategory, changeCategory } from '@/utils/library/change-items';
import { useDoer } from '../undo';
import type { CategoryAct } from './category-tree';
import { OWN } from './entries';
import type { TreeNode } from './tree-nodes';
import type { Library } from './use-library';

interface Props {
  act: Exclude<CategoryAct, 'remove'>;
  node: TreeNode;
  library: Library;
  onClose(): void;
}

/** Asks for what a category needs: its name, or where it goes. */
export function CategoryDialog({ act, node, library, onClose }: Props) {
  const { t } = useTranslation();
  const perform = useDoer();
  const { category, pack } = node;
  const packId = pack === null || pack === OWN ? null : pack;
  const [name, setName] = useState(act === 'create' ? '' : (category?.name ?? ''));
  const [parent, setParent] = useState(category?.parent ?? '');
  const siblings = library.categories.filter(
    (one) => one.packId === packId && !node.keys?.has(one.key),
  );

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const title = name.trim();
    if (act !== 'move' && title === '') return;
    const said = { name: t(`manager/tree/${act}`), now: Date.now() };
    onClose();
    void perform(
      () => {
        if (act === 'create') {
          return addCategory({ packId, parent: category?.id ?? null }, title, said);
        }
        if (!category) return Promise.resolve(null);
        const change = act === 'rename' ? { name: title } : { parent: parent || null };
        return changeCategory(category, change, said);
      },
      () => t(`manager/tree/done/${act}`, { name: title }),
    );
  };

  return (
    <Modal opened centered onClose={onClose} title={t(`manager/tree/${act}`)}>
      <form onSubmit={submit}>
        {act === 'move' ? (
          <Select
            label={t('manager/tree/parent')}
            data-autofocus
            searchable
            allowDeselect={false}
            data={[
              { value: '', label: t('manager/tree/top') },
              ...siblings.map((one) => ({
                value: one.id,
                label: pathOf(library.categories, packId, one.id),
              })),
            ]}
            value={parent}
            onChange={(value) => setParent(value ?? '')}
          />
        ) : (
          <TextInput
            label={t('manager/tree/name')}
            description={
              act === 'create' && category ? t('manager/tree/below', { name: category.name }) : null
            }
            data-autofocus
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t('manager/packs/cancel')}
          </Button>
          <Button type="submit" disabled={act !== 'move' && name.trim() === ''}>
            {t('editor/save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
