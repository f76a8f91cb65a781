import { Button, Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tellWhen } from '@/components/reminders/tell-when';
import { toInputValue } from '@/components/reminders/to-input-value';
import type { Case, CaseChange } from '@/utils/model/case';
import { LateText } from './late-text';
import classes from './people.module.css';

const HOUR = 3_600_000;
/** A first answer within an hour, at most a day (004-39); a working day is the usual middle. */
const quick = [1, 2, 24];

interface Props {
  row: Case;
  onChange(change: CaseChange): void;
}

/** When the buyer hears from us again (guide 001-05); the desk reminds of it before. */
export function PromiseField({ row, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const now = Date.now();
  const { promiseAt } = row;
  const isLate = row.isOpen === 1 && promiseAt !== null && promiseAt < now;
  return (
    <div className={classes.fields}>
      <TextInput
        key={promiseAt}
        size="xs"
        type="datetime-local"
        label={t('cases/field/promiseAt')}
        defaultValue={promiseAt === null ? '' : toInputValue(promiseAt)}
        error={isLate ? t('cases/overdue') : undefined}
        description={
          promiseAt === null ? t('cases/promiseHint') : tellWhen(promiseAt, now, i18n.language)
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onBlur={({ currentTarget }) => {
          const at = currentTarget.value === '' ? null : new Date(currentTarget.value).getTime();
          const isSame = promiseAt !== null && toInputValue(promiseAt) === currentTarget.value;
          if (!isSame && at !== promiseAt && !Number.isNaN(at)) onChange({ promiseAt: at });
        }}
      />
      <Group gap={6}>
        {quick.map((hours) => (
          <Button
            key={hours}
            size="compact-xs"
            variant="default"
            onClick={() => onChange({ promiseAt: Date.now() + hours * HOUR })}
          >
            {t('cases/inHours', { count: hours })}
          </Button>
        ))}
      </Group>
      <LateText
        label={t('cases/field/promiseNote')}
        placeholder={t('cases/hint/promiseNote')}
        maxLength={500}
        value={row.promiseNote}
        onSave={(promiseNote) => onChange({ promiseNote })}
      />
    </div>
  );
}
