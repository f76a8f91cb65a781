import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Decision } from '@/utils/packs/classify';
import type { PlanPart } from '@/utils/packs/workbench/calls';
import { nameDecision } from './name-field';
import classes from './plan.module.css';
import linesClasses from './plan-lines.module.css';

/** What may be said of a whole part at once; rows for which it makes no sense stay as they are. */
const choices: Partial<Record<PlanPart, Decision[]>> = {
  new: ['theirs', 'skip'],
  changed: ['theirs', 'mine', 'both'],
  conflict: ['mine', 'theirs', 'merge', 'both'],
  duplicate: ['both', 'theirs', 'skip'],
  removed: ['theirs', 'mine'],
  kept: ['mine', 'theirs'],
};

/** What the rows of a part mean, how many were decided on, and decisions for all of them. */
export function BulkBar(props: {
  part: PlanPart;
  isRemoval: boolean;
  count: number;
  decided: number;
  onDecide: (decision: Decision | null) => void;
}) {
  const { part, isRemoval, count, decided, onDecide } = props;
  const { t } = useTranslation();
  const isGone = isRemoval || part === 'removed';
  const offered = isRemoval ? choices.removed : choices[part];
  if (count === 0) return null;
  return (
    <div className={linesClasses.bulk}>
      <Text className={linesClasses.bulkText}>
        {t(isRemoval ? `manager/packs/removalHint/${part}` : `manager/packs/partHint/${part}`)}
        {decided > 0 && ` ${t('manager/packs/decided', { decided, count })}`}
      </Text>
      {offered && (
        <Group gap={6} wrap="nowrap" role="group" aria-label={t('manager/packs/forAll')}>
          <Text className={classes.quiet}>{t('manager/packs/forAll')}</Text>
          {offered.map((decision) => (
            <Button
              key={decision}
              size="compact-xs"
              variant="default"
              onClick={() => onDecide(decision)}
            >
              {nameDecision({ kind: part, isGone }, decision, t)}
            </Button>
          ))}
          <Button
            size="compact-xs"
            variant="subtle"
            disabled={decided === 0}
            onClick={() => onDecide(null)}
          >
            {t('manager/packs/reset')}
          </Button>
        </Group>
      )}
    </div>
  );
}
