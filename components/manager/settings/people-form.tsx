import { NativeSelect, NumberInput, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { standardGroups } from '@/components/people/standard-groups';
import { useWelcome } from '@/components/ui/welcome';
import classes from './settings.module.css';
import type { ChangeSettings } from './use-settings';

const days = [0, 90, 180, 365, 730];

/** What roles may offer on their own, the groups of buyers, and how long buyers are kept. */
export function PeopleForm({ onChange }: { onChange: ChangeSettings }) {
  const { t } = useTranslation();
  const { compensationLimits, contactGroups, contactsKeptDays } = useWelcome().settings;
  const standard = standardGroups.map((id) => t(`contacts/group/${id}`));
  return (
    <div className={classes.fields}>
      {(['agent', 'manager'] as const).map((role) => (
        <NumberInput
          key={`${role} ${compensationLimits[role]}`}
          label={t(`manager/settings/limit/${role}`)}
          description={t('manager/settings/limitHint')}
          min={0}
          max={10_000_000}
          decimalScale={2}
          defaultValue={compensationLimits[role] ?? ''}
          onBlur={({ currentTarget }) => {
            const typed = currentTarget.value.replaceAll(/[^\d.]/g, '');
            const limit = typed === '' ? null : Number(typed);
            if (limit === compensationLimits[role]) return;
            onChange((now) => ({
              compensationLimits: { ...now.compensationLimits, [role]: limit },
            }));
          }}
        />
      ))}
      <TagsInput
        className={classes.wide}
        label={t('manager/settings/groups')}
        description={t('manager/settings/groupsHint')}
        maxTags={60}
        value={contactGroups.length > 0 ? contactGroups : standard}
        onChange={(groups) =>
          onChange(() => ({ contactGroups: groups.map((one) => one.slice(0, 40)) }))
        }
      />
      <NativeSelect
        className={classes.wide}
        label={t('manager/settings/kept')}
        description={t('manager/settings/keptHint')}
        value={String(contactsKeptDays)}
        data={days.map((count) => ({
          value: String(count),
          label:
            count === 0
              ? t('manager/settings/keptAlways')
              : t('manager/settings/keptDays', { count }),
        }))}
        onChange={({ currentTarget }) =>
          onChange(() => ({ contactsKeptDays: Number(currentTarget.value) }))
        }
      />
    </div>
  );
}
