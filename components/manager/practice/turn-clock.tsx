import { useInterval } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './practice.module.css';

/** Seconds since the buyer wrote, beside the seconds that are in time. */
export function TurnClock({ askedAt, within }: { askedAt: number; within: number }) {
  const { t } = useTranslation();
  const [now, setNow] = useState(Date.now);
  useInterval(() => setNow(Date.now()), 1_000, { autoInvoke: true });
  const seconds = Math.max(0, Math.floor((now - askedAt) / 1_000));
  return (
    <span className={classes.clock} data-late={seconds > within || undefined} role="timer">
      {t('manager/practice/clock', { seconds, within })}
    </span>
  );
}
