import { Anchor, Badge, Button, Group, Skeleton, Title } from '@mantine/core';
import IconArrowLeft from '@tabler/icons-react/dist/esm/icons/IconArrowLeft.mjs';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseEndForm } from '@/components/people/case-end';
import { StageFields } from '@/components/people/stage-fields';
import { StageSteps } from '@/components/people/stage-steps';
import { ask } from '@/components/ui/ask';
import type { OfferProblem } from '@/utils/cases/engine/judge-offer';
import { findCase } from '@/utils/database/cases';
import { listEvidence } from '@/utils/database/evidence';
import type { CaseChange } from '@/utils/model/case';
import { caseStages } from '@/utils/model/case-lists';
import { Card } from '../card';
import shared from '../manager.module.css';
import { placeName } from '../rules/place-name';
import { CaseFacts } from './case-facts';
import { CaseHistory } from './case-history';
import classes from './cases.module.css';
import { EvidenceCard } from './evidence-card';
import { ExportCase } from './export-case';

/** One case in full: its stages, its evidence and what was done. */
export function CasePage({ id }: { id: string }) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<OfferProblem | null>(null);
  const data = useLiveQuery(async () => {
    const [row, evidence] = await Promise.all([findCase(id), listEvidence(id)]);
    return { row, evidence };
  }, [id]);
  if (!data) return <Skeleton m={40} height={320} radius={12} />;
  const { row, evidence } = data;
  if (!row) {
    return (
      <div className={shared.page}>
        <p>{t('cases/gone')}</p>
        <Anchor href="#/cases">{t('manager/cases/back')}</Anchor>
      </div>
    );
  }
  const change = async (wanted: CaseChange) => {
    const answer = await ask('case:change', { id, change: wanted });
    setProblem(answer && 'problem' in answer ? answer : null);
  };
  const { buyerName, buyerKey, console: place } = row.conversation;
  return (
    <div className={shared.page}>
      <Group mb={20} gap={12}>
        <Button
          component="a"
          href="#/cases"
          size="xs"
          variant="subtle"
          leftSection={<IconArrowLeft size={16} />}
        >
          {t('manager/cases/back')}
        </Button>
        <Title order={2} className={shared.pageTitle}>
          {t(`case/type/${row.type}`)} · {buyerName || buyerKey}
        </Title>
        <Badge variant="light" radius="sm" color={row.isOpen ? 'desk' : 'gray'}>
          {row.isOpen ? t('manager/cases/openState') : t('cases/ended')}
        </Badge>
        <Anchor fz={13} href={`#/contacts/${encodeURIComponent(row.conversationKey)}`}>
          {placeName(place, t)} · {t('manager/cases/contact')}
        </Anchor>
        <Group ml="auto" gap={8}>
          <ExportCase row={row} evidence={evidence} />
        </Group>
      </Group>
      <div className={classes.page}>
        <div className={classes.side}>
          <StageSteps
            current={row.stage}
            shown={row.stage}
            onShow={(stage) => void change({ stage })}
          />
          {caseStages.map((stage) => (
            <Card key={stage} title={t(`case/stage/${stage}`)}>
              {stage === 'summary' ? (
                <CaseEndForm
                  row={row}
                  onChange={(wanted) => void change(wanted)}
                  onClose={(end) => void ask('case:close', { id, end })}
                  onReopen={() => void ask('case:reopen', { id })}
                />
              ) : (
                <StageFields
                  row={row}
                  stage={stage}
                  problem={problem}
                  onChange={(wanted) => void change(wanted)}
                />
              )}
            </Card>
          ))}
        </div>
        <div className={classes.side}>
          <EvidenceCard caseId={id} evidence={evidence} />
          <CaseFacts facts={row.facts} />
          <CaseHistory row={row} />
        </div>
      </div>
    </div>
  );
}
