import { Button, Text, TextInput, Title } from '@mantine/core';
import IconDownload from '@tabler/icons-react/dist/esm/icons/IconDownload.mjs';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWelcome } from '@/components/ui/welcome';
import { countRunning } from '@/utils/database/playbook-runs';
import { listPlaybooks } from '@/utils/database/playbooks';
import type { Playbook, StoredPlaybook } from '@/utils/model/playbook';
import { writeSidedeskPack } from '@/utils/packs/formats/write-sidedesk';
import { matchLocales } from '@/utils/replies/choose-variant';
import shared from '../manager.module.css';
import { saveFile } from '../rescue/save-file';
import { packPlaybooks } from './pack-playbooks';
import { copyPlaybook, newPlaybook } from './playbook-draft';
import { PlaybookEditor } from './playbook-editor';
import { PlaybookRows } from './playbook-rows';
import classes from './playbooks.module.css';

const ownId = () => `own.p.${crypto.randomUUID().slice(0, 8)}`;

/** All playbooks: find them, switch them, walk through one (`asked` first), write one's own. */
export function PlaybooksView({ id: asked }: { id: string | null }) {
  const { t } = useTranslation();
  const { language } = useWelcome();
  const playbooks = useLiveQuery(listPlaybooks);
  const running = useLiveQuery(countRunning);
  const [text, setText] = useState('');
  const [edited, setEdited] = useState<Playbook | null>(null);
  const own = playbooks?.filter(({ packId }) => packId === null) ?? [];
  const wanted = text.trim().toLowerCase();
  const nearnessOf = ({ locale }: Playbook) => matchLocales(locale, language);
  const shown = (playbooks ?? [])
    .filter(({ title, summary }) => `${title} ${summary}`.toLowerCase().includes(wanted))
    .toSorted((a, b) => nearnessOf(b) - nearnessOf(a));
  const opened = edited ?? playbooks?.find(({ id }) => id === asked) ?? null;
  if (opened) {
    const known = playbooks?.find(({ id }) => id === opened.id);
    return (
      <PlaybookEditor
        key={opened.id}
        given={opened}
        known={known ?? null}
        onCopy={(playbook) => setEdited(copied(playbook))}
        onClose={() => {
          setEdited(null);
          window.location.hash = '#/playbooks';
        }}
      />
    );
  }
  function copied(playbook: Playbook): Playbook {
    return copyPlaybook(playbook, ownId(), t('playbooks/copyOf', { title: playbook.title }));
  }
  function exportOwn(list: StoredPlaybook[]): void {
    const pack = packPlaybooks(list, t('playbooks/exportName'), language, new Date());
    saveFile(`${pack.name}.sidedesk.json`, [writeSidedeskPack(pack)], 'application/json');
  }
  return (
    <div className={shared.page}>
      <div className={shared.column}>
        <div className={classes.top}>
          <div>
            <Title order={2} className={shared.pageTitle}>
              {t('manager/tabs/playbooks')}
            </Title>
            <Text className={shared.quiet}>{t('playbooks/hint')}</Text>
          </div>
          <div className={classes.buttons}>
            {own.length > 0 && (
              <Button
                variant="default"
                leftSection={<IconDownload size={16} aria-hidden />}
                onClick={() => exportOwn(own)}
              >
                {t('playbooks/export')}
              </Button>
            )}
            <Button
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() =>
                setEdited(
                  newPlaybook(ownId(), t('playbooks/newTitle'), t('playbooks/newStep'), language),
                )
              }
            >
              {t('playbooks/add')}
            </Button>
          </div>
        </div>
        <TextInput
          aria-label={t('playbook/find')}
          placeholder={t('playbook/find')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {playbooks && (
          <PlaybookRows
            playbooks={shown}
            running={running ?? new Map()}
            onOpen={setEdited}
            onCopy={(playbook) => setEdited(copied(playbook))}
          />
        )}
      </div>
    </div>
  );
}
