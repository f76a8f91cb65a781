import { Button, Checkbox, CloseButton, Select, TextInput } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { useTranslation } from 'react-i18next';
import type { PlaybookFact } from '@/utils/model/playbook';
import classes from './playbooks.module.css';
import type { StepFormProps } from './step-form';

const kinds = ['text', 'number', 'date', 'choice'] as const;

/** The facts a step asks the agent for; notes to colleagues name them. */
export function FactRows({ playbook, step, onChange }: StepFormProps) {
  const { t } = useTranslation();
  const { facts } = step;
  const change = (at: number, change: Partial<PlaybookFact>) =>
    onChange({ facts: facts.map((one, i) => (i === at ? { ...one, ...change } : one)) });
  const taken = playbook.steps.flatMap((one) => one.facts.map(({ name }) => name));
  return (
    <fieldset className={classes.wide}>
      <legend>{t('playbooks/step/facts')}</legend>
      {facts.map((fact, i) => (
        <div key={fact.name} className={classes.line} data-top>
          <TextInput
            aria-label={t('playbooks/step/fact')}
            description={`{{fact.${fact.name}}}`}
            inputWrapperOrder={['input', 'description']}
            maxLength={120}
            value={fact.label}
            onChange={(event) => change(i, { label: event.currentTarget.value })}
          />
          <Select
            aria-label={t('playbooks/step/kind')}
            w={110}
            allowDeselect={false}
            data={kinds.map((kind) => ({ value: kind, label: t(`playbooks/kind/${kind}`) }))}
            value={fact.kind}
            onChange={(value) => {
              const kind = kinds.find((one) => one === value);
              if (kind) change(i, { kind });
            }}
          />
          {fact.kind === 'choice' && (
            <TextInput
              aria-label={t('playbooks/step/options')}
              placeholder={t('playbooks/step/options')}
              defaultValue={fact.options.join('/')}
              onBlur={(event) =>
                change(i, {
                  options: event.currentTarget.value
                    .split(/[/／、]/)
                    .map((option) => option.trim().slice(0, 80))
                    .filter(Boolean),
                })
              }
            />
          )}
          <Checkbox
            label={t('playbooks/step/must')}
            checked={fact.must}
            onChange={(event) => change(i, { must: event.currentTarget.checked })}
          />
          <CloseButton
            aria-label={t('playbooks/step/leaveOut', { name: fact.label })}
            onClick={() => onChange({ facts: facts.filter((one) => one !== fact) })}
          />
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        disabled={facts.length >= 12}
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => {
          const label = t('playbooks/step/fact');
          const fact = {
            name: freeName(taken),
            label,
            kind: 'text',
            options: [],
            must: false,
          } as const;
          onChange({ facts: [...facts, { ...fact, options: [] }] });
        }}
      >
        {t('playbooks/step/addFact')}
      </Button>
    </fieldset>
  );
}

function freeName(taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`f-${number}`)) number++;
  return `f-${number}`;
}
