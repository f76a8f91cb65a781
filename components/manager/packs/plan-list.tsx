import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportProblem } from '@/utils/packs/parsed';
import { explainProblem } from './explain-problem';
import classes from './packs.module.css';
import type { Planned } from './use-import';

export type PlanPart = 'new' | 'changed' | 'same' | 'removed' | 'rejected';

const heads = {
  reply: 'desk/reply',
  article: 'desk/article',
  console: 'manager/packs/console',
  rule: 'manager/rules/rule',
};

/** Rows painted at a time; an import may have twenty thousand. */
const STEP = 100;

/** The rows of one part of a plan. Rows that stay the same are only counted. */
export function PlanList({ part, planned }: { part: PlanPart; planned: Planned }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(STEP);
  const rows = useRows(part, planned);
  if (rows.length === 0) return null;
  const rest = rows.length - shown;
  return (
    <div className={classes.rows}>
      <table className={classes.table}>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <tr key={row.key}>
              <td className={classes.cellHead}>{row.head}</td>
              <td>{row.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <Button variant="subtle" size="xs" m={8} onClick={() => setShown(shown + STEP)}>
          {t('manager/packs/showMore', { number: Math.min(rest, STEP), rest })}
        </Button>
      )}
    </div>
  );
}

interface Line {
  key: string;
  head: string;
  text: string;
}

function useRows(part: PlanPart, { plan, rows }: Planned): Line[] {
  const { t } = useTranslation();
  if (part === 'same') return [];
  if (part === 'rejected') {
    return plan.rejected.map((problem, i) => ({
      key: String(i),
      head: placeOf(problem, t),
      text: explainProblem(problem, t),
    }));
  }
  return rows[part].map((row) => ({
    key: row.id,
    head: t(heads[row.type]),
    text: row.title,
  }));
}

/** `话术 第 3 行`: a pack file has three lists, so a row alone would not say where. */
function placeOf({ row, list }: ImportProblem, t: TFunction): string {
  if (row === undefined) return '';
  const place = t('manager/packs/row', { row });
  return list ? `${t(`manager/packs/list/${list}`)} ${place}` : place;
}
