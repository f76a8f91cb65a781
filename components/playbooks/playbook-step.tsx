import { Badge, Button, Checkbox, Group } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepView } from '@/utils/playbooks/view-run';
import classes from './playbook.module.css';
import { PlaybookAids } from './playbook-aids';
import { PlaybookFacts } from './playbook-facts';
import { PlaybookNotes } from './playbook-notes';
import { PlaybookReplies } from './playbook-replies';
import type { RunProps } from './playbook-run';
import { sayClock } from './say-clock';

interface Props extends RunProps {
  step: StepView;
  sectionRef: Ref<HTMLElement>;
}

/** The step at hand with all it wants; digits choose a branch, Enter ticks it. */
export function PlaybookStepView({ step, sectionRef, now, onAct, onInsert, onCopy }: Props) {
  const { t } = useTranslation();
  const titleId = useId();
  const clock = step.clock && sayClock(step.clock, now, t);
  const tick = () => onAct({ do: 'tick', step: step.id });
  const left = step.open.checks.length + step.open.facts.length;
  const hear = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const isField =
      event.target instanceof Element &&
      event.target.matches('input:not([type=checkbox]), textarea, select');
    const branch =
      !isField && /^[1-9]$/.test(event.key) ? step.branches[Number(event.key) - 1] : undefined;
    if (branch) onAct({ do: 'choose', step: step.id, branch: branch.id });
    else if (event.key === 'Enter' && event.target === event.currentTarget) tick();
    else return;
    event.preventDefault();
  };
  return (
    <section
      ref={sectionRef}
      tabIndex={-1}
      className={classes.now}
      aria-labelledby={titleId}
      onKeyDown={hear}
    >
      <div className={classes.nowHead}>
        <h3 id={titleId}>{step.title}</h3>
        {clock && (
          <Badge
            size="sm"
            radius="sm"
            variant="light"
            color={{ calm: 'gray', warn: 'orange', late: 'red' }[clock.tone]}
          >
            {clock.text}
          </Badge>
        )}
      </div>
      {step.text && <p className={classes.text}>{step.text}</p>}
      {step.never.map((words) => (
        <p key={words} className={classes.never}>
          <IconAlertTriangle size={14} aria-hidden />
          {words}
        </p>
      ))}
      <PlaybookAids step={step} onAct={onAct} />
      <PlaybookFacts step={step} onAct={onAct} />
      {step.checks.map((check) => (
        <Checkbox
          key={check.id}
          size="xs"
          label={check.text}
          checked={check.on}
          onChange={(event) =>
            onAct({ do: 'check', step: step.id, check: check.id, on: event.currentTarget.checked })
          }
        />
      ))}
      <PlaybookReplies step={step} onInsert={onInsert} />
      <PlaybookNotes step={step} onAct={onAct} onCopy={onCopy} />
      {step.branches.length > 0 ? (
        <Group gap={6} role="group" aria-label={t('playbook/choose')}>
          {step.branches.map((branch, i) => (
            <Button
              key={branch.id}
              size="compact-sm"
              variant={branch.isChosen ? 'filled' : 'default'}
              leftSection={i < 9 ? <span className={classes.digit}>{i + 1}</span> : undefined}
              onClick={() => onAct({ do: 'choose', step: step.id, branch: branch.id })}
            >
              {branch.label}
            </Button>
          ))}
        </Group>
      ) : null}
      {(step.branches.length === 0 || !step.open.choice) && (
        <Button
          size="compact-sm"
          className={classes.tick}
          leftSection={<IconCheck size={14} aria-hidden />}
          onClick={tick}
        >
          {left > 0 ? t('playbook/doneLeft', { count: left }) : t('playbook/done')}
        </Button>
      )}
    </section>
  );
}
