import { Skeleton, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { tellWhen } from '@/components/reminders/tell-when';
import type { ReminderRule } from '@/utils/model/reminder-rule';
import { tryRule } from './ask-before-all';
import classes from './parts.module.css';

/** Reminders the preview names. */
const NAMED = 5;

interface Props {
  rule: ReminderRule;
  /** Told whether it would be about every buyer, now. */
  onForAll(isForAll: boolean): void;
}

/** What a rule would do to the orders of the last month, while it is being written. */
export function RulePreviewCard({ rule, onForAll }: Props) {
  const { t, i18n } = useTranslation();
  const [asked] = useDebouncedValue(rule, 250);
  const { data, error } = useQuery({
    queryKey: ['rule-preview', asked],
    queryFn: () => tryRule(asked),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const isForAll = data?.isForEverybody === true;
  useEffect(() => onForAll(isForAll), [isForAll, onForAll]);
  if (error) {
    return (
      <Text role="alert" className={classes.failure}>
        {t('manager/reminders/failed', { reason: error.message })}
      </Text>
    );
  }
  if (!data) return <Skeleton height={96} radius={10} />;
  return (
    <section
      className={classes.preview}
      data-loud={isForAll || undefined}
      aria-label={t('manager/reminders/preview')}
      aria-live="polite"
    >
      <Text className={classes.big}>{t('manager/reminders/dueNow', { count: data.dueNow })}</Text>
      <Text>
        {t('manager/reminders/matching', {
          matching: data.matching,
          buyers: data.buyers,
          held: data.held,
        })}
      </Text>
      {isForAll && <Text fw={600}>{t('manager/reminders/forAll', { count: data.buyers })}</Text>}
      <ul className={classes.plain}>
        {data.list.slice(0, NAMED).map(({ buyerName, orderNo, dueAt }) => (
          <li key={`${buyerName}|${orderNo}|${dueAt}`}>
            <span>
              {[
                buyerName || t('desk/buyerSays'),
                orderNo && t('reminder/orderDetail', { tail: orderNo.slice(-4) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <span>{tellWhen(dueAt, Date.now(), i18n.language)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
