import { Skeleton, Stack } from '@mantine/core';
import IconBell from '@tabler/icons-react/dist/esm/icons/IconBell.mjs';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TodayList } from '@/components/reminders/today-list';
import { useNow } from '@/components/reminders/use-now';
import { readToday } from '@/utils/database/today';
import { EmptyState } from '../empty-state';
import shared from '../manager.module.css';
import { everything, filterRows, ReminderFilters } from './reminder-filters';

/** Every reminder of every console: due, later, on the buyer, done. */
export function TodayPart() {
  const { t } = useTranslation();
  const now = useNow();
  const rows = useLiveQuery(readToday);
  const [filter, setFilter] = useState(everything);
  if (!rows) {
    return (
      <Stack gap={12} aria-busy>
        <Skeleton height={36} radius={8} />
        <Skeleton height={160} radius={12} />
        <Skeleton height={160} radius={12} />
      </Stack>
    );
  }
  if (rows.open.length + rows.ended.length === 0) {
    return (
      <div className={shared.panel}>
        <EmptyState
          icon={<IconBell size={28} stroke={1.4} />}
          title={t('reminder/none')}
          hint={t('reminder/noneHint')}
        />
      </div>
    );
  }
  const shown = {
    ...rows,
    open: filterRows(rows.open, filter),
    ended: filterRows(rows.ended, filter),
  };
  return (
    <Stack gap={20}>
      <ReminderFilters
        rows={[...rows.open, ...rows.ended]}
        rules={rows.rules}
        filter={filter}
        onChange={setFilter}
      />
      {shown.open.length + shown.ended.length === 0 ? (
        <div className={shared.panel}>
          <EmptyState
            icon={<IconBell size={28} stroke={1.4} />}
            title={t('manager/reminders/noneShown')}
          />
        </div>
      ) : (
        <TodayList rows={shown} now={now} />
      )}
    </Stack>
  );
}
