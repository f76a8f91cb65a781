import { Button, CopyButton, Select, TextInput } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toInputValue } from '@/components/reminders/to-input-value';
import { useWelcome } from '@/components/ui/welcome';
import { readCaseFacts } from '@/utils/database/insight-cases';
import { listEvents } from '@/utils/database/insights';
import { findItem } from '@/utils/database/library';
import { measures } from '@/utils/insights/measures';
import { reportShift, type ShiftReport } from '@/utils/insights/shift-report';
import classes from './figures.module.css';
import { formatMeasure } from './format-measure';

const HOUR = 3_600_000;
const SHIFT = 8 * HOUR;

/** An agent's shift in words: to be copied to the group, or printed (guide 001-21). */
export function ShiftCard({ agents }: { agents: string[] }) {
  const { t, i18n } = useTranslation();
  const { settings } = useWelcome();
  const [agent, setAgent] = useState(settings.agentName);
  const [from, setFrom] = useState(() => toInputValue(Date.now() - SHIFT));
  const [to, setTo] = useState(() => toInputValue(Date.now() + HOUR));
  const [start, end] = [new Date(from).getTime(), new Date(to).getTime()];
  const names = [...new Set([settings.agentName, ...agents])].filter((name) => name !== '');
  const report = useLiveQuery(async () => {
    if (!(start < end)) return null;
    const [events, cases] = await Promise.all([listEvents(start, end), readCaseFacts(start)]);
    const found = reportShift(events, cases, { agent, from: start, to: end });
    const titles = new Map<string, string>();
    for (const { subject } of found.items) {
      titles.set(subject, (await findItem(subject))?.title ?? subject);
    }
    return { found, titles };
  }, [agent, start, end]);
  const moment = new Intl.DateTimeFormat(i18n.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const text = report
    ? [
        t('manager/insights/report/head', { agent: agent || t('manager/insights/everybody') }),
        `${moment.format(start)} – ${moment.format(end)}`,
        '',
        ...lineList(report.found),
        ...listOf(
          t('manager/insights/report/items'),
          report.found.items.map((one) => [report.titles.get(one.subject) ?? '', one.count]),
        ),
        ...listOf(
          t('manager/insights/report/unanswered'),
          report.found.unanswered.map(({ subject, count }) => [subject, count]),
        ),
      ].join('\n')
    : '';
  function lineList({ measured, waiting }: ShiftReport): string[] {
    const known = measures.filter(
      ({ id, isShared }) => measured[id].value !== null && !(isShared && agent !== ''),
    );
    return [
      ...known.map(({ id, unit }) => {
        const value = formatMeasure(measured[id].value ?? 0, unit, i18n.language);
        return t('manager/insights/report/line', {
          name: t(`manager/insights/measure/${id}`),
          value,
        });
      }),
      t('manager/insights/report/waiting', { number: waiting }),
    ];
  }
  return (
    <>
      <div className={classes.tools}>
        <Select
          label={t('manager/insights/agent')}
          data={[{ value: '', label: t('manager/insights/everybody') }, ...names]}
          value={agent}
          allowDeselect={false}
          onChange={(value) => setAgent(value ?? '')}
        />
        <TextInput
          type="datetime-local"
          label={t('manager/insights/report/from')}
          value={from}
          onChange={({ currentTarget }) => setFrom(currentTarget.value)}
        />
        <TextInput
          type="datetime-local"
          label={t('manager/insights/report/to')}
          value={to}
          error={start < end ? undefined : t('manager/insights/report/wrong')}
          onChange={({ currentTarget }) => setTo(currentTarget.value)}
        />
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button variant="default" disabled={text === ''} onClick={copy}>
              {t(copied ? 'manager/insights/copied' : 'manager/insights/copy')}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" disabled={text === ''} onClick={() => window.print()}>
          {t('manager/insights/report/print')}
        </Button>
      </div>
      {text !== '' && <pre className={classes.report}>{text}</pre>}
    </>
  );
}

function listOf(title: string, rows: [name: string, count: number][]): string[] {
  if (rows.length === 0) return [];
  return ['', title, ...rows.map(([name, count]) => `· ${name} × ${count}`)];
}
