import { MultiSelect, type OptionsFilter, Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { requirements } from '@/utils/guides/requirements';
import { caseStages } from '@/utils/model/case-lists';
import { stepAids } from '@/utils/model/playbook';
import { languages } from '@/utils/model/scope';
import { ExtraSpan } from './extra-span';
import classes from './playbooks.module.css';
import type { StepFormProps } from './step-form';

/** As many as a step may name. */
const MOST_AIDS = 6;
const MOST_GUIDES = 60;

/** What few steps need: stage of a case, aids, further spans of the deadline, rows of the guides. */
export function MoreFields({ step, onChange }: Omit<StepFormProps, 'playbook'>) {
  const { t, i18n } = useTranslation();
  const { deadline } = step;
  const language = languages.find((one) => one === i18n.language) ?? 'en';
  const texts = useMemo(
    () => new Map(requirements.map((one) => [one.id, one[language]])),
    [language],
  );
  // What is chosen stays a choice, though a later version may have made it.
  const aids = [...new Set<string>([...stepAids, ...step.aids])];
  const guides = [...new Set([...texts.keys(), ...step.guides])];
  const find: OptionsFilter = ({ options, search, limit }) => {
    const wanted = search.trim().toLowerCase();
    return options
      .filter(
        (one) =>
          'value' in one &&
          `${one.value} ${texts.get(`${one.value}`) ?? ''}`.toLowerCase().includes(wanted),
      )
      .slice(0, limit);
  };
  return (
    <details className={`${classes.wide} ${classes.more}`}>
      <summary>{t('playbooks/step/more')}</summary>
      <div className={classes.grid}>
        <Select
          label={t('playbooks/step/stage')}
          description={t('playbooks/step/stageHint')}
          placeholder={t('playbooks/step/noStage')}
          clearable
          data={caseStages.map((stage) => ({ value: stage, label: t(`case/stage/${stage}`) }))}
          value={step.stage ?? null}
          onChange={(value) => onChange({ stage: caseStages.find((one) => one === value) })}
        />
        <MultiSelect
          label={t('playbooks/step/aids')}
          description={t('playbooks/step/aidsHint')}
          maxValues={MOST_AIDS}
          data={aids.map((aid) => ({
            value: aid,
            label: t(`playbooks/aid/${aid}`, { defaultValue: aid }),
          }))}
          value={step.aids}
          onChange={(chosen) => onChange({ aids: chosen })}
        />
        <MultiSelect
          className={classes.wide}
          label={t('playbooks/step/guides')}
          description={t('playbooks/step/guidesHint')}
          searchable
          maxValues={MOST_GUIDES}
          limit={40}
          data={guides}
          filter={find}
          renderOption={({ option }) => (
            <span>
              <code>{option.value}</code> {texts.get(option.value)}
            </span>
          )}
          nothingFoundMessage={t('playbooks/step/noGuide')}
          value={step.guides}
          onChange={(chosen) => onChange({ guides: chosen })}
        />
        {deadline && (
          <fieldset className={classes.wide}>
            <legend>{t('playbooks/step/deadline')}</legend>
            {deadline.is === 'limit' && (
              <ExtraSpan name="warn" deadline={deadline} onChange={onChange} />
            )}
            <ExtraSpan name="offHours" deadline={deadline} onChange={onChange} />
          </fieldset>
        )}
      </div>
    </details>
  );
}
