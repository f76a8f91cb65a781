import { NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWelcome } from '@/components/ui/welcome';
import type { OfferProblem } from '@/utils/cases/engine/judge-offer';
import type { Case, CaseChange, Offer } from '@/utils/model/case';
import { offerKinds } from '@/utils/model/case-lists';
import { Choice } from './choice';
import { LateText } from './late-text';
import classes from './people.module.css';

interface Props {
  row: Case;
  /** Why what was entered last is not stored. */
  problem: OfferProblem | null;
  onChange(change: CaseChange): void;
}

const none: Offer = { kind: 'refund', amount: null, text: '', approvedBy: '' };

/** What is offered (guide 003-05), within what this role may give on its own (003-15). */
export function OfferFields({ row, problem, onChange }: Props) {
  const { t } = useTranslation();
  const { role, compensationLimits } = useWelcome().settings;
  const limit = compensationLimits[role];
  // What was refused stays in the fields until somebody agreed to it or it is lowered.
  const [refused, setRefused] = useState<Offer | null>(null);
  const offer = (problem && refused) ?? row.offer;
  const save = (change: Partial<Offer>) => {
    const next = { ...none, ...offer, ...change };
    setRefused(next);
    onChange({ offer: next });
  };
  const isAbove = limit !== null && (offer?.amount ?? 0) > limit;
  return (
    <div className={classes.fields}>
      <div className={classes.two}>
        <Choice
          label={t('cases/field/offer')}
          value={offer?.kind ?? null}
          values={offerKinds}
          print={(one) => t(`cases/offer/${one}`)}
          onChange={(kind) => (kind ? save({ kind }) : onChange({ offer: null }))}
        />
        <NumberInput
          key={offer?.amount}
          size="xs"
          label={t('cases/field/amount')}
          description={limit === null ? undefined : t('cases/limit', { limit })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          min={0}
          max={10_000_000}
          decimalScale={2}
          hideControls
          disabled={!offer}
          defaultValue={offer?.amount ?? ''}
          onBlur={({ currentTarget }) => {
            const typed = currentTarget.value.replaceAll(/[^\d.]/g, '');
            const amount = typed === '' ? null : Number(typed);
            if (amount !== (offer?.amount ?? null)) save({ amount });
          }}
        />
      </div>
      {isAbove && (
        <>
          {problem && (
            <p className={classes.warn} role="alert" style={{ margin: 0 }}>
              {t('cases/aboveLimit', { limit: problem.limit })}
            </p>
          )}
          <TextInput
            key={offer?.approvedBy}
            size="xs"
            label={t('cases/field/approvedBy')}
            maxLength={60}
            defaultValue={offer?.approvedBy ?? ''}
            onBlur={({ currentTarget }) => {
              const approvedBy = currentTarget.value.trim();
              if (approvedBy !== offer?.approvedBy) save({ approvedBy });
            }}
          />
        </>
      )}
      {offer && (
        <LateText
          label={t('cases/field/offerText')}
          placeholder={t('cases/hint/offerText')}
          maxLength={1_000}
          value={offer.text}
          onSave={(text) => save({ text })}
        />
      )}
    </div>
  );
}
