import { Button, FileButton, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { useWelcome } from '@/components/ui/welcome';
import { writeCaseFile } from '@/utils/cases/case-file';
import { writeCsv } from '@/utils/cases/engine/write-csv';
import { listDigest, writeDigestPage } from '@/utils/cases/engine/write-digest';
import { takeOverCases } from '@/utils/cases/take-over-cases';
import { listChanged } from '@/utils/database/list-cases';
import { readCases } from '@/utils/database/merge-cases';
import { saveFile } from '../rescue/save-file';
import { Toast } from '../toast';
import { TakenOver } from './taken-over';
import { useCaseWords } from './use-case-words';

const DAY = 86_400_000;

/** Digests for departments (003-16), and cases from and for colleagues. */
export function CaseExports() {
  const { t } = useTranslation();
  const words = useCaseWords();
  const { agentName } = useWelcome().settings;
  const [told, setTold] = useState<string | null>(null);
  const stamp = () => new Date().toISOString().slice(0, 10);
  const digest = useMutation({
    mutationFn: async ({ days, as }: { days: number; as: 'csv' | 'html' }) => {
      const now = Date.now();
      const cases = await listChanged(now - days * DAY, now + 1);
      const own = {
        ...words,
        title: t('manager/cases/digestTitle', { count: days }),
        department: t('cases/field/department'),
        opened: t('manager/cases/opened'),
        closed: t('manager/cases/closedAt'),
        nobody: t('manager/cases/nobody'),
      };
      if (as === 'csv')
        saveFile(`cases-${stamp()}.csv`, [writeCsv(listDigest(cases, own))], 'text/csv');
      else saveFile(`cases-${stamp()}.html`, [writeDigestPage(cases, own)], 'text/html');
      setTold(t('manager/cases/written', { count: cases.length }));
    },
  });
  const write = useMutation({
    mutationFn: async () => {
      const { cases, evidence } = await readCases();
      const text = writeCaseFile(cases, evidence, agentName, Date.now());
      saveFile(`sidedesk-cases-${stamp()}.json`, [text], 'application/json');
      setTold(t('manager/cases/written', { count: cases.length }));
    },
  });
  const take = useMutation({
    mutationFn: async (file: File) => {
      const taken = await takeOverCases(await file.text(), Date.now());
      if (taken) await ask('buyers:changed', undefined);
      else setTold(t('manager/cases/notCases', { name: file.name }));
      return taken;
    },
  });
  const error = digest.error ?? write.error ?? take.error;
  return (
    <>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <Button size="xs" variant="default">
            {t('manager/cases/digest')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {([7, 30] as const).flatMap((days) =>
            (['csv', 'html'] as const).map((as) => (
              <Menu.Item key={`${days} ${as}`} onClick={() => digest.mutate({ days, as })}>
                {t(`manager/cases/digestAs/${as}`, { count: days })}
              </Menu.Item>
            )),
          )}
          <Menu.Divider />
          <Menu.Item onClick={() => write.mutate()}>{t('manager/cases/writeAll')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <FileButton accept=".json,application/json" onChange={(file) => file && take.mutate(file)}>
        {(props) => (
          <Button {...props} size="xs" variant="default" loading={take.isPending}>
            {t('manager/cases/take')}
          </Button>
        )}
      </FileButton>
      {take.data && <TakenOver result={take.data} onClose={() => take.reset()} />}
      <Toast onClose={() => setTold(null)}>
        {error ? t('manager/reminders/failed', { reason: error.message }) : told}
      </Toast>
    </>
  );
}
