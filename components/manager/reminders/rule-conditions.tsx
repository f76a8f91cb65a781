import { MultiSelect, NumberInput, Select, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReminderRule } from '@/utils/model/reminder-rule';
import { placeName, places } from '../rules/place-name';
import classes from './parts.module.css';

type Conditions = ReminderRule['conditions'];

interface Props {
  conditions: Conditions;
  onChange(conditions: Conditions): void;
}

/** For whom and for what a rule is; nothing filled in = for all. */
export function RuleConditions({ conditions, onChange }: Props) {
  const { t } = useTranslation();
  const change = (some: Partial<Conditions>) => onChange({ ...conditions, ...some });
  const choices = (field: 'buyer' | 'campaign', values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`manager/reminders/${field}/${value}`) }));
  const amount = (end: 'min' | 'max') => (
    <NumberInput
      label={t(`manager/reminders/amount/${end}`)}
      min={0}
      value={conditions.amount[end] ?? ''}
      onChange={(value) =>
        change({
          amount: { ...conditions.amount, [end]: value === '' ? undefined : Number(value) },
        })
      }
    />
  );
  return (
    <div className={classes.grid}>
      <MultiSelect
        label={t('manager/reminders/filter/console')}
        placeholder={conditions.consoles.length === 0 ? t('manager/reminders/all') : ''}
        data={places.map((value) => ({ value, label: placeName(value, t) }))}
        value={conditions.consoles}
        onChange={(consoles) => change({ consoles })}
      />
      {(['shops', 'groups', 'products'] as const).map((field) => (
        <TagsInput
          key={field}
          label={t(`manager/reminders/tags/${field}`)}
          placeholder={conditions[field].length === 0 ? t('manager/reminders/all') : ''}
          value={conditions[field]}
          onChange={(values) => change({ [field]: values })}
        />
      ))}
      <Select
        label={t('manager/reminders/buyerLabel')}
        allowDeselect={false}
        data={choices('buyer', ['any', 'new', 'returning'])}
        value={conditions.buyer}
        onChange={(buyer) => change({ buyer: buyer as Conditions['buyer'] })}
      />
      <Select
        label={t('manager/reminders/campaignLabel')}
        allowDeselect={false}
        data={choices('campaign', ['any', 'during', 'outside'])}
        value={conditions.campaign}
        onChange={(campaign) => change({ campaign: campaign as Conditions['campaign'] })}
      />
      {amount('min')}
      {amount('max')}
    </div>
  );
}
