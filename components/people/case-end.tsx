import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, CaseChange, CaseEnd } from '@/utils/model/case';
import { caseOutcomes, satisfactions } from '@/utils/model/case-lists';
import { Choice } from './choice';
import { LateText } from './late-text';
import classes from './people.module.css';

interface Props {
  row: Case;
  onChange(change: CaseChange): void;
  onClose(end: CaseEnd): void;
  onReopen(): void;
}

/** The last stage: what came of it and what is learned from it (guide 003-07), and the end. */
export function CaseEndForm({ row, onChange, onClose, onReopen }: Props) {
  const { t } = useTranslation();
  const [isMissing, setMissing] = useState(false);
  // What was chosen a moment ago counts before the background has answered.
  const [chosen, setChosen] = useState<Partial<Pick<Case, 'outcome' | 'satisfaction'>>>({});
  const { outcome, satisfaction } = { ...row, ...chosen };
  const isOpen = row.isOpen === 1;
  return (
    <div className={classes.fields}>
      <div className={classes.two}>
        <Choice
          label={t('cases/field/outcome')}
          value={outcome}
          values={caseOutcomes}
          print={(one) => t(`cases/outcome/${one}`)}
          canBeEmpty={isOpen}
          onChange={(next) => {
            setMissing(false);
            setChosen((before) => ({ ...before, outcome: next }));
            onChange({ outcome: next });
          }}
        />
        <Choice
          label={t('cases/field/satisfaction')}
          value={satisfaction}
          values={satisfactions}
          print={(one) => t(`cases/satisfaction/${one}`)}
          onChange={(next) => {
            setChosen((before) => ({ ...before, satisfaction: next }));
            onChange({ satisfaction: next });
          }}
        />
      </div>
      <LateText
        label={t('cases/field/lessons')}
        placeholder={t('cases/hint/lessons')}
        maxLength={2_000}
        value={row.lessons}
        onSave={(lessons) => onChange({ lessons })}
      />
      {isMissing && (
        <p className={classes.warn} role="alert" style={{ margin: 0 }}>
          {t('cases/outcomeMissing')}
        </p>
      )}
      <Group justify="flex-end">
        {isOpen ? (
          <Button
            size="xs"
            onClick={() => {
              if (outcome) onClose({ outcome, satisfaction });
              else setMissing(true);
            }}
          >
            {t('cases/close')}
          </Button>
        ) : (
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              setChosen({});
              onReopen();
            }}
          >
            {t('cases/reopen')}
          </Button>
        )}
      </Group>
    </div>
  );
}
