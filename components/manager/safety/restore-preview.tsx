import { Button, Group, Text, Title } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconShieldCheck from '@tabler/icons-react/dist/esm/icons/IconShieldCheck.mjs';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock } from '@/components/reminders/format-moment';
import type { RestorePreview } from '@/utils/backup/restore-backup';
import { countTables } from './count-tables';
import classes from './safety.module.css';

/** What a backup holds beside what is stored now, and the decision. */
export function RestorePreviewView(props: {
  preview: RestorePreview;
  busy: boolean;
  onApply: () => void;
  onCancel: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { head, tables, changedSince } = props.preview;
  const format = new Intl.NumberFormat(i18n.language);
  const signed = new Intl.NumberFormat(i18n.language, { signDisplay: 'exceptZero' });
  const panel = useRef<HTMLElement>(null);
  // Chosen far down a long list, it opens above: the keyboard goes there too.
  useEffect(() => panel.current?.focus(), []);
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={classes.preview}
      aria-label={t('safety/preview/title')}
    >
      <div className={classes.previewHead}>
        <Title order={4} className={classes.previewTitle}>
          {t('safety/restoreOf', { when: formatClock(head.createdAt, Date.now(), i18n.language) })}
        </Title>
        <span className={classes.note}>{t(`backup/reason/${head.reason}`)}</span>
      </div>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('safety/preview/what')}</th>
            <th scope="col" className={classes.number}>
              {t('safety/preview/now')}
            </th>
            <th scope="col" className={classes.number}>
              {t('safety/preview/then')}
            </th>
            <th scope="col" className={classes.number}>
              {t('safety/preview/difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {countTables(tables).map(({ name, now, inBackup }) => (
            <tr key={name} data-same={now === inBackup || undefined}>
              <th scope="row">{t(`safety/tables/${name}`)}</th>
              <td className={classes.number}>{format.format(now)}</td>
              <td className={classes.number}>{format.format(inBackup)}</td>
              <td className={classes.number}>
                {now === inBackup ? '–' : signed.format(inBackup - now)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.remarks}>
        {changedSince > 0 && (
          <p className={classes.remark} data-warns>
            <IconAlertTriangle size={18} stroke={1.6} aria-hidden />
            {t('safety/preview/changedSince', { number: format.format(changedSince) })}
          </p>
        )}
        <p className={classes.remark}>
          <IconShieldCheck size={18} stroke={1.6} aria-hidden />
          {t('safety/preview/safety')}
        </p>
      </div>
      <Group gap={12} className={classes.previewActions}>
        <Button loading={props.busy} onClick={props.onApply}>
          {t('safety/preview/apply')}
        </Button>
        <Button variant="default" disabled={props.busy} onClick={props.onCancel}>
          {t('safety/preview/cancel')}
        </Button>
        {props.busy && <Text className={classes.note}>{t('manager/packs/applying')}</Text>}
      </Group>
    </section>
  );
}
