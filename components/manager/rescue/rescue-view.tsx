import { Button, Stack, Text, Title } from '@mantine/core';
import IconDownload from '@tabler/icons-react/dist/esm/icons/IconDownload.mjs';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dumpDatabase, type RescueDump } from '@/utils/database/rescue';
import shared from '../manager.module.css';
import { FeedbackCard } from '../safety/feedback-card';
import { saveFile } from './save-file';

/** Everything stored here as one file; needs no database that opens. */
export function RescueView() {
  const { t } = useTranslation();
  const rescue = useMutation({
    mutationFn: async () => {
      const dump = await dumpDatabase();
      const day = dump.savedAt.slice(0, 19).replace(/[:T]/g, '-');
      saveFile(`sidedesk-${day}.json`, writeDump(dump), 'application/json');
      return Object.values(dump.stores).reduce((sum, rows) => sum + rows.length, 0);
    },
  });
  return (
    <div className={shared.page}>
      <Stack gap={16} maw={640}>
        <Title order={2} className={shared.pageTitle}>
          {t('manager/rescue/title')}
        </Title>
        <Text className={shared.reading}>{t('manager/rescue/text')}</Text>
        <Text className={shared.quiet}>{t('safety/keysStay')}</Text>
        <div>
          <Button
            leftSection={<IconDownload size={18} stroke={1.6} aria-hidden />}
            loading={rescue.isPending}
            onClick={() => rescue.mutate()}
          >
            {t('manager/rescue/button')}
          </Button>
        </div>
        {rescue.isSuccess && (
          <Text role="status">{t('manager/rescue/done', { count: rescue.data })}</Text>
        )}
        {rescue.error && (
          <Text role="alert" c="var(--mantine-color-error)">
            {t('manager/rescue/failed', { reason: rescue.error.message })}
          </Text>
        )}
        <FeedbackCard />
      </Stack>
    </div>
  );
}

/** The dump as text, store by store: one string of a big library would not fit. */
function writeDump({ stores, ...head }: RescueDump): string[] {
  const parts = Object.entries(stores).map(
    ([name, rows], i) =>
      `${i > 0 ? ',\n' : ''}${JSON.stringify(name)}:[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`,
  );
  return [`${JSON.stringify(head).slice(0, -1)},"stores":{\n`, ...parts, '\n}}\n'];
}
