import { Text, Title } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '@/components/reminders/format-moment';
import { useNow } from '@/components/reminders/use-now';
import type { QuarantinedRow } from '@/utils/database/database';
import { listQuarantined } from '@/utils/database/integrity';
import { nameOf } from './count-tables';
import classes from './safety.module.css';

/** Rows shown; what is aside in larger numbers is one fault many times. */
const MOST = 50;

/** Rows that could not be read and were put aside whole; nothing when there are none. */
export function QuarantineList() {
  const { t } = useTranslation();
  const rows = useLiveQuery(async () => await listQuarantined());
  if (!rows || rows.length === 0) return null;
  const rest = rows.length - MOST;
  return (
    <section className={classes.aside} aria-label={t('safety/aside/title')}>
      <div>
        <Title order={4} className={classes.previewTitle}>
          {t('safety/aside/title')}
        </Title>
        <Text className={classes.note}>{t('safety/aside/hint')}</Text>
      </div>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('safety/aside/what')}</th>
            <th scope="col">{t('safety/aside/why')}</th>
            <th scope="col">{t('safety/aside/when')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST).map((row) => (
            <AsideRow key={row.id} row={row} />
          ))}
        </tbody>
      </table>
      {rest > 0 && <Text className={classes.note}>{t('safety/aside/more', { number: rest })}</Text>}
    </section>
  );
}

function AsideRow({ row: { table, at, reason, row } }: { row: QuarantinedRow }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const label = labelOf(row);
  return (
    <tr>
      <td>
        <div>
          {t(`safety/tables/${nameOf(table)}`)}
          {label && <span className={classes.note}> · {label}</span>}
        </div>
        <details className={classes.row}>
          <summary>{t('safety/aside/show')}</summary>
          <pre>{JSON.stringify(row, null, 2)}</pre>
        </details>
      </td>
      <td className={classes.reason}>{reason}</td>
      <td className={classes.when}>{formatMoment(at, now, i18n.language)}</td>
    </tr>
  );
}

/** What a person knows the row by: its title or name, else its id. */
function labelOf(row: unknown): string {
  if (typeof row !== 'object' || row === null) return '';
  const { title, name, id } = row as Record<string, unknown>;
  const label = [title, name, id].find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof label === 'string' ? label.slice(0, 120) : '';
}
