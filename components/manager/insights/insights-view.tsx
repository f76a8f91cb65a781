import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import shared from '../manager.module.css';
import classes from './insights.module.css';
import { LearnedWordings } from './learned-wordings';
import { SearchDebug } from './search-debug';
import { UnansweredQuestions } from './unanswered-questions';

/** What the library lacks, what it learned, and why a search is ordered as it is. */
export function InsightsView() {
  const { t } = useTranslation();
  return (
    <div className={shared.page}>
      <div className={shared.column}>
        <Title order={2} className={shared.pageTitle}>
          {t('manager/tabs/insights')}
        </Title>
        <Card title={t('manager/insights/unanswered')} hint={t('manager/insights/unansweredHint')}>
          <UnansweredQuestions />
        </Card>
        <Card title={t('manager/insights/wordings')} hint={t('manager/insights/wordingsHint')}>
          <LearnedWordings />
        </Card>
        <Card title={t('manager/insights/debug')} hint={t('manager/insights/debugHint')}>
          <SearchDebug />
        </Card>
      </div>
    </div>
  );
}

function Card(props: { title: string; hint: string; children: ReactNode }) {
  return (
    <section className={classes.card} aria-label={props.title}>
      <div>
        <Title order={3} className={shared.sectionTitle}>
          {props.title}
        </Title>
        <Text className={shared.quiet}>{props.hint}</Text>
      </div>
      {props.children}
    </section>
  );
}
