import { Alert, Button, Group, Progress } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCheck,
  IconListDetails,
  IconPlayerSkipForward,
} from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock } from '@/components/reminders/format-moment';
import type { RunAct } from '@/utils/model/playbook-run';
import type { RunView, StepView } from '@/utils/playbooks/view-run';
import classes from './playbook.module.css';
import { PlaybookLater } from './playbook-later';
import { PlaybookStepView } from './playbook-step';

export interface RunProps {
  run: RunView;
  /** UTC epoch ms. */
  now: number;
  /** Why the last act was not done. */
  refused: string | null;
  onAct(act: RunAct): void;
  onInsert(id: string): void;
  onCopy(text: string): void;
  /** Shows the case about it; null = there is none to show. */
  onCase: (() => void) | null;
  /** Shows the other playbooks; null = there are none to show. */
  onList: (() => void) | null;
}

/** The living checklist: what is done, the step at hand, what follows. */
export function PlaybookRunView(props: RunProps) {
  const { run, now, refused, onAct, onCase, onList } = props;
  const { t, i18n } = useTranslation();
  const current = run.steps.find(({ state }) => state === 'now');
  const at = useRef<HTMLElement>(null);
  const id = current?.id;
  // The keys belong to the step at hand, whenever it changes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step, not another render
  useEffect(() => at.current?.focus(), [id]);
  return (
    <div className={classes.run}>
      <div className={classes.head}>
        <h2 className={classes.title}>{run.title}</h2>
        <span className={classes.count}>{t('playbook/at', { done: run.done, of: run.of })}</span>
        {onList && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            leftSection={<IconListDetails size={14} aria-hidden />}
            onClick={onList}
          >
            {t('playbook/others')}
          </Button>
        )}
      </div>
      <Progress
        value={(100 * run.done) / Math.max(1, run.of)}
        size={4}
        aria-label={t('playbook/at', { done: run.done, of: run.of })}
      />
      {refused && (
        <Alert color="orange" p="xs" fz={12} role="alert">
          {t(`playbook/refused/${refused}`)}
        </Alert>
      )}
      <ol className={classes.steps}>
        {run.steps.map((step) => (
          <li key={step.id}>
            {step.state === 'now' ? (
              <PlaybookStepView {...props} step={step} sectionRef={at} />
            ) : step.state === 'later' ? (
              <PlaybookLater step={step} onInsert={props.onInsert} />
            ) : (
              <DoneStep step={step} now={now} onAct={onAct} mayGoBack={run.state === 'running'} />
            )}
          </li>
        ))}
      </ol>
      {run.state === 'ended' ? (
        <section ref={at} tabIndex={-1} className={classes.ended}>
          <p>
            <IconCheck size={16} aria-hidden /> {t('playbook/endedAs', { outcome: run.outcome })}
          </p>
          <Group gap={6}>
            {onCase && (
              <Button size="compact-sm" onClick={onCase}>
                {t('playbook/closeCase')}
              </Button>
            )}
            <Button size="compact-sm" variant="default" onClick={() => onAct({ do: 'reopen' })}>
              {t('playbook/reopen')}
            </Button>
          </Group>
        </section>
      ) : (
        <Group gap={6} mt={4}>
          {current?.maySkip && (
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              leftSection={<IconPlayerSkipForward size={14} aria-hidden />}
              onClick={() => onAct({ do: 'skip', step: current.id })}
            >
              {t('playbook/skip')}
            </Button>
          )}
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            onClick={() => onAct({ do: 'end', outcome: t('playbook/stopped') })}
          >
            {t('playbook/stop')}
          </Button>
        </Group>
      )}
      {run.evidence.length > 0 && (
        <section className={classes.log} aria-label={t('playbook/evidence')}>
          <h3>{t('playbook/evidence')}</h3>
          <ul>
            {run.evidence.map((one) => (
              <li key={`${one.at}${one.text}`}>
                {one.text} <time>{formatClock(one.at, now, i18n.language)}</time>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function DoneStep({
  step,
  now,
  mayGoBack,
  onAct,
}: {
  step: StepView;
  now: number;
  mayGoBack: boolean;
  onAct(act: RunAct): void;
}) {
  const { t, i18n } = useTranslation();
  const choice = step.branches.find(({ isChosen }) => isChosen);
  return (
    <div className={classes.done}>
      <IconCheck
        size={15}
        className={classes.mark}
        data-skipped={step.state === 'skipped' || undefined}
        aria-label={t(`playbook/state/${step.state}`)}
      />
      <span className={classes.doneTitle} data-skipped={step.state === 'skipped' || undefined}>
        {step.title}
        {choice && <span className={classes.choice}> → {choice.label}</span>}
      </span>
      <time className={classes.time}>
        {step.tickedAt !== null && formatClock(step.tickedAt, now, i18n.language)}
      </time>
      {mayGoBack && (
        <button
          type="button"
          className={classes.back}
          aria-label={t('playbook/backTo', { step: step.title })}
          title={t('playbook/backTo', { step: step.title })}
          onClick={() => onAct({ do: 'untick', step: step.id })}
        >
          <IconArrowBackUp size={14} aria-hidden />
        </button>
      )}
    </div>
  );
}
