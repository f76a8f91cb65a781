import { Button, Skeleton, Text, Title } from '@mantine/core';
import IconBell from '@tabler/icons-react/dist/esm/icons/IconBell.mjs';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listReminders, listSettled } from '@/utils/database/reminders';
import type { Reminder } from '@/utils/model/reminder';
import { EmptyState } from '../empty-state';
import shared from '../manager.module.css';
import { ReminderCard } from './reminder-card';
import classes from './reminders.module.css';
import { useNow } from './use-now';
import { useReminderActions } from './use-reminder-actions';

/** Rows a group shows at first. */
const STEP = 50;

/** Settled reminders kept in sight. */
const SETTLED_SHOWN = 200;

/** Every reminder: due now, later, and what was settled. */
export function RemindersView() {
  const { t } = useTranslation();
  const groups = useLiveQuery(async () => {
    const [due, later, settled] = await Promise.all([
      listReminders(['fired'], 1_000),
      listReminders(['waiting'], 1_000),
      listSettled(SETTLED_SHOWN),
    ]);
    return { due, later, settled };
  });
  const actions = useReminderActions();
  const isEmpty = groups && Object.values(groups).every((rows) => rows.length === 0);
  return (
    <div className={shared.page}>
      <div className={shared.column}>
        <Title order={2} className={shared.pageTitle}>
          {t('manager/tabs/reminders')}
        </Title>
        <Problem
          error={actions.error}
          refused={actions.data === false ? actions.variables?.do : undefined}
        />
        {!groups && <Skeleton height={160} radius={12} />}
        {isEmpty && (
          <div className={shared.panel}>
            <EmptyState
              icon={<IconBell size={28} stroke={1.4} />}
              title={t('reminder/none')}
              hint={t('reminder/noneHint')}
            />
          </div>
        )}
        {groups && (
          <>
            <Group title={t('reminder/due')} rows={groups.due} onAct={actions.mutate} />
            <Group title={t('reminder/later')} rows={groups.later} onAct={actions.mutate} />
            <Group
              title={t('manager/reminders/settled')}
              rows={groups.settled}
              onAct={actions.mutate}
            />
          </>
        )}
      </div>
    </div>
  );
}

function Group(props: {
  title: string;
  rows: Reminder[];
  onAct: ReturnType<typeof useReminderActions>['mutate'];
}) {
  const { t } = useTranslation();
  const now = useNow();
  const [shown, setShown] = useState(STEP);
  const { rows, onAct } = props;
  if (rows.length === 0) return null;
  return (
    <section>
      <Title order={3} className={classes.groupTitle}>
        {props.title}
        <span className={classes.number}>{rows.length}</span>
      </Title>
      <ul className={classes.cards}>
        {rows.slice(0, shown).map((reminder) => (
          <ReminderCard
            key={reminder.id}
            reminder={reminder}
            now={now}
            onAct={(what) => onAct({ do: what, id: reminder.id })}
          />
        ))}
      </ul>
      {rows.length > shown && (
        <Button variant="subtle" size="xs" mt={8} onClick={() => setShown(shown + STEP)}>
          {t('manager/packs/showMore', {
            number: Math.min(rows.length - shown, STEP),
            rest: rows.length - shown,
          })}
        </Button>
      )}
    </section>
  );
}

/** Why the last action did not work, in words. */
function Problem({ error, refused }: { error: Error | null; refused: string | undefined }) {
  const { t } = useTranslation();
  if (!error && !refused) return null;
  const text = error
    ? t('manager/reminders/failed', { reason: error.message })
    : t(refused === 'open' ? 'manager/reminders/notOpened' : 'manager/reminders/gone');
  return (
    <Text role="alert" className={classes.problem}>
      {text}
    </Text>
  );
}
