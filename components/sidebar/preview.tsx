import { Button, Kbd } from '@mantine/core';
import { IconCopy, IconCornerDownLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { nameVariable } from '@/components/ui/highlight';
import type { DeskHit } from '@/utils/library/answers';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import classes from './desk.module.css';
import { preparedQuery } from './use-insert';

interface Props {
  hit: DeskHit;
  conversation: ConversationSnapshot | null;
  onInsert(): void;
  onCopy(text: string): void;
}

/** The chosen text as it would go into the box, with what is still missing marked. */
export function Preview({ hit, conversation, onInsert, onCopy }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery({
    ...preparedQuery(hit.id, conversation),
    placeholderData: (old) => old,
  });
  return (
    <section className={classes.preview} aria-label={t('desk/preview')}>
      <div className={classes.previewText}>
        {data ? markMissing(data.text, data.missing, t) : ''}
      </div>
      <div className={classes.actions}>
        <Button size="xs" leftSection={<IconCornerDownLeft size={14} />} onClick={onInsert}>
          {t('desk/insert')}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCopy size={14} />}
          disabled={!data || data.missing.length > 0}
          onClick={() => data && onCopy(data.text)}
        >
          {t('desk/copy')}
        </Button>
        <span style={{ flex: 1 }} />
        <Kbd size="xs">Enter</Kbd>
      </div>
    </section>
  );
}

/** `{{order.no}}` without a value becomes a marked name in the agent's language. */
function markMissing(text: string, missing: string[], t: (key: string) => string) {
  if (missing.length === 0) return text;
  const parts = text.split(/\{\{\s*([^{}]+?)\s*\}\}/u);
  return parts.map((part, i) => {
    const isName = i % 2 === 1;
    const key = `${i}${part}`;
    if (!isName) return <span key={key}>{part}</span>;
    return (
      <span key={key} className={classes.missing}>
        {missing.includes(part) ? nameVariable(part, t) : part}
      </span>
    );
  });
}
