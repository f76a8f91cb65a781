import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReminderAct } from '@/utils/model/reminder';
import { remindTimes } from './remind-times';
import { TimeField } from './time-field';
import classes from './today.module.css';

const reasons = ['bought', 'refused', 'elsewhere', 'mistake'] as const;

interface Props {
  what: 'snooze' | 'next' | 'cancel';
  onAct(act: ReminderAct['act']): void;
  onClose(): void;
}

/** Asks what a step needs: until when, when again, or why not any more. Escape leaves. */
export function RowAsk({ what, onAct, onClose }: Props) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves from any of its fields
    <div
      className={classes.ask}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      {what === 'cancel' ? (
        <AskReason onAct={onAct} />
      ) : (
        <AskTime isNext={what === 'next'} onAct={onAct} />
      )}
      <Button size="compact-xs" variant="subtle" color="gray" onClick={onClose}>
        {t('reminder/back')}
      </Button>
    </div>
  );
}

function AskTime({ isNext, onAct }: { isNext: boolean; onAct: Props['onAct'] }) {
  const { t } = useTranslation();
  const [dueAt, setDueAt] = useState<number | null>(null);
  const [note, setNote] = useState('');
  const act = (at: number) =>
    onAct(isNext ? { do: 'done', next: { dueAt: at, note } } : { do: 'snooze', dueAt: at });
  return (
    <form
      className={classes.askForm}
      onSubmit={(event) => {
        event.preventDefault();
        if (dueAt !== null) act(dueAt);
      }}
    >
      <Group gap={6}>
        {remindTimes(Date.now()).map((quick) => (
          <Button
            key={quick.key}
            size="compact-xs"
            variant="default"
            onClick={() => act(quick.dueAt)}
          >
            {t(`reminder/${quick.key}`)}
          </Button>
        ))}
      </Group>
      <TimeField value={dueAt} onChange={setDueAt} autoFocus />
      {isNext && (
        <TextInput
          size="xs"
          label={t('reminder/note')}
          maxLength={500}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
      )}
      <Button type="submit" size="compact-sm" disabled={dueAt === null}>
        {t(isNext ? 'reminder/doneNext' : 'reminder/putOff')}
      </Button>
    </form>
  );
}

function AskReason({ onAct }: { onAct: Props['onAct'] }) {
  const { t } = useTranslation();
  const [why, setWhy] = useState('');
  const cancel = (reason: string) =>
    onAct(reason.trim() === '' ? { do: 'cancel' } : { do: 'cancel', why: reason.trim() });
  return (
    <form
      className={classes.askForm}
      onSubmit={(event) => {
        event.preventDefault();
        cancel(why);
      }}
    >
      <Group gap={6}>
        {reasons.map((reason) => (
          <Button
            key={reason}
            size="compact-xs"
            variant="default"
            onClick={() => cancel(t(`reminder/reason/${reason}`))}
          >
            {t(`reminder/reason/${reason}`)}
          </Button>
        ))}
      </Group>
      <TextInput
        size="xs"
        label={t('reminder/reasonLabel')}
        maxLength={300}
        autoFocus
        value={why}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
      />
      <Button type="submit" size="compact-sm" color="gray">
        {t('reminder/cancel')}
      </Button>
    </form>
  );
}
