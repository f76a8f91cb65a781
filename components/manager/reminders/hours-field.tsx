import { ActionIcon, Button, Input, TextInput } from '@mantine/core';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hours } from '@/utils/calendar/hours';
import classes from './parts.module.css';

/** A rule and the settings take so many parts of a day. */
const MOST = 6;

interface Props {
  label: string;
  hint?: string;
  hours: Hours[];
  onChange(hours: Hours[]): void;
}

/** Parts of the day, such as 22:00–08:00 over midnight. */
export function HoursField({ label, hint, hours, onChange }: Props) {
  const { t } = useTranslation();
  const [next, setNext] = useState<Hours>({ from: '', to: '' });
  const isReady = next.from !== '' && next.to !== '' && next.from !== next.to;
  return (
    <Input.Wrapper label={label} description={hint} labelElement="div">
      <ul className={classes.plain}>
        {hours.map((one) => (
          <li key={`${one.from}${one.to}`}>
            {one.from}–{one.to}
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`${t('manager/settings/remove')} ${one.from}–${one.to}`}
              onClick={() => onChange(hours.filter((other) => other !== one))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {hours.length < MOST && (
        <div className={classes.line}>
          {(['from', 'to'] as const).map((end) => (
            <TextInput
              key={end}
              type="time"
              size="xs"
              aria-label={`${label}: ${t(`manager/reminders/${end}`)}`}
              value={next[end]}
              onChange={({ currentTarget }) => setNext({ ...next, [end]: currentTarget.value })}
            />
          ))}
          <Button
            size="xs"
            variant="default"
            disabled={!isReady}
            onClick={() => {
              onChange([...hours, next]);
              setNext({ from: '', to: '' });
            }}
          >
            {t('manager/reminders/addHours')}
          </Button>
        </div>
      )}
    </Input.Wrapper>
  );
}
