import { Button, Group } from '@mantine/core';
import IconCopy from '@tabler/icons-react/dist/esm/icons/IconCopy.mjs';
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import { useTranslation } from 'react-i18next';
import type { Reply } from '@/utils/model/reply';
import { useRemoval } from '../editor/removal';
import { editorOf } from '../route';

/** What can be done with a reply: one's own is changed, one of a pack copied unless locked. */
export function ReplyActions({ reply }: { reply: Reply }) {
  const { t } = useTranslation();
  const remove = useRemoval();
  const isOwn = reply.packId === null;
  if (!isOwn && reply.locked) return null;
  return (
    <Group gap={8} mt={12}>
      {isOwn && (
        <Button
          component="a"
          href={editorOf(reply.id)}
          size="compact-sm"
          variant="light"
          leftSection={<IconPencil size={14} aria-hidden />}
        >
          {t('editor/edit')}
        </Button>
      )}
      <Button
        component="a"
        href={editorOf(reply.id, 'copy')}
        size="compact-sm"
        variant="default"
        leftSection={<IconCopy size={14} aria-hidden />}
      >
        {t(isOwn ? 'editor/duplicate' : 'editor/copy')}
      </Button>
      {isOwn && !reply.locked && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={14} aria-hidden />}
          onClick={() => remove(reply.id)}
        >
          {t('editor/remove')}
        </Button>
      )}
    </Group>
  );
}
