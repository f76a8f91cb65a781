import { Autocomplete, Skeleton, Stack, Switch, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import type { BuyerChange } from '@/utils/model/buyer-facts';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import { conversationKey } from '@/utils/model/conversation-key';
import { BuyerDates } from './buyer-dates';

const zones: string[] = Intl.supportedValuesOf('timeZone');

/** What matters to reminders about a buyer: whether they want any, and what their clock says. */
export function BuyerWishes({ conversation }: { conversation: ConversationSnapshot }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const key = conversationKey(conversation);
  const [failure, setFailure] = useState('');
  const [zone, setZone] = useState<string | null>(null);
  const { data } = useQuery({
    queryKey: ['reminders', 'buyer', key],
    queryFn: () => ask('buyer:facts', { conversation: key }),
  });
  async function change(wish: BuyerChange): Promise<void> {
    const { console, shop, url, buyerKey, buyerName } = conversation;
    try {
      const place = { console, shop, url, buyerKey, buyerName };
      await ask('buyer:change', { conversation: place, change: wish });
      setFailure('');
      await queries.invalidateQueries({ queryKey: ['reminders', 'buyer', key] });
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  }
  if (!data) return <Skeleton height={96} radius={8} />;
  const shown = zone ?? data.zone ?? '';
  const isKnown = shown === '' || zones.includes(shown);
  return (
    <Stack gap={10} component="section" aria-label={t('buyer/title')}>
      <Text fz={12} fw={600} c="dimmed">
        {t('buyer/title')}
      </Text>
      <Switch
        size="sm"
        label={t('buyer/optedOut')}
        description={t('buyer/optedOutHint')}
        checked={data.optedOut === true}
        onChange={({ currentTarget }) => void change({ optedOut: currentTarget.checked })}
      />
      <Autocomplete
        size="xs"
        label={t('buyer/zone')}
        description={t('buyer/zoneHint')}
        placeholder="Asia/Shanghai"
        data={zones}
        limit={8}
        error={isKnown ? undefined : t('buyer/zoneWrong')}
        value={shown}
        onChange={(value) => {
          setZone(value);
          if (zones.includes(value)) void change({ zone: value });
        }}
      />
      <BuyerDates key={key} dates={data.dates} onChange={(dates) => void change({ dates })} />
      {failure && (
        <Text role="alert" fz={12} c="red">
          {t('manager/reminders/failed', { reason: failure })}
        </Text>
      )}
    </Stack>
  );
}
