import { Button, Skeleton, Text } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '@/components/reminders/format-moment';
import { useNow } from '@/components/reminders/use-now';
import { ask } from '@/components/ui/ask';
import type { IntegrityReport } from '@/utils/integrity/check-integrity';
import { Card } from '../card';
import { QuarantineList } from './quarantine-list';
import classes from './safety.module.css';
import { tellFindings } from './tell-findings';

/** What the last check of all rows found and did, and what it put aside. */
export function CheckCard() {
  const { t } = useTranslation();
  const report = useQuery({
    queryKey: ['integrity'],
    queryFn: () => ask('integrity:report', undefined),
    refetchOnMount: 'always',
  });
  const queries = useQueryClient();
  const check = useMutation({
    mutationFn: () => ask('integrity:check', undefined),
    onSuccess: (found) => queries.setQueryData(['integrity'], found),
  });
  return (
    <Card
      title={t('safety/check/title')}
      hint={t('safety/check/hint')}
      actions={
        <Button variant="default" loading={check.isPending} onClick={() => check.mutate()}>
          {t('safety/check/run')}
        </Button>
      }
    >
      {check.error && (
        <Text role="alert" className={classes.bad}>
          {t('safety/check/failed', { reason: check.error.message })}
        </Text>
      )}
      {report.isPending && <Skeleton height={48} radius={8} />}
      {report.error && (
        <Text role="alert" className={classes.bad}>
          {report.error.message}
        </Text>
      )}
      {report.data === null && <Text className={classes.note}>{t('safety/check/never')}</Text>}
      {report.data && <Findings report={report.data} />}
      <QuarantineList />
    </Card>
  );
}

function Findings({ report }: { report: IntegrityReport }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const findings = tellFindings(report, t);
  const Icon = findings.length === 0 ? IconCircleCheck : IconAlertTriangle;
  const line = {
    when: formatMoment(report.at, now, i18n.language),
    rows: new Intl.NumberFormat(i18n.language).format(report.rows),
  };
  return (
    <div>
      <p role="status" className={classes.verdict} data-warns={findings.length > 0 || undefined}>
        <Icon size={20} stroke={1.6} aria-hidden />
        <b>{t(findings.length === 0 ? 'safety/check/fine' : 'safety/check/found')}</b>
        <span className={classes.note}>{t('safety/check/line', line)}</span>
      </p>
      {findings.length > 0 && (
        <ul className={classes.findings}>
          {findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
