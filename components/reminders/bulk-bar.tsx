import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReminderAct } from '@/utils/model/reminder';
import { RowAsk } from './row-ask';
import classes from './today.module.css';

interface Props {
  count: number;
  onAct(act: ReminderAct['act']): void;
  onClear(): void;
}

/** What can be done with all chosen reminders at once. */
export function BulkBar({ count, onAct, onClear }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'snooze' | 'cancel' | null>(null);
  return (
    <div className={classes.bulk} role="toolbar" aria-label={t('reminder/chosen', { count })}>
      <div className={classes.bulkLine}>
        <span aria-live="polite">{t('reminder/chosen', { count })}</span>
        <Button size="compact-sm" onClick={() => onAct({ do: 'done' })}>
          {t('reminder/done')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setAsking('snooze')}>
          {t('reminder/putOff')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setAsking('cancel')}>
          {t('reminder/cancel')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onClear}>
          {t('reminder/chooseNone')}
        </Button>
      </div>
      {asking && <RowAsk what={asking} onAct={onAct} onClose={() => setAsking(null)} />}
    </div>
  );
}
