import { Button, Progress, Skeleton, Text } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readStorageUse, requestPersistence, type StorageUse } from '@/utils/backup/persistence';
import { Card } from '../card';
import { formatSize } from './format-size';
import classes from './safety.module.css';

/** How much is stored, and whether the browser may clear it. */
export function StorageCard() {
  const { t } = useTranslation();
  const use = useQuery({
    queryKey: ['storage'],
    queryFn: () => readStorageUse(),
    refetchOnMount: 'always',
    retry: false,
  });
  return (
    <Card title={t('safety/storage/title')}>
      {use.isPending && <Skeleton height={64} radius={8} />}
      {use.error && <Text className={classes.note}>{t('safety/storage/unknown')}</Text>}
      {use.data && <Use use={use.data} />}
    </Card>
  );
}

function Use({ use: { used, quota, persisted } }: { use: StorageUse }) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const keep = useMutation({
    mutationFn: () => requestPersistence(),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['storage'] }),
  });
  const sizes = {
    used: formatSize(used, i18n.language),
    quota: formatSize(quota, i18n.language),
  };
  const share = quota > 0 ? Math.min(100, (used / quota) * 100) : 0;
  const Icon = persisted ? IconCircleCheck : IconAlertTriangle;
  return (
    <>
      <div className={classes.space}>
        <Progress
          value={share}
          size={8}
          radius={4}
          // A bar of a millionth of the disk would not be seen at all.
          className={classes.bar}
          aria-label={t('safety/storage/title')}
        />
        <Text className={classes.note}>{t('safety/storage/used', sizes)}</Text>
      </div>
      <div className={classes.keeping}>
        <p className={classes.remark} data-warns={!persisted || undefined}>
          <Icon size={18} stroke={1.6} aria-hidden />
          {t(persisted ? 'safety/storage/kept' : 'safety/storage/notKept')}
        </p>
        {!persisted && (
          <Button
            variant="default"
            size="xs"
            loading={keep.isPending}
            onClick={() => keep.mutate()}
          >
            {t('safety/storage/ask')}
          </Button>
        )}
      </div>
      {keep.data === false && (
        <Text role="status" className={classes.note}>
          {t('safety/storage/denied')}
        </Text>
      )}
    </>
  );
}
