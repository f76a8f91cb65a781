import { Button, CopyButton, Text } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '@/components/reminders/format-moment';
import { useNow } from '@/components/reminders/use-now';
import { listUnanswered, settleUnanswered } from '@/utils/database/usage';
import shared from '../manager.module.css';
import classes from './insights.module.css';

const MOST = 100;

/** What agents searched for in vain, the most frequent first. */
export function UnansweredQuestions() {
  const { t, i18n } = useTranslation();
  const now = useNow();
  // Dexie follows the reads of async functions only.
  const questions = useLiveQuery(async () => listUnanswered(MOST));
  if (!questions) return null;
  if (questions.length === 0) {
    return <Text className={shared.quiet}>{t('manager/insights/noUnanswered')}</Text>;
  }
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th>{t('manager/insights/question')}</th>
            <th>{t('manager/insights/times')}</th>
            <th>{t('manager/insights/last')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {questions.map(({ query, count, lastAt }) => (
            <tr key={query}>
              <td>{query}</td>
              <td className={classes.number}>{count}</td>
              <td className={classes.number}>{formatMoment(lastAt, now, i18n.language)}</td>
              <td className={classes.last}>
                <CopyButton value={query}>
                  {({ copied, copy }) => (
                    <Button size="compact-sm" variant="subtle" onClick={copy}>
                      {t(copied ? 'manager/insights/copied' : 'manager/insights/copy')}
                    </Button>
                  )}
                </CopyButton>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="gray"
                  onClick={() => void settleUnanswered(query)}
                >
                  {t('manager/insights/settle')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
