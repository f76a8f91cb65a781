import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock } from '@/components/reminders/format-moment';
import { useNow } from '@/components/reminders/use-now';
import { readBackupFile } from '@/utils/backup/create-backup';
import { BackupRefused } from '@/utils/backup/format';
import type { StoredBackup } from '@/utils/database/backups';
import { saveFile } from '../rescue/save-file';
import { formatSize } from './format-size';
import classes from './safety.module.css';

/** Shown at first; the others on request. */
const SHOWN = 8;

/** The backups, newest first, each with the way back to it and out of the browser. */
export function BackupList(props: {
  backups: StoredBackup[];
  disabled: boolean;
  onRestore: (id: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const [all, setAll] = useState(false);
  const save = useMutation({
    mutationFn: async (id: string) => {
      const { name, blob } = await readBackupFile(id);
      saveFile(name, [blob], blob.type);
    },
  });
  const format = new Intl.NumberFormat(i18n.language);
  const shown = all ? props.backups : props.backups.slice(0, SHOWN);
  const rest = props.backups.length - shown.length;
  return (
    <>
      {save.error && (
        <Text role="alert" className={classes.bad}>
          {save.error instanceof BackupRefused
            ? t(`backup/refused/${save.error.code}`, save.error.values)
            : save.error.message}
        </Text>
      )}
      <div className={classes.scroll}>
        <table className={classes.table} aria-label={t('safety/backups')}>
          <thead>
            <tr>
              <th scope="col">{t('safety/when')}</th>
              <th scope="col">{t('safety/why')}</th>
              <th scope="col" className={classes.number}>
                {t('safety/rows')}
              </th>
              <th scope="col" className={classes.number}>
                {t('safety/size')}
              </th>
              <th aria-hidden />
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id, createdAt, reason, size, counts }) => {
              const when = formatClock(createdAt, now, i18n.language);
              const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
              return (
                <tr key={id}>
                  <td className={classes.when}>
                    <time dateTime={new Date(createdAt).toISOString()}>{when}</time>
                  </td>
                  <td>{t(`backup/reason/${reason}`)}</td>
                  <td className={classes.number}>{format.format(rows)}</td>
                  <td className={classes.number}>{formatSize(size, i18n.language)}</td>
                  <td className={classes.buttons}>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={t('safety/saveOf', { when })}
                      onClick={() => save.mutate(id)}
                    >
                      {t('safety/save')}
                    </Button>
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t('safety/restoreOf', { when })}
                      disabled={props.disabled}
                      onClick={() => props.onRestore(id)}
                    >
                      {t('safety/restore')}
                    </Button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {rest > 0 && (
        <div>
          <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
            {t('safety/more', { number: rest })}
          </Button>
        </div>
      )}
    </>
  );
}
