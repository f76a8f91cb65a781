import { Button, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision } from '@/utils/packs/classify';
import type { RowDetail, RowLine } from '@/utils/packs/workbench/calls';
import { SideView } from './diff-text';
import { nameDecision } from './name-field';
import classes from './plan.module.css';
import { nameType } from './plan-line';
import type { Workbench } from './workbench/open-workbench';

/** The row somebody looks at: what it says, what changed, and what may become of it. */
export function PlanDetail(props: {
  bench: Workbench;
  line: RowLine;
  onDecide: (decision: Decision | null) => void;
}) {
  const { line, bench } = props;
  const { t } = useTranslation();
  const detail = useDetail(bench, line.key);
  return (
    <div className={classes.detail}>
      <p className={classes.detailType}>{t(nameType(line.type))}</p>
      <h4 className={classes.detailTitle}>{line.title}</h4>
      {line.near && (
        <Text className={classes.quiet}>
          {t(`manager/packs/near/${line.near.where}`, { title: line.near.title })}
        </Text>
      )}
      {line.choices.length > 0 && (
        <fieldset className={classes.choices} aria-label={t('manager/packs/decision')}>
          {line.choices.map((choice, i) => (
            <Button
              key={choice}
              size="xs"
              variant={choice === line.decision ? 'filled' : 'default'}
              aria-pressed={choice === line.decision}
              leftSection={<kbd className={classes.key}>{i + 1}</kbd>}
              onClick={() => props.onDecide(choice)}
            >
              {nameDecision(line, choice, t)}
            </Button>
          ))}
        </fieldset>
      )}
      <div className={classes.sides} data-two={(detail?.sides.length ?? 0) > 1 || undefined}>
        {detail?.sides.map((side) => (
          <SideView key={side.is} side={side} alone={detail.sides.length === 1} />
        ))}
      </div>
    </div>
  );
}

/** The last row stays on the screen until the next one is there: nothing flickers. */
function useDetail(bench: Workbench, key: string): RowDetail | null {
  const [detail, setDetail] = useState<RowDetail | null>(null);
  useEffect(() => {
    let isOver = false;
    bench.ask('detail', { key }).then(
      (found) => {
        if (!isOver) setDetail(found);
      },
      // Closed meanwhile: the view goes too.
      (error: unknown) => console.debug('[sidedesk] row not read:', error),
    );
    return () => {
      isOver = true;
    };
  }, [bench, key]);
  return detail;
}
