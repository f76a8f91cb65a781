import { ActionIcon, Button, Group, Skeleton, Text } from '@mantine/core';
import IconChevronLeft from '@tabler/icons-react/dist/esm/icons/IconChevronLeft.mjs';
import IconChevronRight from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tellWhen } from '@/components/reminders/tell-when';
import { useNow } from '@/components/reminders/use-now';
import { useReminderActs } from '@/components/reminders/use-reminder-acts';
import { listReminderRules } from '@/utils/database/reminder-rules';
import { listBetween } from '@/utils/database/today';
import type { Reminder } from '@/utils/model/reminder';
import { moveDays, weekDays } from '@/utils/reminders/today/week-days';
import shared from '../manager.module.css';
import { everything, filterRows, ReminderFilters } from './reminder-filters';
import classes from './week.module.css';
import { WeekEntry } from './week-entry';

/** One week of reminders; those made by hand are moved by dragging or with Alt and the arrows. */
export function WeekPart() {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const [shownAt, setShownAt] = useState(now);
  const [filter, setFilter] = useState(everything);
  const [over, setOver] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const acts = useReminderActs();
  const days = weekDays(shownAt);
  const [from = 0, to = 0] = [days[0], days[7]];
  const rows = useLiveQuery(() => listBetween(from, to), [from, to]);
  const rules = useLiveQuery(async () => {
    const all = await listReminderRules();
    return Object.fromEntries(all.map(({ id, name }) => [id, name]));
  });
  const move = (row: Reminder, dueAt: number) => {
    if (dueAt <= Date.now()) {
      setSaid(t('manager/reminders/notPast'));
      return;
    }
    acts.mutate({ ids: [row.id], act: { do: 'snooze', dueAt } });
    setSaid(t('manager/reminders/moved', { time: tellWhen(dueAt, now, i18n.language) }));
  };
  const drop = (day: number, id: string) => {
    setOver(null);
    const row = rows?.find((one) => one.id === id);
    const today = days.findIndex(
      (one, i) => row && one <= row.dueAt && row.dueAt < (days[i + 1] ?? 0),
    );
    if (row && today !== day) move(row, moveDays(row.dueAt, day - today));
  };
  const format = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', day: 'numeric' });
  const month = new Intl.DateTimeFormat(i18n.language, { year: 'numeric', month: 'long' });
  return (
    <div>
      <Group mb={16} gap={8}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('manager/reminders/weekBefore')}
          onClick={() => setShownAt(moveDays(shownAt, -7))}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <Button variant="default" size="sm" onClick={() => setShownAt(Date.now())}>
          {t('manager/reminders/thisWeek')}
        </Button>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('manager/reminders/weekAfter')}
          onClick={() => setShownAt(moveDays(shownAt, 7))}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
        <Text fw={600} ml={8}>
          {month.format(from)}
        </Text>
      </Group>
      <ReminderFilters rows={rows ?? []} rules={rules ?? {}} filter={filter} onChange={setFilter} />
      {rows === undefined ? (
        <Skeleton height={320} radius={12} mt={16} />
      ) : (
        <div className={classes.week}>
          {days.slice(0, 7).map((day, i) => {
            const end = days[i + 1] ?? 0;
            const own = filterRows(rows, filter).filter(({ dueAt }) => dueAt >= day && dueAt < end);
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: Alt and the arrows do the same
              <section
                key={day}
                className={classes.day}
                data-today={(now >= day && now < end) || undefined}
                data-over={over === i || undefined}
                onDragOver={(event) => {
                  event.preventDefault();
                  setOver(i);
                }}
                onDragLeave={() => setOver(null)}
                onDrop={(event) => {
                  event.preventDefault();
                  drop(i, event.dataTransfer.getData('text/plain'));
                }}
              >
                <h3 className={classes.dayName}>{format.format(day)}</h3>
                <ul className={classes.entries}>
                  {own.map((row) => (
                    <WeekEntry
                      key={row.id}
                      row={row}
                      rule={rules?.[row.ruleId ?? '']}
                      onMove={(dueAt) => move(row, dueAt)}
                      onOpen={() => acts.mutate({ ids: [row.id], act: { do: 'open' } })}
                    />
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
      )}
      <Text className={shared.quiet} mt={12}>
        {t('manager/reminders/weekHint')}
      </Text>
      <div role="status" className={classes.said}>
        {acts.error ? t('manager/reminders/failed', { reason: acts.error.message }) : said}
      </div>
    </div>
  );
}
