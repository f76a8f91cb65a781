import { Button, Loader, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { browser } from 'wxt/browser';
import { type PartReport, writeReport } from '@/utils/consoles/self-test';
import type { DeskLine } from '@/utils/dock/desk-end';
import classes from './desk.module.css';
import own from './teach.module.css';

interface Props {
  line: DeskLine;
  onCopy(text: string): void;
  /** Null where the page cannot be shown from here (a window of its own). */
  onTeach: (() => void) | null;
}

const icons = { found: IconCheck, ambiguous: IconAlertTriangle, missing: IconX };

/** What the desk reads on this page: every part, whether it is there, and by which selector. */
export function SelfTestView({ line, onCopy, onTeach }: Props) {
  const { t } = useTranslation();
  const { data: report } = useQuery({
    queryKey: ['self-test'],
    queryFn: async () => {
      const answer = await line.ask({ do: 'self-test' });
      return 'report' in answer ? answer.report : null;
    },
    refetchInterval: 2_000,
    gcTime: 0,
  });
  if (!report) return <Loader size="sm" m={16} />;
  return (
    <section className={classes.view} aria-label={t('selfTest/title')}>
      <Text fz={12} c="dimmed" lh={1.6}>
        {t(report.parts.length > 0 ? 'selfTest/intro' : 'selfTest/nothing')}
      </Text>
      <ul className={own.parts}>
        {report.parts.map((one) => (
          <Part key={one.part} report={one} />
        ))}
      </ul>
      <div className={own.foot}>
        {report.parts.length > 0 && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => onCopy(writeReport(report, browser.runtime.getManifest().version))}
          >
            {t('selfTest/copy')}
          </Button>
        )}
        {onTeach && (
          <Button size="compact-sm" variant="default" onClick={onTeach}>
            {t('teach/start')}
          </Button>
        )}
      </div>
      {report.parts.length > 0 && (
        <Text fz={11} c="dimmed" mt={8} lh={1.6}>
          {t('selfTest/copyHint')}
        </Text>
      )}
    </section>
  );
}

function Part({ report }: { report: PartReport }) {
  const { t } = useTranslation();
  const { part, state, essential, count, css, seen } = report;
  const Icon = icons[state];
  const facts = [
    t(`selfTest/state/${state}`, { count }),
    seen && t('selfTest/seen', { date: seen }),
    essential && state === 'missing' && t('selfTest/essential'),
  ].filter(Boolean);
  return (
    <li data-part={part} data-state={state}>
      <span className={own.mark} data-state={state}>
        <Icon size={16} aria-hidden />
      </span>
      <div>
        <div className={own.partHead}>
          {t(`selfTest/part/${part}`)}
          <span>{facts.join(' · ')}</span>
        </div>
        <div className={own.css}>{css}</div>
      </div>
    </li>
  );
}
