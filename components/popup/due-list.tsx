import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '@/components/manager/reminders/format-moment';
import { useNow } from '@/components/manager/reminders/use-now';
import {
  type ReminderAction,
  useReminderActions,
} from '@/components/manager/reminders/use-reminder-actions';
import { ask } from '@/components/ui/ask';
import type { Reminder } from '@/utils/model/reminder';
import classes from './popup.module.css';

/** Rows a popup has room for; the rest is in the manager. */
const SHOWN = { due: 4, upcoming: 3 };

/** What is due now with its actions, and below it what comes next. */
export function DueList({ onMore }: { onMore: () => void }) {
  const { t } = useTranslation();
  const now = useNow();
  const { data, error } = useQuery({
    queryKey: ['reminders'],
    queryFn: () => ask('reminder:list', { states: ['waiting', 'fired'] }),
  });
  const actions = useReminderActions();
  const act = (action: ReminderAction) => {
    actions.mutate(action, {
      onSuccess: (done) => {
        // The conversation is in front now; the popup would only cover it.
        if (action.do === 'open' && done) window.close();
      },
    });
  };
  if (error) {
    return (
      <Text role="alert" className={classes.problem}>
        {t('popup/failed', { reason: error.message })}
      </Text>
    );
  }
  if (!data) return null;
  const due = data.filter((row) => row.state === 'fired');
  const upcoming = data.filter((row) => row.state === 'waiting');
  const hidden =
    Math.max(0, due.length - SHOWN.due) + Math.max(0, upcoming.length - SHOWN.upcoming);
  return (
    <>
      <h2 className={classes.label}>{t('popup/due')}</h2>
      {due.length === 0 && <Text className={classes.quiet}>{t('popup/nothingDue')}</Text>}
      <ul className={classes.rows}>
        {due.slice(0, SHOWN.due).map((row) => (
          <DueRow key={row.id} row={row} now={now} onAct={act} />
        ))}
      </ul>
      {(actions.error || actions.data === false) && (
        <Text role="alert" className={classes.problem}>
          {actions.error
            ? t('popup/failed', { reason: actions.error.message })
            : t('manager/reminders/notOpened')}
        </Text>
      )}
      {upcoming.length > 0 && (
        <>
          <h2 className={classes.label}>{t('popup/upcoming')}</h2>
          <ul className={classes.upcoming}>
            {upcoming.slice(0, SHOWN.upcoming).map((row) => (
              <li key={row.id}>
                <RowHead row={row} now={now} />
              </li>
            ))}
          </ul>
        </>
      )}
      {hidden > 0 && (
        <Button variant="subtle" size="compact-sm" className={classes.more} onClick={onMore}>
          {t('popup/more', { number: hidden })}
        </Button>
      )}
    </>
  );
}

function DueRow(props: { row: Reminder; now: number; onAct: (action: ReminderAction) => void }) {
  const { t } = useTranslation();
  const { row, now, onAct } = props;
  return (
    <li className={classes.row} data-due>
      <RowHead row={row} now={now} />
      <div className={classes.actions}>
        <Button size="compact-sm" onClick={() => onAct({ do: 'open', id: row.id })}>
          {t('reminder/open')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => onAct({ do: 'done', id: row.id })}
        >
          {t('reminder/done')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => onAct({ do: 'snooze', id: row.id })}
        >
          {t('popup/snooze')}
        </Button>
      </div>
    </li>
  );
}

function RowHead({ row, now }: { row: Reminder; now: number }) {
  const { t, i18n } = useTranslation();
  const what = row.note || t(`reminder/kind/${row.kind}`);
  const order = row.orderNo ? t('reminder/orderDetail', { tail: row.orderNo.slice(-4) }) : '';
  return (
    <>
      <div className={classes.rowHead}>
        <b title={row.conversation.buyerName}>
          {row.conversation.buyerName || t('desk/buyerSays')}
        </b>
        <time dateTime={new Date(row.dueAt).toISOString()}>
          {formatMoment(row.dueAt, now, i18n.language)}
        </time>
      </div>
      <p className={classes.rowNote}>{[what, order].filter(Boolean).join(' · ')}</p>
    </>
  );
}
