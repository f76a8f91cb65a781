import { Badge, Checkbox, Textarea } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWelcome } from '@/components/ui/welcome';
import type { RunAct } from '@/utils/model/playbook-run';
import { checkSms } from '@/utils/playbooks/check-sms';
import { traitIds } from '@/utils/playbooks/judge-reviewer';
import type { StepView } from '@/utils/playbooks/view-run';
import classes from './playbook-aids.module.css';

interface Props {
  step: StepView;
  onAct(act: RunAct): void;
}

/** What a step has beside its words: a window of dates, the eight traits, the check of an SMS. */
export function PlaybookAids({ step, onAct }: Props) {
  return (
    <>
      {step.window && <WindowLine window={step.window} />}
      {step.traits && <Traits step={step} traits={step.traits} onAct={onAct} />}
      {step.wantsSms && <SmsCheck />}
    </>
  );
}

const windowColors = { unknown: 'gray', open: 'teal', 'last-day': 'orange', closed: 'red' };

/** Whether goods can still go back, by the dates (004-09), or their warranty holds (004-14). */
function WindowLine({ window }: { window: NonNullable<StepView['window']> }) {
  const { t } = useTranslation();
  const { of, state, lastDay, daysLeft } = window;
  return (
    <div className={classes.window} data-state={state} role="status">
      <Badge size="sm" radius="sm" variant="light" color={windowColors[state]}>
        {t(`playbook/window/${state}`)}
      </Badge>
      {state === 'unknown'
        ? t('playbook/window/ask')
        : t(`playbook/window/${of}`, { day: lastDay, count: daysLeft })}
    </div>
  );
}

const levelColors = { low: 'gray', watch: 'orange', high: 'red' };

/** The eight traits of professional bad reviewers: advice, never a verdict (004-33). */
function Traits({ step, traits, onAct }: Props & { traits: NonNullable<StepView['traits']> }) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.traits}>
      <legend>
        {t('playbook/trait/title')}
        <Badge size="sm" radius="sm" variant="light" color={levelColors[traits.level]}>
          {t(`playbook/trait/${traits.level}`, { score: traits.score })}
        </Badge>
      </legend>
      {traitIds.map((id) => (
        <Checkbox
          key={id}
          size="xs"
          label={t(`playbook/traits/${id}`)}
          checked={traits.seen.includes(id)}
          onChange={(event) =>
            onAct({ do: 'check', step: step.id, check: id, on: event.currentTarget.checked })
          }
        />
      ))}
      <p className={classes.hint}>{t('playbook/trait/advice')}</p>
    </fieldset>
  );
}

/** Says which of its three parts a text message lacks (004-29). */
function SmsCheck() {
  const { t } = useTranslation();
  const { shopVariables } = useWelcome().settings;
  const [text, setText] = useState('');
  const parts = checkSms(text, shopVariables['shop.name'] ?? '');
  return (
    <div className={classes.sms}>
      <Textarea
        size="xs"
        autosize
        minRows={2}
        maxRows={6}
        label={t('playbook/sms/title')}
        placeholder={t('playbook/sms/hint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ul className={classes.parts} aria-live="polite">
        {(['identity', 'issue', 'purpose'] as const).map((part) => (
          <li key={part} data-has={parts[part] || undefined}>
            {parts[part] ? <IconCheck size={13} aria-hidden /> : <IconX size={13} aria-hidden />}
            {t(`playbook/sms/${part}`)}
            <span className={classes.unseen}>
              {t(parts[part] ? 'playbook/sms/there' : 'playbook/sms/missing')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
