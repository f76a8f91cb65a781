import { Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sayIn } from '@/components/reminders/say-in';
import type { Reminder } from '@/utils/model/reminder';
import type { TodayRows } from '@/utils/reminders/today/group-today';

export interface ReminderFilter {
  console: string | null;
  shop: string | null;
  /** `~manual` = made by hand. */
  rule: string | null;
}

export const everything: ReminderFilter = { console: null, shop: null, rule: null };
const MANUAL = '~manual';

export function filterRows(rows: readonly Reminder[], filter: ReminderFilter): Reminder[] {
  return rows.filter(
    ({ conversation, ruleId }) =>
      (filter.console === null || conversation.console === filter.console) &&
      (filter.shop === null || conversation.shop === filter.shop) &&
      (filter.rule === null || (ruleId ?? MANUAL) === filter.rule),
  );
}

interface Props {
  /** The choices are what these hold. */
  rows: readonly Reminder[];
  rules: TodayRows['rules'];
  filter: ReminderFilter;
  onChange(filter: ReminderFilter): void;
}

/** Only the reminders of a console, a shop or a rule. */
export function ReminderFilters({ rows, rules, filter, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const distinct = (pick: (row: Reminder) => string) =>
    [...new Set(rows.map(pick))].filter((one) => one !== '').sort();
  const nameOfRule = (id: string) =>
    id === MANUAL ? t('reminder/kind/manual') : sayIn(rules[id] ?? {}, i18n.language) || id;
  const choices = {
    console: distinct(({ conversation }) => conversation.console).map((value) => ({
      value,
      label: t(`consoles/${value}`, { defaultValue: value }),
    })),
    shop: distinct(({ conversation }) => conversation.shop).map((value) => ({
      value,
      label: value,
    })),
    rule: distinct(({ ruleId }) => ruleId ?? MANUAL).map((value) => ({
      value,
      label: nameOfRule(value),
    })),
  };
  return (
    <Group gap={12}>
      {(['console', 'shop', 'rule'] as const).map((field) => (
        <Select
          key={field}
          size="sm"
          w={200}
          clearable
          aria-label={t(`manager/reminders/filter/${field}`)}
          placeholder={t(`manager/reminders/filter/${field}`)}
          disabled={choices[field].length === 0}
          data={choices[field]}
          value={filter[field]}
          onChange={(value) => onChange({ ...filter, [field]: value })}
        />
      ))}
    </Group>
  );
}
