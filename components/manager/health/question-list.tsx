import { Button, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '@/components/reminders/format-moment';
import { useNow } from '@/components/reminders/use-now';
import { settleUnanswered, type UnansweredQuestion } from '@/utils/database/usage';
import { writeAnswer } from '../editor/write-answer';
import classes from './health.module.css';

/** Questions of agents that found nothing; each can be answered at once. */
export function QuestionList({ questions }: { questions: UnansweredQuestion[] | undefined }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  if (!questions) return <Loader size="sm" aria-label={t('manager/library/loading')} />;
  if (questions.length === 0) {
    return <p className={classes.none}>{t('manager/insights/noUnanswered')}</p>;
  }
  return (
    <ul className={classes.rows}>
      {questions.map(({ query, count, lastAt }) => (
        <li key={query}>
          <div className={classes.what}>
            <b>{query}</b>
            <p>
              {t('manager/health/asked', {
                count,
                last: formatMoment(lastAt, now, i18n.language),
              })}
            </p>
          </div>
          <div className={classes.acts}>
            <Button size="compact-sm" variant="light" onClick={() => writeAnswer(query, 'reply')}>
              {t('manager/health/writeReply')}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => writeAnswer(query, 'article')}
            >
              {t('manager/health/writeArticle')}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              onClick={() => void settleUnanswered(query)}
            >
              {t('manager/insights/settle')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
