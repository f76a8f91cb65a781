import { Button, CloseButton, Select, TextInput } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { useTranslation } from 'react-i18next';
import type { PlaybookBranch } from '@/utils/model/playbook';
import classes from './playbooks.module.css';
import type { StepFormProps } from './step-form';

const END = '~end';

/** The choices of a step and where each leads. */
export function BranchRows({ playbook, step, onChange }: StepFormProps) {
  const { t } = useTranslation();
  const { branches } = step;
  const change = (at: number, change: Partial<PlaybookBranch>) =>
    onChange({ branches: branches.map((one, i) => (i === at ? { ...one, ...change } : one)) });
  const targets = [
    ...playbook.steps
      .filter(({ id }) => id !== step.id)
      .map(({ id, title }) => ({ value: id, label: title })),
    { value: END, label: t('playbooks/end') },
  ];
  return (
    <fieldset className={classes.wide}>
      <legend>{t('playbooks/step/branches')}</legend>
      {branches.map((branch, i) => (
        <div key={branch.id} className={classes.line}>
          <TextInput
            aria-label={t('playbooks/step/branch')}
            placeholder={t('playbooks/step/branch')}
            maxLength={120}
            value={branch.label}
            onChange={(event) => change(i, { label: event.currentTarget.value })}
          />
          <Select
            aria-label={t('playbooks/step/leadsTo')}
            data={targets}
            allowDeselect={false}
            value={branch.to ?? END}
            onChange={(to) => change(i, { to: to === END ? null : to })}
          />
          <CloseButton
            aria-label={t('playbooks/step/leaveOut', { name: branch.label })}
            onClick={() => onChange({ branches: branches.filter((one) => one !== branch) })}
          />
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        disabled={branches.length >= 10}
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() =>
          onChange({
            branches: [
              ...branches,
              { id: freeId(branches), label: t('playbooks/step/branch'), to: null },
            ],
          })
        }
      >
        {t('playbooks/step/addBranch')}
      </Button>
    </fieldset>
  );
}

function freeId(branches: readonly PlaybookBranch[]): string {
  let number = branches.length + 1;
  while (branches.some(({ id }) => id === `b${number}`)) number++;
  return `b${number}`;
}
