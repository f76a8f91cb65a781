import type { TFunction } from 'i18next';
import type { IntegrityReport } from '@/utils/integrity/check-integrity';
import { nameOf } from './count-tables';

/** One sentence for each thing the check found; none when all was in order. */
export function tellFindings(report: IntegrityReport, t: TFunction): string[] {
  const { quarantined, released, mended, orphans, dangling, doubleIds } = report;
  const aside = Object.entries(quarantined).map(([table, number]) =>
    t('safety/check/quarantined', { table: t(`safety/tables/${nameOf(table)}`), number }),
  );
  return [
    ...aside,
    released > 0 && t('safety/check/released', { number: released }),
    mended.reminders > 0 && t('safety/check/reminders', { number: mended.reminders }),
    mended.revision && t('safety/check/revision'),
    mended.index && t('safety/check/index'),
    orphans > 0 && t('safety/check/orphans', { number: orphans }),
    dangling.packs > 0 && t('safety/check/danglingPacks', { number: dangling.packs }),
    dangling.categories > 0 &&
      t('safety/check/danglingCategories', { number: dangling.categories }),
    doubleIds > 0 && t('safety/check/doubleIds', { number: doubleIds }),
  ].filter((sentence) => typeof sentence === 'string');
}
