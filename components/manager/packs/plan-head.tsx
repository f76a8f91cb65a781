import { Alert, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanSummary } from '@/utils/packs/workbench/calls';
import { explainSource } from './explain-problem';
import classes from './plan.module.css';
import { SignatureBadge } from './signature-badge';

/** What is planned: which pack, from which file, read as what, signed by whom. */
export function PlanHead({ summary, children }: { summary: PlanSummary; children: ReactNode }) {
  const { t } = useTranslation();
  const { pack, of, installedVersion, source, signature, isPinned } = summary;
  const isUpdate = installedVersion !== null && installedVersion !== pack.version;
  const versions = { from: installedVersion, to: pack.version };
  return (
    <div className={classes.head}>
      <div className={classes.headLine}>
        <Title order={3} className={classes.headTitle}>
          {t(`manager/packs/planOf/${of}`)} · {pack.name}
        </Title>
        <Text className={classes.quiet}>
          {isUpdate && of !== 'removal'
            ? t('manager/packs/update', versions)
            : t('manager/packs/version', { version: pack.version })}
        </Text>
        {of === 'files' && <SignatureBadge signature={signature} isPinned={isPinned} />}
      </div>
      {source && (
        <div className={classes.headLine}>
          <Text className={classes.quiet}>{explainSource(source, t)}</Text>
          {children}
        </div>
      )}
      {summary.isOlder && (
        <Alert color="orange" className={classes.alert} title={t('manager/packs/olderTitle')}>
          {t('manager/packs/older', versions)}
        </Alert>
      )}
      {pack.changeNotes && of === 'files' && (
        <details className={classes.notes}>
          <summary>{t('manager/packs/changeNotes')}</summary>
          <p>{pack.changeNotes}</p>
        </details>
      )}
    </div>
  );
}
