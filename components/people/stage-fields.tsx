import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OfferProblem } from '@/utils/cases/engine/judge-offer';
import type { Case, CaseChange } from '@/utils/model/case';
import { caseCauses, caseTypes, departments } from '@/utils/model/case-lists';
import { Choice } from './choice';
import { LateText } from './late-text';
import { OfferFields } from './offer-fields';
import classes from './people.module.css';
import { PromiseField } from './promise-field';
import type { Stage } from './stage-steps';

export interface StageFieldsProps {
  row: Case;
  stage: Stage;
  problem: OfferProblem | null;
  onChange(change: CaseChange): void;
}

/** What is filled in at one stage; the last one's form ends the case and stands apart. */
export function StageFields({ row, stage, problem, onChange }: StageFieldsProps) {
  const { t } = useTranslation();
  const text = (name: 'summary' | 'opinion' | 'demand' | 'bottomLine' | 'rootCause') => (
    <LateText
      label={t(`cases/field/${name}`)}
      placeholder={t(`cases/hint/${name}`)}
      maxLength={2_000}
      value={row[name]}
      onSave={(value) => onChange({ [name]: value })}
    />
  );
  switch (stage) {
    case 'reception':
      return (
        <div className={classes.fields}>
          <div className={classes.two}>
            <Choice
              label={t('cases/field/type')}
              value={row.type}
              values={caseTypes}
              print={(one) => t(`case/type/${one}`)}
              canBeEmpty={false}
              onChange={(type) => type && onChange({ type })}
            />
            <TextInput
              key={row.orderNo}
              size="xs"
              label={t('cases/field/orderNo')}
              maxLength={60}
              defaultValue={row.orderNo ?? ''}
              onBlur={({ currentTarget }) => {
                const orderNo = currentTarget.value.trim() || null;
                if (orderNo !== row.orderNo) onChange({ orderNo });
              }}
            />
          </div>
          {text('summary')}
          {text('opinion')}
          <PromiseField row={row} onChange={onChange} />
        </div>
      );
    case 'diagnosis':
      return (
        <div className={classes.fields}>
          <div className={classes.two}>
            <Choice
              label={t('cases/field/cause')}
              value={row.cause}
              values={caseCauses}
              print={(one) => t(`cases/cause/${one}`)}
              onChange={(cause) => onChange({ cause })}
            />
            <Choice
              label={t('cases/field/department')}
              value={row.department}
              values={departments}
              print={(one) => t(`cases/department/${one}`)}
              onChange={(department) => onChange({ department })}
            />
          </div>
          {text('rootCause')}
        </div>
      );
    case 'plan':
      return (
        <div className={classes.fields}>
          {text('demand')}
          {text('bottomLine')}
          <OfferFields row={row} problem={problem} onChange={onChange} />
        </div>
      );
    default:
      return (
        <div className={classes.fields}>
          <PromiseField row={row} onChange={onChange} />
          <TextInput
            key={row.escalatedTo}
            size="xs"
            label={t('cases/field/escalatedTo')}
            placeholder={t('cases/hint/escalatedTo')}
            maxLength={120}
            defaultValue={row.escalatedTo}
            onBlur={({ currentTarget }) => {
              const escalatedTo = currentTarget.value.trim();
              if (escalatedTo !== row.escalatedTo) onChange({ escalatedTo });
            }}
          />
        </div>
      );
  }
}
