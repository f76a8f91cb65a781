import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Reminder } from '@/utils/model/reminder';
import { formatMoment } from './format-moment';
import classes from './reminders.module.css';
import type { ReminderAction } from './use-reminder-actions';

/** One reminder: whom it is about, when, and what can be done with it in its state. */
export function ReminderCard(props: {
  reminder: Reminder;
  now: number;
  onAct: (what: ReminderAction['do']) => void;
}) {
  const { t, i18n } = useTranslation();
  const { reminder, now, onAct } = props;
  const { conversation, state } = reminder;
  const isOpen = state === 'waiting' || state === 'fired';
  const facts = [
    t(`consoles/${conversation.console}`, { defaultValue: conversation.console }),
    reminder.orderNo && t('desk/order', { no: reminder.orderNo }),
    !isOpen && t(`manager/reminders/${state}`),
  ];
  return (
    <li className={classes.card} data-state={state}>
      <div className={classes.body}>
        <p className={classes.title}>
          <b>{conversation.buyerName || t('desk/buyerSays')}</b>
          <span>{t(`reminder/kind/${reminder.kind}`)}</span>
        </p>
        {reminder.note && <p className={classes.note}>{reminder.note}</p>}
        <p className={classes.facts}>
          {facts.filter(Boolean).map((fact) => (
            <span key={String(fact)}>{fact}</span>
          ))}
        </p>
      </div>
      <time className={classes.when} dateTime={new Date(reminder.dueAt).toISOString()}>
        {formatMoment(reminder.dueAt, now, i18n.language)}
      </time>
      <Group gap={8} wrap="nowrap" className={classes.actions}>
        <Button
          size="xs"
          variant={state === 'fired' ? 'filled' : 'default'}
          onClick={() => onAct('open')}
        >
          {t('reminder/open')}
        </Button>
        {isOpen && (
          <>
            <Button size="xs" variant="default" onClick={() => onAct('done')}>
              {t('reminder/done')}
            </Button>
            <Button size="xs" variant="subtle" onClick={() => onAct('snooze')}>
              {t('reminder/snooze')}
            </Button>
            <Button size="xs" variant="subtle" color="gray" onClick={() => onAct('cancel')}>
              {t('reminder/cancel')}
            </Button>
          </>
        )}
      </Group>
    </li>
  );
}
