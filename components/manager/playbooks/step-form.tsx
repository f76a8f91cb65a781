import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Playbook, PlaybookStep } from '@/utils/model/playbook';
import { BranchRows } from './branch-rows';
import { DeadlineFields } from './deadline-fields';
import { FactRows } from './fact-rows';
import { LinesField } from './lines-field';
import { MoreFields } from './more-fields';
import { NoteRows } from './note-rows';
import classes from './playbooks.module.css';
import { ReplyPicker } from './reply-picker';

export interface StepFormProps {
  playbook: Playbook;
  step: PlaybookStep;
  onChange(change: Partial<PlaybookStep>): void;
}

/** The step below, as a choice of where to go. */
const BELOW = '~below';
const END = '~end';

/** Everything one step says and wants. */
export function StepForm(props: StepFormProps) {
  const { playbook, step, onChange } = props;
  const { t } = useTranslation();
  const others = playbook.steps
    .filter(({ id }) => id !== step.id)
    .map(({ id, title }) => ({ value: id, label: title }));
  return (
    <section className={classes.form} aria-label={step.title}>
      <TextInput
        className={classes.wide}
        label={t('playbooks/step/title')}
        maxLength={120}
        value={step.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <Textarea
        className={classes.wide}
        label={t('playbooks/step/text')}
        autosize
        minRows={2}
        maxLength={1_000}
        value={step.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <LinesField
        label={t('playbooks/step/checks')}
        hint={t('playbooks/oneLine')}
        longest={300}
        lines={step.checks.map(({ text }) => text)}
        onChange={(lines) =>
          onChange({ checks: lines.map((text, i) => ({ id: `c${i + 1}`, text })) })
        }
      />
      <LinesField
        label={t('playbooks/step/never')}
        hint={t('playbooks/oneLine')}
        longest={300}
        lines={step.never}
        onChange={(never) => onChange({ never })}
      />
      <ReplyPicker step={step} onChange={onChange} />
      <MultiSelect
        label={t('playbooks/step/after')}
        description={t('playbooks/step/afterHint')}
        data={others}
        value={step.after}
        onChange={(after) => onChange({ after })}
      />
      <TextInput
        label={t('playbooks/step/afterWhy')}
        description={t('playbooks/step/afterWhyHint')}
        maxLength={200}
        value={step.afterWhy}
        onChange={(event) => onChange({ afterWhy: event.currentTarget.value })}
      />
      <BranchRows {...props} />
      {step.branches.length === 0 && (
        <Select
          label={t('playbooks/step/next')}
          allowDeselect={false}
          data={[
            { value: BELOW, label: t('playbooks/step/below') },
            { value: END, label: t('playbooks/end') },
            ...others,
          ]}
          value={step.next === undefined ? BELOW : (step.next ?? END)}
          onChange={(to) =>
            onChange({ next: to === BELOW || to === null ? undefined : to === END ? null : to })
          }
        />
      )}
      <DeadlineFields {...props} />
      <FactRows {...props} />
      <NoteRows {...props} />
      <LinesField
        label={t('playbooks/step/evidence')}
        hint={t('playbooks/oneLine')}
        longest={300}
        lines={step.evidence.map(({ text }) => text)}
        onChange={(lines) =>
          onChange({
            evidence: lines.map(
              (text) => step.evidence.find((one) => one.text === text) ?? { kind: 'note', text },
            ),
          })
        }
      />
      <MoreFields step={step} onChange={onChange} />
    </section>
  );
}
