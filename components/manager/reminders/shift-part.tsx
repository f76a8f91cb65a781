import { Button, FileButton, Group, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { useWelcome } from '@/components/ui/welcome';
import { takeOverShift, writeShiftList } from '@/utils/database/shift-list';
import shared from '../manager.module.css';
import { saveFile } from '../rescue/save-file';
import classes from './parts.module.css';

/** Longer is no shift list: some 5,000 reminders of 4 kB. */
const LARGEST = 20_000_000;

/** Hands open reminders to a colleague as a file, and takes a colleague's over. */
export function ShiftPart() {
  const { t } = useTranslation();
  const { settings } = useWelcome();
  const write = useMutation({
    mutationFn: async () => {
      const now = Date.now();
      const day = new Date(now).toISOString().slice(0, 10);
      const text = await writeShiftList(settings.agentName, now);
      saveFile(`sidedesk-shift-${day}.json`, [text], 'application/json');
    },
  });
  const take = useMutation({
    mutationFn: async (file: File) => {
      const taken = file.size > LARGEST ? null : await takeOverShift(await file.text(), Date.now());
      if (taken) await ask('reminders:changed', undefined);
      return taken;
    },
  });
  const error = write.error ?? take.error;
  return (
    <section className={classes.card}>
      <Title order={3} className={shared.sectionTitle}>
        {t('manager/reminders/shift/title')}
      </Title>
      <Text className={shared.quiet}>{t('manager/reminders/shift/hint')}</Text>
      <Group gap={12}>
        <Button onClick={() => write.mutate()} loading={write.isPending}>
          {t('manager/reminders/shift/write')}
        </Button>
        <FileButton accept=".json,application/json" onChange={(file) => file && take.mutate(file)}>
          {(props) => (
            <Button {...props} variant="default" loading={take.isPending}>
              {t('manager/reminders/shift/take')}
            </Button>
          )}
        </FileButton>
      </Group>
      <div role="status" className={classes.status}>
        {take.data && t('manager/reminders/shift/taken', { ...take.data })}
        {take.data === null && t('manager/reminders/shift/wrong')}
        {error && t('manager/reminders/failed', { reason: error.message })}
      </div>
    </section>
  );
}
