import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { TodayList } from '@/components/reminders/today-list';
import { useNow } from '@/components/reminders/use-now';
import { ask } from '@/components/ui/ask';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import { conversationKey } from '@/utils/model/conversation-key';
import type { Reminder } from '@/utils/model/reminder';
import classes from './desk.module.css';
import { PanelLoading } from './panel-loading';

interface Props {
  conversation: ConversationSnapshot | null;
  onInsert(id: string): void;
}

/** Everything that is due, waits or was done, worked off by keyboard. */
export function TodayPanel({ conversation, onInsert }: Props) {
  const { t } = useTranslation();
  const now = useNow();
  const { data, error } = useQuery({
    queryKey: ['reminders', 'today'],
    queryFn: () => ask('reminder:today', undefined),
  });
  const isThere = data !== undefined;
  useEffect(() => {
    if (isThere) document.querySelector<HTMLElement>('[data-row]')?.focus();
  }, [isThere]);
  if (error) {
    return (
      <Text role="alert" className={classes.view} fz={13}>
        {t('manager/reminders/failed', { reason: error.message })}
      </Text>
    );
  }
  if (!data) return <PanelLoading />;
  if (data.open.length + data.ended.length === 0) {
    return (
      <Stack className={classes.view} justify="center" align="center" gap={4}>
        <Text fw={600}>{t('reminder/none')}</Text>
        <Text size="sm" c="dimmed" ta="center" px="md">
          {t('reminder/noneHint')}
        </Text>
      </Stack>
    );
  }
  const key = conversation?.buyerKey ? conversationKey(conversation) : '';
  const insert = {
    isFor: (row: Reminder) => key !== '' && conversationKey(row.conversation) === key,
    run: ({ replyId }: Reminder) => replyId && onInsert(replyId),
  };
  return (
    <div className={classes.view}>
      <TodayList rows={data} now={now} insert={insert} />
    </div>
  );
}
