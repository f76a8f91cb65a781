import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reminder } from '@/utils/model/reminder';
import type { TodayGroup } from '@/utils/reminders/today/group-today';
import classes from './today.module.css';

/** Rows a group shows at first; what is settled only informs. */
const STEP = { open: 50, ended: 8 };

interface Props {
  group: TodayGroup;
  rows: Reminder[];
  children(row: Reminder): ReactNode;
}

/** One part of the Today view with its name and size. */
export function TodayGroupList({ group, rows, children }: Props) {
  const { t } = useTranslation();
  const step = group === 'buyer' || group === 'done' ? STEP.ended : STEP.open;
  const [shown, setShown] = useState<number>(step);
  const title = t(`reminder/group/${group}`);
  return (
    <section>
      <h2 className={classes.groupTitle}>
        {title}
        <span className={classes.number}>{rows.length}</span>
      </h2>
      <ul className={classes.rows} aria-label={title}>
        {rows.slice(0, shown).map(children)}
      </ul>
      {rows.length > shown && (
        <Button
          className={classes.more}
          variant="subtle"
          size="compact-sm"
          onClick={() => setShown(shown + STEP.open)}
        >
          {t('manager/packs/showMore', {
            number: Math.min(rows.length - shown, STEP.open),
            rest: rows.length - shown,
          })}
        </Button>
      )}
    </section>
  );
}
