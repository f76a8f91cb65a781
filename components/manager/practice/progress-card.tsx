import { LineChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeRun } from '@/utils/model/practice';
import shared from '../manager.module.css';
import classes from './practice.module.css';

/** Scores of each agent over time, as this computer has them. */
export function ProgressCard({ runs }: { runs: PracticeRun[] }) {
  const { t, i18n } = useTranslation();
  const agents = [...new Set(runs.map(({ agent }) => agent))];
  const [wanted, setAgent] = useState<string | null>(null);
  const agent = wanted ?? agents.at(-1) ?? '';
  const own = runs.filter((run) => run.agent === agent);
  if (runs.length === 0) {
    return <Text className={shared.quiet}>{t('manager/practice/noRuns')}</Text>;
  }
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'short', timeStyle: 'short' });
  return (
    <div className={classes.progress}>
      <Select
        label={t('manager/insights/agent')}
        allowDeselect={false}
        w={220}
        data={agents.map((value) => ({ value, label: value || t('manager/practice/noName') }))}
        value={agent}
        onChange={setAgent}
      />
      <div role="img" aria-label={t('manager/practice/chart', { number: own.length })}>
        <LineChart
          h={200}
          data={own.map(({ score }, i) => ({ run: i + 1, score }))}
          dataKey="run"
          series={[{ name: 'score', label: t('manager/practice/score'), color: 'desk.6' }]}
          curveType="linear"
          gridAxis="x"
          tickLine="none"
          yAxisProps={{ domain: [0, 100] }}
          lineProps={{ isAnimationActive: false }}
        />
      </div>
      <ol className={classes.runs} aria-label={t('manager/practice/results')}>
        {own
          .slice(-8)
          .reverse()
          .map(({ id, at, title, score }) => (
            <li key={id ?? at}>
              <span>{format.format(at)}</span>
              <span className={classes.runTitle}>{title}</span>
              <b>{score}</b>
            </li>
          ))}
      </ol>
    </div>
  );
}
