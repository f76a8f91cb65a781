import { Button, FileButton, Text } from '@mantine/core';
import IconHistory from '@tabler/icons-react/dist/esm/icons/IconHistory.mjs';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { listStoredBackups } from '@/utils/database/backups';
import { Card } from '../card';
import { EmptyState } from '../empty-state';
import { BackupList } from './backup-list';
import { RestorePanel } from './restore-panel';
import classes from './safety.module.css';
import { useRestore } from './use-restore';

/** The backups kept in this browser: making one, and going back to one. */
export function BackupsCard() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const work = useRestore();
  const backups = useQuery({
    queryKey: ['backups'],
    queryFn: listStoredBackups,
    // The background makes some by itself.
    refetchOnMount: 'always',
  });
  const backUp = useMutation({
    mutationFn: () => ask('backup:create', { reason: 'manual' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['backups'] }),
  });
  const isBusy = work.state.is === 'reading' || work.state.is === 'restoring';
  return (
    <Card
      title={t('safety/backups')}
      hint={t('safety/backupsHint')}
      actions={
        <>
          <FileButton
            accept=".gz,application/gzip"
            inputProps={{ 'aria-label': t('safety/file') }}
            onChange={(file) => file && void work.previewFile(file)}
          >
            {(props) => (
              <Button variant="default" disabled={isBusy} {...props}>
                {t('safety/fromFile')}
              </Button>
            )}
          </FileButton>
          <Button loading={backUp.isPending} onClick={() => backUp.mutate()}>
            {t('safety/backUp')}
          </Button>
        </>
      }
    >
      {backUp.error && (
        <Text role="alert" className={classes.bad}>
          {t('safety/notBackedUp', { reason: backUp.error.message })}
        </Text>
      )}
      <RestorePanel work={work} />
      {backups.error && (
        <Text role="alert" className={classes.bad}>
          {backups.error.message}
        </Text>
      )}
      {backups.data?.length === 0 && (
        <EmptyState
          icon={<IconHistory size={28} stroke={1.4} />}
          title={t('safety/none')}
          hint={t('safety/noneHint')}
        />
      )}
      {backups.data && backups.data.length > 0 && (
        <BackupList
          backups={backups.data}
          disabled={isBusy}
          onRestore={(id) => void work.preview(id)}
        />
      )}
      <Text className={classes.note}>{t('safety/keysStay')}</Text>
      <span role="status" className={classes.hidden}>
        {backUp.isSuccess && t('safety/backedUp')}
      </span>
    </Card>
  );
}
