import { useTranslation } from 'react-i18next';
import type { ItemType } from '@/utils/packs/item-kinds';
import type { ImportProblem } from '@/utils/packs/parsed';
import type { RowLine } from '@/utils/packs/workbench/calls';
import { explainProblem } from './explain-problem';
import { nameDecision } from './name-field';
import { placeOf } from './place-of';
import classes from './plan-lines.module.css';

const types = {
  reply: 'desk/reply',
  article: 'desk/article',
  console: 'manager/packs/console',
  rule: 'manager/rules/rule',
  reminder: 'manager/packs/reminderRule',
} as const;

/** The key of the word for a type of item. */
export const nameType = (type: ItemType) => types[type];

/** One row of a plan in the list. */
export function PlanLine({ line }: { line: RowLine }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={classes.lineTitle}>{line.title}</span>
      <span className={classes.lineNote}>
        {t(nameType(line.type))}
        {line.near && ` · ${t('manager/packs/like', { title: line.near.title })}`}
      </span>
      {line.choices.length > 0 && (
        <span className={classes.chip} data-decided={line.isDecided || undefined}>
          {nameDecision(line, line.decision, t)}
        </span>
      )}
    </>
  );
}

/** One thing that could not be taken, or is worth a look. */
export function ProblemLine({ problem }: { problem: ImportProblem }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={classes.lineTitle}>{explainProblem(problem, t)}</span>
      <span className={classes.lineNote}>{placeOf(problem, t)}</span>
    </>
  );
}
