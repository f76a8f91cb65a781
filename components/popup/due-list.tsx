import { Button, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TodayList } from '@/components/reminders/today-list';
import { useNow } from '@/components/reminders/use-now';
import { ask } from '@/components/ui/ask';
import classes from './popup.module.css';

/** Rows a popup has room for; the rest is in the manager. */
const SHOWN = { due: 4, upcoming: 3 };

/** What is due now and what comes next, with its actions. */
export function DueList({ onMore }: { onMore: () => void }) {
  const { t } = useTranslation();
  const now = useNow();
  const { data, error } = useQuery({
    queryKey: ['reminders', 'today'],
    queryFn: () => ask('reminder:today', undefined),
  });
  if (error) {
    return (
      <Text role="alert" className={classes.problem}>
        {t('popup/failed', { reason: error.message })}
      </Text>
    );
  }
  if (!data) return <Skeleton height={96} radius={8} aria-label={t('reminder/title')} />;
  const due = data.open.filter(({ state }) => state === 'fired').slice(0, SHOWN.due);
  const upcoming = data.open.filter(({ state }) => state === 'waiting').slice(0, SHOWN.upcoming);
  const open = [...due, ...upcoming];
  const hidden = data.open.length - open.length;
  return (
    <>
      {due.length === 0 && <Text className={classes.quiet}>{t('popup/nothingDue')}</Text>}
      {/* The conversation is in front after that; the popup would only cover it. */}
      <TodayList
        isCompact
        rows={{ open, ended: [], rules: data.rules }}
        now={now}
        onOpened={() => window.close()}
      />
      <Button variant="subtle" size="compact-sm" className={classes.more} onClick={onMore}>
        {hidden > 0 ? t('popup/more', { number: hidden }) : t('popup/allReminders')}
      </Button>
    </>
  );
}
