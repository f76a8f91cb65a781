import { Badge, Button, Group } from '@mantine/core';
import IconArrowBackUp from '@tabler/icons-react/dist/esm/icons/IconArrowBackUp.mjs';
import IconCopy from '@tabler/icons-react/dist/esm/icons/IconCopy.mjs';
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { putItems } from '@/utils/database/edit-items';
import type { LibraryItem } from '@/utils/database/library';
import { findPackText } from '@/utils/library/pack-text';
import { editorOf } from '../route';
import { useDoer } from '../undo';
import { useItemActs } from './use-item-acts';
import type { Library } from './use-library';

/** What can be done with an item; of a pack it says whether it was edited here. */
export function ItemActions({ item, library }: { item: LibraryItem; library: Library }) {
  const { t } = useTranslation();
  const acts = useItemActs(library);
  const perform = useDoer();
  const theirs = useLiveQuery(async () => findPackText(item), [item]);
  const isOwn = item.packId === null;
  const restore = (text: LibraryItem) =>
    void perform(
      () =>
        putItems(t('manager/library/packText'), [{ ...text, updatedAt: Date.now() }], {}, item.rev),
      () => t('manager/library/packTextBack', { title: text.title }),
    );
  return (
    <Group gap={8} mt={12}>
      <Button
        component="a"
        href={editorOf(item.id)}
        size="compact-sm"
        variant="light"
        leftSection={<IconPencil size={14} aria-hidden />}
      >
        {t('editor/edit')}
      </Button>
      <Button
        component="a"
        href={editorOf(item.id, 'copy')}
        size="compact-sm"
        variant="default"
        leftSection={<IconCopy size={14} aria-hidden />}
      >
        {t(isOwn ? 'editor/duplicate' : 'editor/copy')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={14} aria-hidden />}
        onClick={() => acts.remove([item.id])}
      >
        {t('editor/remove')}
      </Button>
      {theirs && (
        <>
          <Badge variant="light" tt="none" fw={500}>
            {t('manager/library/editedHere')}
          </Badge>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconArrowBackUp size={14} aria-hidden />}
            onClick={() => restore(theirs)}
          >
            {t('manager/library/packText')}
          </Button>
        </>
      )}
    </Group>
  );
}
