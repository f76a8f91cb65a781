import { LineChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { useTranslation } from 'react-i18next';
import { type MeasureId, measures } from '@/utils/insights/measures';
import { formatMeasure } from './format-measure';
import type { Shown } from './use-figures';

/** One measure day by day, with what the guides ask for as a line. */
export function TrendChart({ shown, id }: { shown: Shown; id: MeasureId }) {
  const { t, i18n } = useTranslation();
  const measure = measures.find((one) => one.id === id);
  if (!measure) return null;
  const { unit, target } = measure;
  const name = t(`manager/insights/measure/${id}`);
  const format = new Intl.DateTimeFormat(i18n.language, {
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const write = (value: number) => formatMeasure(value, unit, i18n.language);
  const data = shown.daily.map(({ day, measured }) => ({
    day: format.format(Date.parse(day)),
    value: measured[id].value,
  }));
  return (
    <div role="img" aria-label={t('manager/insights/chart', { name })}>
      <LineChart
        h={240}
        data={data}
        dataKey="day"
        series={[{ name: 'value', label: name, color: 'desk.6' }]}
        curveType="linear"
        connectNulls
        withDots={data.length <= 31}
        gridAxis="x"
        tickLine="none"
        valueFormatter={write}
        yAxisProps={{
          width: 72,
          domain: unit === 'share' ? [0, 1] : [0, (most: number) => Math.max(most, target ?? 0)],
        }}
        xAxisProps={{ minTickGap: 24 }}
        lineProps={{ isAnimationActive: false }}
        referenceLines={
          target === null
            ? []
            : [
                {
                  y: target,
                  color: 'gray.6',
                  label: t('manager/insights/target', { value: write(target) }),
                  labelPosition: 'insideBottomRight' as const,
                },
              ]
        }
      />
    </div>
  );
}
