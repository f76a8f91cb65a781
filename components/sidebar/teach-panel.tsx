import { Button, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskLine } from '@/utils/dock/desk-end';
import classes from './desk.module.css';
import own from './teach.module.css';
import { TeachReads } from './teach-reads';
import { steps, useTeach } from './use-teach';

interface Props {
  line: DeskLine;
  onSaved(): void;
  onCancel(): void;
}

/** Shows the desk an unknown or changed page, one click a part. */
export function TeachPanel({ line, onSaved, onCancel }: Props) {
  const { t } = useTranslation();
  const teach = useTeach(line, onSaved);
  const { step, preview, refusal } = teach;
  const main = useRef<HTMLButtonElement>(null);
  // The keyboard goes on from where the agent is: each step begins at its main button.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is the trigger
  useEffect(() => main.current?.focus(), [step]);
  const isDone = (part: string) => preview?.picked.some((one) => one === part) ?? false;
  const canGoOn = step !== 'composer' || isDone('composer');
  return (
    <section className={classes.view} aria-label={t('teach/title')}>
      <Text fz={12} c="dimmed" lh={1.6}>
        {t('teach/intro')}
      </Text>
      <ol className={own.steps}>
        {steps.map((part, i) => (
          <li
            key={part}
            className={own.step}
            aria-current={part === step ? 'step' : undefined}
            data-done={isDone(part) || undefined}
          >
            <span className={own.dot}>{isDone(part) ? <IconCheck size={13} /> : i + 1}</span>
            <div className={own.words}>
              {t(`teach/${part}`)}
              {part === step && <div className={own.hint}>{t(`teach/${part}Hint`)}</div>}
              {part === step && (
                <div role="status" className={refusal ? own.refusal : own.hint}>
                  {refusal ? t(`teach/refused/${refusal}`) : teach.isPicking && t('teach/picking')}
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
      <div className={own.foot}>
        {step === 'save' ? (
          <Button ref={main} size="compact-sm" onClick={teach.save} loading={teach.isSaving}>
            {t('teach/save')}
          </Button>
        ) : (
          <>
            <Button
              ref={main}
              size="compact-sm"
              variant={isDone(step) ? 'default' : 'filled'}
              onClick={teach.pick}
            >
              {t(isDone(step) ? 'teach/again' : 'teach/pick')}
            </Button>
            <Button
              size="compact-sm"
              variant={isDone(step) ? 'filled' : 'default'}
              disabled={!canGoOn}
              onClick={teach.next}
            >
              {t(isDone(step) ? 'teach/next' : 'teach/skip')}
            </Button>
          </>
        )}
        {step !== 'composer' && (
          <Button size="compact-sm" variant="default" onClick={teach.back}>
            {t('teach/back')}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onCancel}>
          {t('teach/cancel')}
        </Button>
      </div>
      {teach.failure && (
        <Text role="alert" className={own.refusal} mt={8}>
          {t('teach/failed', { reason: teach.failure })}
        </Text>
      )}
      {preview && preview.picked.length > 0 && <TeachReads preview={preview} />}
    </section>
  );
}
