import { ActionIcon, Button } from '@mantine/core';
import IconArrowDown from '@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs';
import IconArrowUp from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Playbook, PlaybookStep } from '@/utils/model/playbook';
import { leadsTo } from '@/utils/playbooks/walk';
import { addStep, moveStep, removeStep } from './playbook-draft';
import classes from './step-list.module.css';

interface Props {
  playbook: Playbook;
  current: string;
  isLocked: boolean;
  onChange(playbook: Playbook): void;
  onShow(step: string): void;
}

/** The steps in their order and where each leads; Alt and an arrow moves the one in focus. */
export function StepList({ playbook, current, isLocked, onChange, onShow }: Props) {
  const { t } = useTranslation();
  const hear = (event: KeyboardEvent, id: string) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    if (by === undefined || isLocked) return;
    event.preventDefault();
    if (event.altKey) onChange(moveStep(playbook, id, by));
    else {
      const at = playbook.steps.findIndex((step) => step.id === id);
      const next = playbook.steps[at + by];
      if (next)
        document.querySelector<HTMLElement>(`[data-step="${CSS.escape(next.id)}"]`)?.focus();
    }
  };
  const titleOf = (id: string | null) =>
    id === null
      ? t('playbooks/end')
      : (playbook.steps.find((step) => step.id === id)?.title ?? `? ${id}`);
  const goesOn = (step: PlaybookStep, i: number) =>
    step.branches.length === 0 && leadsTo(playbook, step)[0] === playbook.steps[i + 1]?.id;
  return (
    <nav className={classes.steps} aria-label={t('playbooks/parts/steps')}>
      <ol>
        {playbook.steps.map((step, i) => (
          <li key={step.id}>
            <button
              type="button"
              className={classes.step}
              data-step={step.id}
              aria-current={step.id === current ? 'step' : undefined}
              onClick={() => onShow(step.id)}
              onFocus={() => onShow(step.id)}
              onKeyDown={(event) => hear(event, step.id)}
            >
              <span className={classes.number}>{i + 1}</span>
              <span>
                {step.title}
                {step.branches.map((branch) => (
                  <small key={branch.id}>
                    {branch.label} → {titleOf(branch.to)}
                  </small>
                ))}
                {step.branches.length === 0 && !goesOn(step, i) && (
                  <small>→ {titleOf(leadsTo(playbook, step)[0] ?? null)}</small>
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {!isLocked && (
        <div className={classes.stepActs}>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => {
              const added = addStep(playbook, current, t('playbooks/newStep'));
              onChange(added.playbook);
              onShow(added.id);
            }}
          >
            {t('playbooks/addStep')}
          </Button>
          <ActionIcon
            variant="default"
            aria-label={t('playbooks/up')}
            title={t('playbooks/up')}
            onClick={() => onChange(moveStep(playbook, current, -1))}
          >
            <IconArrowUp size={15} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            aria-label={t('playbooks/down')}
            title={t('playbooks/down')}
            onClick={() => onChange(moveStep(playbook, current, 1))}
          >
            <IconArrowDown size={15} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            color="red"
            aria-label={t('playbooks/removeStep')}
            title={t('playbooks/removeStep')}
            disabled={playbook.steps.length < 2}
            onClick={() => onChange(removeStep(playbook, current))}
          >
            <IconTrash size={15} aria-hidden />
          </ActionIcon>
        </div>
      )}
    </nav>
  );
}
