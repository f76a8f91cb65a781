import { Tabs, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import shared from '../manager.module.css';
import { type ReminderPart, reminderParts } from '../route';
import { CalendarPart } from './calendar-part';
import { OrdersPart } from './orders-part';
import { RulesPart } from './rules-part';
import { ShiftPart } from './shift-part';
import { TodayPart } from './today-part';
import { WeekPart } from './week-part';

const parts: Record<ReminderPart, () => ReactNode> = {
  today: TodayPart,
  week: WeekPart,
  rules: RulesPart,
  calendar: CalendarPart,
  orders: OrdersPart,
  shift: ShiftPart,
};

/** Everything about reminders: what is due, the week, the rules, and what they are made of. */
export function RemindersView({ part }: { part: ReminderPart }) {
  const { t } = useTranslation();
  const Part = parts[part];
  return (
    <div className={shared.page}>
      <div className={shared.column}>
        <Title order={2} className={shared.pageTitle}>
          {t('manager/tabs/reminders')}
        </Title>
        <Tabs
          value={part}
          onChange={(value) => {
            window.location.hash = `#/reminders/${value}`;
          }}
          keepMounted={false}
        >
          <Tabs.List mb={24}>
            {reminderParts.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {t(`manager/reminders/part/${one}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={part}>
            <Part />
          </Tabs.Panel>
        </Tabs>
      </div>
    </div>
  );
}
