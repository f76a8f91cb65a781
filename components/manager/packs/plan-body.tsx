import { Text } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision } from '@/utils/packs/classify';
import type { ImportProblem } from '@/utils/packs/parsed';
import type { PlanPart, RowLine } from '@/utils/packs/workbench/calls';
import { explainProblem } from './explain-problem';
import { LineList } from './line-list';
import { placeOf } from './place-of';
import classes from './plan.module.css';
import { PlanDetail } from './plan-detail';
import { PlanLine, ProblemLine } from './plan-line';
import type { Workbench } from './workbench/open-workbench';

interface BodyProps {
  bench: Workbench;
  part: PlanPart;
  count: number;
  /** Another one: decisions were made. */
  stamp: number;
  onDecide: (key: string, decision: Decision | null) => void;
}

/** The rows of one part beside the one somebody looks at. */
export function PlanBody({ bench, part, count, stamp, onDecide }: BodyProps) {
  const { t } = useTranslation();
  const [at, setAt] = useState(0);
  const fetch = useCallback(
    (first: number, count: number) => bench.ask('list', { part, first, count }),
    [bench, part],
  );
  const line = useLine<RowLine>(fetch, at, stamp);
  const decide = (decision: Decision | null) => line && onDecide(line.key, decision);
  const press = (key: string) => {
    const choice = line?.choices[Number(key) - 1];
    if (choice === undefined && key !== '0') return false;
    decide(choice ?? null);
    return true;
  };
  return (
    <div className={classes.body}>
      <LineList
        label={t(`manager/packs/${part}`)}
        count={count}
        at={at}
        onAt={setAt}
        fetch={fetch}
        stamp={stamp}
        onKey={press}
      >
        {(one) => <PlanLine line={one} />}
      </LineList>
      {line && <PlanDetail bench={bench} line={line} onDecide={decide} />}
    </div>
  );
}

/** What could not be taken, or is worth a look, beside the whole sentence. */
export function ProblemBody({ bench, part, count }: Omit<BodyProps, 'stamp' | 'onDecide'>) {
  const { t } = useTranslation();
  const [at, setAt] = useState(0);
  const fetch = useCallback(
    (first: number, count: number) => bench.ask('problems', { part, first, count }),
    [bench, part],
  );
  const problem = useLine<ImportProblem>(fetch, at, 0);
  return (
    <div className={classes.body}>
      <LineList
        label={t(`manager/packs/${part}`)}
        count={count}
        at={at}
        onAt={setAt}
        fetch={fetch}
        stamp={0}
      >
        {(one) => <ProblemLine problem={one} />}
      </LineList>
      {problem && (
        <div className={classes.detail}>
          <p className={classes.detailType}>{placeOf(problem, t)}</p>
          <Text>{explainProblem(problem, t)}</Text>
        </div>
      )}
    </div>
  );
}

/** The line at a place; the last one until it is there. */
function useLine<T>(
  fetch: (first: number, count: number) => Promise<T[]>,
  at: number,
  stamp: number,
): T | undefined {
  const [line, setLine] = useState<T>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new stamp asks again
  useEffect(() => {
    let isOver = false;
    fetch(at, 1).then(
      ([found]) => {
        if (!isOver) setLine(() => found);
      },
      (error: unknown) => console.debug('[sidedesk] row not read:', error),
    );
    return () => {
      isOver = true;
    };
  }, [fetch, at, stamp]);
  return line;
}
