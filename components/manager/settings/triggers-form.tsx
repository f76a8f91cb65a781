import { Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWelcome } from '@/components/ui/welcome';
import { isQuietSign } from '@/utils/composer/slash-query';
import { type Trigger, triggerSchema } from '@/utils/model/setting';
import classes from './reply-keys.module.css';
import type { ChangeSettings } from './use-settings';

/** The signs that open the list in a console's box: each can be another one, or none. */
export function TriggersForm({ onChange }: { onChange: ChangeSettings }) {
  const { triggers } = useWelcome().settings;
  return (
    <div className={classes.triggers}>
      {triggers.map((trigger, place) => (
        <TriggerRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a trigger is its place; its sign changes
          key={place}
          place={place}
          trigger={trigger}
          others={triggers.filter((_, i) => i !== place).map(({ sign }) => sign)}
          onChange={(change) =>
            onChange((now) => ({
              triggers: now.triggers.map((old, i) => (i === place ? { ...old, ...change } : old)),
            }))
          }
        />
      ))}
    </div>
  );
}

interface RowProps {
  place: number;
  trigger: Trigger;
  others: string[];
  onChange(change: Partial<Trigger>): void;
}

function TriggerRow({ place, trigger, others, onChange }: RowProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<string | null>(null);
  const sign = draft ?? trigger.sign;
  const label = t('keys/triggers/label', { number: place + 1 });
  const isSign = triggerSchema.shape.sign.safeParse(sign).success;
  const problem = !isSign ? 'wrong' : others.includes(sign) ? 'twice' : null;
  return (
    <>
      <Switch
        aria-label={`${label} ${t('keys/triggers/on')}`}
        checked={trigger.on}
        onChange={(event) => onChange({ on: event.currentTarget.checked })}
      />
      <TextInput
        className={classes.sign}
        aria-label={label}
        aria-describedby={`trigger-${place}`}
        error={problem !== null}
        disabled={!trigger.on}
        maxLength={1}
        value={sign}
        onChange={(event) => {
          const now = event.currentTarget.value;
          const isRight = triggerSchema.shape.sign.safeParse(now).success && !others.includes(now);
          setDraft(isRight ? null : now);
          if (isRight) onChange({ sign: now });
        }}
        onBlur={() => setDraft(null)}
      />
      <span
        id={`trigger-${place}`}
        className={classes.how}
        data-bad={problem !== null || undefined}
      >
        {t(`keys/triggers/${problem ?? (isQuietSign(sign) ? 'quiet' : 'open')}`)}
      </span>
    </>
  );
}
