import { useTranslation } from 'react-i18next';
import { tellWhen } from '@/components/reminders/tell-when';
import type { Case } from '@/utils/model/case';
import { Card } from '../card';
import classes from './cases.module.css';
import { useCaseWords } from './use-case-words';

/** Events shown; the whole history is in the exports. */
const SHOWN = 60;

/** What was done to a case, the newest first, with what stood there before. */
export function CaseHistory({ row }: { row: Case }) {
  const { t, i18n } = useTranslation();
  const words = useCaseWords();
  const now = Date.now();
  return (
    <Card title={t('manager/cases/history')}>
      {row.history
        .slice(-SHOWN)
        .reverse()
        .map(({ at, by, what, field, was }) => (
          <div
            key={`${at} ${what} ${field}`}
            className={classes.piece}
            style={{ padding: '6px 0' }}
          >
            <span className={classes.quiet}>
              {tellWhen(at, now, i18n.language)} {by}
            </span>{' '}
            {words.event(what)}
            {field && what !== 'closed' && what !== 'reopened' ? ` ${words.field(field)}` : ''}
            {was !== undefined && (
              <span className={classes.quiet}>
                {' '}
                ← {typeof was === 'string' ? words.value(field ?? '', was) : JSON.stringify(was)}
              </span>
            )}
          </div>
        ))}
    </Card>
  );
}
