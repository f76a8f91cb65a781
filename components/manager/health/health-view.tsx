import { Button, Loader, Progress, Select, Text, Title } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listUnanswered } from '@/utils/database/usage';
import { type HealthCheck, healthChecks } from '@/utils/health/finding';
import shared from '../manager.module.css';
import { FindingList } from './finding-list';
import classes from './health.module.css';
import { QuestionList } from './question-list';
import { useHealth } from './use-health';

/** Questions listed at most. */
const MOST_QUESTIONS = 200;
const spans = [30, 60, 90, 180, 365];

type Shown = 'questions' | HealthCheck;
const shownChecks: Shown[] = ['questions', ...healthChecks];

/** What the library lacks, and how to mend it. */
export function HealthView() {
  const { t, i18n } = useTranslation();
  const [days, setDays] = useState(90);
  const [shown, setShown] = useState<Shown>('questions');
  const { health, progress, error, isOld, again } = useHealth(days);
  const questions = useLiveQuery(async () => listUnanswered(MOST_QUESTIONS));
  const number = new Intl.NumberFormat(i18n.language);
  const countOf = (check: Shown) =>
    check === 'questions' ? questions?.length : health?.[check].length;

  return (
    <div className={shared.page}>
      <div className={classes.head}>
        <Title order={2} className={shared.pageTitle}>
          {t('manager/tabs/health')}
        </Title>
        <div className={classes.headTools}>
          {isOld && <Text className={shared.quiet}>{t('manager/health/old')}</Text>}
          <Button variant="default" size="xs" disabled={progress !== null} onClick={again}>
            {t('manager/health/again')}
          </Button>
        </div>
      </div>
      <Progress
        className={classes.progress}
        size={3}
        value={(progress ?? 0) * 100}
        style={{ visibility: progress === null ? 'hidden' : 'visible' }}
        aria-label={t('manager/health/progress')}
      />
      {error && (
        <Text c="red" role="alert" mb={12}>
          {t('manager/undo/failed', { reason: error.message })}
        </Text>
      )}
      <div className={classes.view}>
        <div className={classes.checks} role="tablist" aria-orientation="vertical">
          {shownChecks.map((check) => (
            <button
              key={check}
              type="button"
              role="tab"
              id={`check-${check}`}
              aria-selected={check === shown}
              aria-controls="check-rows"
              onClick={() => setShown(check)}
            >
              <span>{t(`manager/health/check/${check}`)}</span>
              <b data-some={(countOf(check) ?? 0) > 0 || undefined}>
                {countOf(check) === undefined ? '…' : number.format(countOf(check) ?? 0)}
              </b>
            </button>
          ))}
        </div>
        <section
          id="check-rows"
          className={classes.panel}
          role="tabpanel"
          aria-labelledby={`check-${shown}`}
        >
          <div className={classes.about}>
            <Text className={shared.quiet}>{t(`manager/health/hint/${shown}`)}</Text>
            {shown === 'dead' && (
              <Select
                size="xs"
                w={150}
                aria-label={t('manager/health/days')}
                allowDeselect={false}
                data={spans.map((value) => ({
                  value: String(value),
                  label: t('manager/health/lastDays', { count: value }),
                }))}
                value={String(days)}
                onChange={(value) => setDays(Number(value))}
              />
            )}
          </div>
          {shown === 'questions' ? (
            <QuestionList questions={questions} />
          ) : health ? (
            <FindingList key={shown} check={shown} findings={health[shown]} />
          ) : (
            <Loader size="sm" aria-label={t('manager/library/loading')} />
          )}
        </section>
      </div>
    </div>
  );
}
