import { Button, SegmentedControl, Skeleton, Text, Title } from '@mantine/core';
import IconPlayerPlay from '@tabler/icons-react/dist/esm/icons/IconPlayerPlay.mjs';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listPracticeRuns } from '@/utils/database/practice';
import { listScenarios } from '@/utils/practice/scenarios';
import { Card } from '../card';
import shared from '../manager.module.css';
import classes from './practice.module.css';
import { PracticeRunView } from './practice-run';
import { ProgressCard } from './progress-card';

/** Results read for the list and the chart. */
const MOST = 2_000;

/** Scripted buyers to practise on, and how that goes over time. */
export function PracticeView({ scenarioId }: { scenarioId: string | null }) {
  const { t, i18n } = useTranslation();
  const [locale, setLocale] = useState(i18n.language.startsWith('en') ? 'en' : 'zh');
  const data = useLiveQuery(async () => {
    const [scenarios, runs] = await Promise.all([listScenarios(), listPracticeRuns(MOST)]);
    return { scenarios, runs };
  });
  if (!data) return <Skeleton m={40} height={420} radius={12} />;
  const { scenarios, runs } = data;
  const chosen = scenarios.find(({ id }) => id === scenarioId);
  if (chosen) return <PracticeRunView key={chosen.id} scenario={chosen} />;
  const shown = scenarios.filter((one) => one.locale.startsWith(locale));
  const bestOf = (id: string) =>
    runs.reduce<number | null>(
      (best, run) => (run.scenarioId === id ? Math.max(best ?? 0, run.score) : best),
      null,
    );
  return (
    <div className={shared.page}>
      <div className={classes.column}>
        <div className={classes.head}>
          <div>
            <Title order={2} className={shared.pageTitle}>
              {t('manager/tabs/practice')}
            </Title>
            <Text className={shared.quiet}>{t('manager/practice/hint')}</Text>
          </div>
          <SegmentedControl
            aria-label={t('manager/practice/language')}
            value={locale}
            onChange={setLocale}
            data={[
              { value: 'zh', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
          />
        </div>
        <ul className={classes.list}>
          {shown.map(({ id, title, about, turns }) => {
            const best = bestOf(id);
            return (
              <li key={id} className={classes.scenario}>
                <div className={classes.words}>
                  <b>{title}</b>
                  <Text className={shared.quiet}>{about}</Text>
                  <Text className={shared.quiet}>
                    {t('manager/practice/turns', { number: turns.length })}
                    {best !== null && ` · ${t('manager/practice/best', { score: best })}`}
                  </Text>
                </div>
                <Button
                  component="a"
                  href={`#/practice/${encodeURIComponent(id)}`}
                  variant={best === null ? 'filled' : 'default'}
                  size="sm"
                  aria-label={t('manager/practice/startOf', { title })}
                  leftSection={<IconPlayerPlay size={16} stroke={1.6} aria-hidden />}
                >
                  {t('manager/practice/start')}
                </Button>
              </li>
            );
          })}
        </ul>
        <Card title={t('manager/practice/progress')} hint={t('manager/practice/progressHint')}>
          <ProgressCard runs={runs} />
        </Card>
      </div>
    </div>
  );
}
