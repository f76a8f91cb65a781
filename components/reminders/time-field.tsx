import { Text, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readTimePhrase } from '@/utils/reminders/time-phrase/read-time-phrase';
import { tellWhen } from './tell-when';
import classes from './time-field.module.css';
import { toInputValue } from './to-input-value';

interface Props {
  /** UTC epoch ms; null = nothing that was understood. */
  value: number | null;
  onChange(dueAt: number | null): void;
  autoFocus?: boolean;
}

/** A moment in words (`明天10点`, `in 2h`) or from the browser's own picker; says what it understood. */
export function TimeField({ value, onChange, autoFocus = false }: Props) {
  const { t, i18n } = useTranslation();
  const [text, setText] = useState('');
  const id = useId();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const now = Date.now();
  const isWrong = text.trim() !== '' && value === null;
  return (
    <div className={classes.field}>
      <TextInput
        size="xs"
        className={classes.words}
        label={t('reminder/when')}
        placeholder={t('reminder/whenExample')}
        maxLength={120}
        value={text}
        aria-describedby={id}
        aria-invalid={isWrong}
        data-autofocus={autoFocus || undefined}
        autoFocus={autoFocus}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          onChange(readTimePhrase(currentTarget.value, Date.now(), zone)?.dueAt ?? null);
        }}
      />
      <TextInput
        size="xs"
        type="datetime-local"
        label={t('reminder/pickTime')}
        min={toInputValue(now)}
        value={value === null ? '' : toInputValue(value)}
        onChange={({ currentTarget }) => {
          const dueAt = new Date(currentTarget.value).getTime();
          setText('');
          onChange(dueAt > Date.now() ? dueAt : null);
        }}
      />
      <Text
        id={id}
        className={classes.understood}
        data-wrong={isWrong || undefined}
        aria-live="polite"
      >
        {value !== null
          ? t('reminder/understood', { time: tellWhen(value, now, i18n.language) })
          : t(isWrong ? 'reminder/notUnderstood' : 'reminder/whenHint')}
      </Text>
    </div>
  );
}
