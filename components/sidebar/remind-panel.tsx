import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { remindTimes } from '@/components/reminders/remind-times';
import { TimeField } from '@/components/reminders/time-field';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import { BuyerWishes } from './buyer-wishes';
import classes from './desk.module.css';

interface Props {
  conversation: ConversationSnapshot | null;
  onRemind(dueAt: number, note: string): void;
}

/** "Remind me" at a time of one's own, and what this buyer wants of reminders. */
export function RemindPanel({ conversation, onRemind }: Props) {
  const { t } = useTranslation();
  const [dueAt, setDueAt] = useState<number | null>(null);
  const [note, setNote] = useState('');
  if (!conversation?.buyerKey) {
    return (
      <Text className={classes.view} fz={13} c="dimmed">
        {t('reminder/noBuyer')}
      </Text>
    );
  }
  return (
    <Stack className={classes.view} gap="md">
      <form
        aria-label={t('reminder/add')}
        onSubmit={(event) => {
          event.preventDefault();
          if (dueAt !== null) onRemind(dueAt, note);
        }}
      >
        <Stack gap={10}>
          <Text fz={13} lh={1.5}>
            {t('reminder/about', { buyer: conversation.buyerName })}
          </Text>
          <TimeField value={dueAt} onChange={setDueAt} autoFocus />
          <Group gap={6}>
            {remindTimes(Date.now()).map((quick) => (
              <Button
                key={quick.key}
                size="compact-xs"
                variant="default"
                onClick={() => onRemind(quick.dueAt, note)}
              >
                {t(`reminder/${quick.key}`)}
              </Button>
            ))}
          </Group>
          <Textarea
            size="xs"
            label={t('reminder/note')}
            autosize
            minRows={2}
            maxRows={5}
            maxLength={500}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          <Button type="submit" size="sm" disabled={dueAt === null}>
            {t('reminder/add')}
          </Button>
        </Stack>
      </form>
      <BuyerWishes conversation={conversation} />
    </Stack>
  );
}
