import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlaybookDeadline, PlaybookStep } from '@/utils/model/playbook';
import classes from './playbooks.module.css';
import { SpanFields } from './span-fields';

interface Props {
  /** Which further span of the deadline. */
  name: 'warn' | 'offHours';
  deadline: PlaybookDeadline;
  onChange(change: Partial<PlaybookStep>): void;
}

/** A span a deadline may have beside its own: when to warn, or how long out of hours. */
export function ExtraSpan({ name, deadline, onChange }: Props) {
  const { t } = useTranslation();
  const { [name]: span, ...others } = deadline;
  const label = t(`playbooks/step/${name}`);
  return (
    <div className={classes.line}>
      <Switch
        label={label}
        description={t(`playbooks/step/${name}Hint`)}
        checked={span !== undefined}
        onChange={({ currentTarget }) =>
          onChange({
            deadline: currentTarget.checked
              ? { ...deadline, [name]: { ...deadline.span } }
              : (others as PlaybookDeadline),
          })
        }
      />
      {span && (
        <SpanFields
          of={label}
          span={span}
          onChange={(changed) => onChange({ deadline: { ...deadline, [name]: changed } })}
        />
      )}
    </div>
  );
}
