import { Button, NativeSelect, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import type { OfferProblem } from '@/utils/cases/engine/judge-offer';
import type { CaseLine } from '@/utils/database/buyer-card';
import type { CaseChange } from '@/utils/model/case';
import { caseStages } from '@/utils/model/case-lists';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import { CaseEndForm } from './case-end';
import { EvidenceAdd } from './evidence-add';
import { EvidenceLines } from './evidence-lines';
import classes from './people.module.css';
import { StageFields } from './stage-fields';
import { type Stage, StageSteps } from './stage-steps';

interface Props {
  id: string | null;
  /** All open cases of this buyer and order. */
  others: CaseLine[];
  conversation: ConversationSnapshot | null;
  onOther(id: string): void;
}

/** A case at the agent's side: one stage at a time, its evidence below. */
export function CasePanel({ id, others, conversation, onOther }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Stage | null>(null);
  const [problem, setProblem] = useState<OfferProblem | null>(null);
  const { data, refetch } = useQuery({
    queryKey: ['case', id],
    queryFn: () => (id === null ? null : ask('case:get', { id })),
  });
  if (data === undefined) return <Skeleton m={14} height={160} radius={8} />;
  if (data === null || id === null) {
    return <p className={`${classes.panel} ${classes.quiet}`}>{t('cases/gone')}</p>;
  }
  const row = data.case;
  const stage = shown ?? row.stage;
  const next = caseStages[caseStages.indexOf(stage) + 1];
  const change = async (wanted: CaseChange) => {
    const answer = await ask('case:change', { id, change: wanted });
    setProblem(answer && 'problem' in answer ? answer : null);
    await refetch();
  };
  const moveOn = async (to: Stage) => {
    setShown(null);
    await change({ stage: to });
  };
  return (
    <div className={classes.panel}>
      {others.length > 1 && (
        <NativeSelect
          size="xs"
          aria-label={t('cases/which')}
          value={id}
          data={others.map((one) => ({
            value: one.id,
            label: `${t(`case/type/${one.type}`)} · ${one.summary.slice(0, 40)}`,
          }))}
          onChange={({ currentTarget }) => onOther(currentTarget.value)}
        />
      )}
      <StageSteps current={row.stage} shown={stage} onShow={setShown} />
      <div role="tabpanel" aria-label={t(`case/stage/${stage}`)} className={classes.fields}>
        {stage === 'summary' ? (
          <CaseEndForm
            row={row}
            onChange={(wanted) => void change(wanted)}
            onClose={(end) => void ask('case:close', { id, end }).then(() => refetch())}
            onReopen={() => void ask('case:reopen', { id }).then(() => refetch())}
          />
        ) : (
          <StageFields
            row={row}
            stage={stage}
            problem={problem}
            onChange={(wanted) => void change(wanted)}
          />
        )}
        {row.isOpen === 1 && next && (
          <Button
            size="xs"
            variant="light"
            style={{ alignSelf: 'flex-end' }}
            onClick={() => void moveOn(next)}
          >
            {t('cases/moveOn', { stage: t(`case/stage/${next}`) })}
          </Button>
        )}
        {row.isOpen === 0 && (
          <p className={classes.quiet} role="status" style={{ margin: 0 }}>
            {t('cases/closed')}
          </p>
        )}
      </div>
      <section className={classes.section} aria-label={t('cases/evidence/title')}>
        <div className={classes.sectionHead}>
          <span>{t('cases/evidence/title')}</span>
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => void ask('manager:open', { view: 'cases', id })}
          >
            {t('cases/openManager')}
          </Button>
        </div>
        <EvidenceLines evidence={data.evidence} />
        <EvidenceAdd caseId={id} conversation={conversation} />
      </section>
    </div>
  );
}
