import { Stack, Switch, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { tellSpan } from '@/components/reminders/tell-when';
import { ask } from '@/components/ui/ask';
import { useWelcome } from '@/components/ui/welcome';
import type { RankedWaiting } from '@/utils/reminders/waiting/rank-waiting';
import classes from './desk.module.css';
import { PanelLoading } from './panel-loading';
import own from './waiting.module.css';

/** Who waits longest for an answer, over all conversations and console tabs; Enter opens. */
export function WaitingPanel() {
  const { t } = useTranslation();
  const { settings } = useWelcome();
  const { data } = useQuery({
    queryKey: ['waiting'],
    queryFn: () => ask('waiting:list', undefined),
  });
  const open = useMutation({
    mutationFn: ({ tabId, buyerKey, buyerName }: RankedWaiting) =>
      ask('waiting:open', { tabId, buyerKey, buyerName }),
  });
  const list = useRef<HTMLUListElement>(null);
  const isThere = data !== undefined;
  useEffect(() => {
    if (isThere) list.current?.querySelector('button')?.focus();
  }, [isThere]);
  if (!data) return <PanelLoading />;
  return (
    <Stack className={classes.view} gap={12}>
      {open.data === false && (
        <Text role="alert" fz={13}>
          {t('manager/reminders/notOpened')}
        </Text>
      )}
      {data.length === 0 ? (
        <Stack flex={1} justify="center" align="center" gap={4}>
          <Text fw={600}>{t('waiting/none')}</Text>
          <Text size="sm" c="dimmed" ta="center" px="md">
            {t('waiting/noneHint')}
          </Text>
        </Stack>
      ) : (
        <ul ref={list} className={own.list} aria-label={t('waiting/title')}>
          {data.map((one) => (
            <li key={`${one.tabId}|${one.buyerKey}|${one.buyerName}`}>
              <button type="button" className={own.row} onClick={() => open.mutate(one)}>
                <WaitingRow one={one} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Switch
        size="sm"
        label={t('waiting/sound')}
        description={t('waiting/soundHint')}
        checked={settings.waitingSound}
        onChange={({ currentTarget }) =>
          void ask('settings:change', { waitingSound: currentTarget.checked })
        }
      />
    </Stack>
  );
}

function WaitingRow({ one }: { one: RankedWaiting }) {
  const { t, i18n } = useTranslation();
  const place = t(`consoles/${one.console}`, { defaultValue: one.console });
  const span = one.since === null ? null : tellSpan(Date.now() - one.since, i18n.language);
  return (
    <>
      <span className={own.dot} data-level={one.level} aria-hidden />
      <span className={own.words}>
        <b>{one.buyerName || t('desk/buyerSays')}</b>
        <span>
          {[place, one.shop, one.unread > 1 && t('waiting/unread', { count: one.unread })]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <span className={own.span} data-level={one.level}>
        {span ?? t('waiting/unknown')}
        <span className={own.hidden}>{t(`waiting/level/${one.level}`)}</span>
      </span>
    </>
  );
}
