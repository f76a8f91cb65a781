import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision } from '@/utils/packs/classify';
import {
  type Decided,
  type PlanPart,
  type PlanSummary,
  planParts,
} from '@/utils/packs/workbench/calls';
import { LargeLibraryNote } from '../large-library';
import { BulkBar } from './bulk-bar';
import classes from './plan.module.css';
import { PlanBody, ProblemBody } from './plan-body';
import { PlanHead } from './plan-head';
import { PlanTabs } from './plan-tabs';
import type { Workbench } from './workbench/open-workbench';

/**
 * A plan in numbers and rows, and the decisions about it, which the workbench keeps until
 * `onApply` has it carry them out.
 */
export function PlanView(props: {
  bench: Workbench;
  summary: PlanSummary;
  busy: boolean;
  onApply: () => void;
  onCancel: () => void;
  /** What may be changed about how a file was read. */
  children?: React.ReactNode;
}) {
  const { bench, summary, busy } = props;
  const { counts, of } = summary;
  const { t } = useTranslation();
  const [part, setPart] = useState<PlanPart>(() => firstOf(counts));
  const [decided, setDecided] = useState<Decided>({});
  const [stamp, setStamp] = useState(0);

  const decide = async (of: { key: string } | { part: PlanPart }, decision: Decision | null) => {
    setDecided(await bench.ask('decide', { of, decision }));
    setStamp((before) => before + 1);
  };
  const isProblem = part === 'rejected' || part === 'warnings';
  const isSame = summary.isNoop && Object.values(decided).every((count) => count === 0);
  return (
    <section className={classes.plan} aria-label={t(`manager/packs/planOf/${of}`)}>
      <PlanHead summary={summary}>{props.children}</PlanHead>
      <PlanTabs counts={counts} part={part} onPart={setPart} />
      <LargeLibraryNote items={counts.new + counts.changed + counts.same + counts.duplicate} />
      {isSame && <Text className={classes.hint}>{t('manager/packs/nothingToDo')}</Text>}
      {!isProblem && (
        <BulkBar
          part={part}
          isRemoval={of === 'removal'}
          count={counts[part]}
          decided={decided[part] ?? 0}
          onDecide={(decision) => void decide({ part }, decision)}
        />
      )}
      {isProblem ? (
        <ProblemBody key={part} bench={bench} part={part} count={counts[part]} />
      ) : (
        <PlanBody
          key={part}
          bench={bench}
          part={part}
          count={counts[part]}
          stamp={stamp}
          onDecide={(key, decision) => void decide({ key }, decision)}
        />
      )}
      <Group className={classes.foot} gap={12}>
        {!isSame && (
          <Button
            onClick={props.onApply}
            loading={busy}
            color={of === 'removal' ? 'red' : undefined}
          >
            {t(`manager/packs/applyOf/${of}`)}
          </Button>
        )}
        <Button variant="default" onClick={props.onCancel} disabled={busy}>
          {t(isSame ? 'manager/packs/close' : 'manager/packs/cancel')}
        </Button>
        <Text className={classes.help}>
          {busy ? t('manager/packs/applying') : t('manager/packs/keysHelp')}
        </Text>
      </Group>
    </section>
  );
}

/** What a person must see first: what asks for a decision, then what would be lost or come. */
function firstOf(counts: Record<PlanPart, number>): PlanPart {
  const urgent: PlanPart[] = ['conflict', 'rejected', 'removed', 'duplicate', 'changed', 'new'];
  const shown = planParts.filter((part) => counts[part] > 0);
  return urgent.find((part) => counts[part] > 0) ?? shown[0] ?? 'same';
}
