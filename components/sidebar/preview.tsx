import { Button, Kbd } from '@mantine/core';
import { IconCopy, IconCornerDownLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskHit } from '@/utils/library/answers';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import classes from './desk.module.css';
import { FilledText } from './filled-text';
import { preparedQuery } from './use-insert';

interface Props {
  hit: DeskHit;
  conversation: ConversationSnapshot | null;
  onInsert(id: string): void;
  onCopy(text: string): void;
}

/** The chosen text as it would go into the box, with what is still missing marked. */
export const Preview = memo(function Preview({ hit, conversation, onInsert, onCopy }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery({
    ...preparedQuery(hit.id, conversation),
    placeholderData: (old) => old,
  });
  // The former hit's text only keeps its place: nobody may read or copy it as this one's.
  const isRight = data?.id === hit.id;
  return (
    <section className={classes.preview} aria-label={t('desk/preview')}>
      <div className={classes.previewText} style={isRight ? {} : { visibility: 'hidden' }}>
        {data && <FilledText reply={data} />}
      </div>
      <div className={classes.actions}>
        <Button
          size="xs"
          leftSection={<IconCornerDownLeft size={14} />}
          onClick={() => onInsert(hit.id)}
        >
          {t('desk/insert')}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCopy size={14} />}
          disabled={!isRight || data.missing.length > 0}
          onClick={() => data && onCopy(data.text)}
        >
          {t('desk/copy')}
        </Button>
        <Kbd size="xs" className={classes.hint}>
          Enter
        </Kbd>
      </div>
    </section>
  );
});
