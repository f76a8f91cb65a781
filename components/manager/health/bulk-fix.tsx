import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { putItems, readItems, removeItems } from '@/utils/database/edit-items';
import type { HealthCheck, HealthFinding } from '@/utils/health/finding';
import { useDoer } from '../undo';
import classes from './health.module.css';

/** Half a year until a policy must be read again, ms. */
const NEXT_REVIEW = 182 * 86_400_000;

/** What may safely be done to all rows of a check at once; it can be taken back. */
export function BulkFix({ check, findings }: { check: HealthCheck; findings: HealthFinding[] }) {
  const { t, i18n } = useTranslation();
  const perform = useDoer();
  const number = new Intl.NumberFormat(i18n.language);
  const due = findings.filter(({ reason }) => reason === 'reviewDue' || reason === 'unreviewed');
  const gone = check === 'dead' ? findings : findings.filter(({ reason }) => reason === 'expired');

  const remove = () => {
    const ids = gone.map(({ id }) => id);
    const name = t('manager/bulk/remove');
    void perform(
      () => removeItems(name, ids),
      (count) => t('manager/bulk/done/remove', { count }),
    );
  };
  const review = () => {
    const now = Date.now();
    void perform(
      async () => {
        const items = await readItems(due.map(({ id }) => id));
        const read = items.map((item) => ({
          ...item,
          reviewBy: now + NEXT_REVIEW,
          updatedAt: now,
        }));
        return putItems(t('manager/health/reviewed'), read);
      },
      (count) => t('manager/health/reviewedDone', { count }),
    );
  };

  if (check !== 'dead' && check !== 'expired') return null;
  return (
    <div className={classes.bulk}>
      {gone.length > 0 && (
        <Button size="compact-sm" variant="default" onClick={remove}>
          {t('manager/health/removeAll', { number: number.format(gone.length) })}
        </Button>
      )}
      {due.length > 0 && check === 'expired' && (
        <Button size="compact-sm" variant="default" onClick={review}>
          {t('manager/health/reviewAll', { number: number.format(due.length) })}
        </Button>
      )}
    </div>
  );
}
