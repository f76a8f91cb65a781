import { Button, Group, Text } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { consoles } from '@/utils/consoles/consoles';
import { listConsoles, putConsole, removeConsole } from '@/utils/database/consoles';
import type { StoredConsole } from '@/utils/database/database';
import { writeConsolePack } from '@/utils/packs/write-consoles';
import shared from '../manager.module.css';
import { saveFile } from '../rescue/save-file';
import classes from './settings.module.css';

/** Pages this shop showed the desk, or got from a pack, each with the way back. */
export function OwnConsoles() {
  const { t, i18n } = useTranslation();
  const rows = useLiveQuery(listConsoles, []);
  const [removed, setRemoved] = useState<StoredConsole | null>(null);
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' });

  const nameOf = ({ id, definition }: StoredConsole) =>
    definition.label || t([`consoles/${id}`, id]);
  const change = async (write: Promise<void>) => {
    await write;
    await ask('consoles:changed', undefined);
  };
  const exportOne = (row: StoredConsole) => {
    const file = writeConsolePack([row.definition], nameOf(row), i18n.language, Date.now());
    saveFile(`${row.id}.sidedesk.json`, [file], 'application/json');
  };
  const remove = async (row: StoredConsole) => {
    await change(removeConsole(row.id));
    setRemoved(row);
  };
  const undo = async (row: StoredConsole) => {
    await change(putConsole(row));
    setRemoved(null);
  };
  return (
    <>
      {rows?.length === 0 && !removed && (
        <Text className={shared.quiet}>{t('manager/settings/noConsoles')}</Text>
      )}
      {rows && rows.length > 0 && (
        <ul className={classes.sites}>
          {rows.map((row) => (
            <li key={row.id}>
              <div className={classes.console}>
                <span>{nameOf(row)}</span>
                <Text className={shared.quiet}>
                  {[
                    ...row.definition.matches.slice(0, 2),
                    t(row.packId ? 'manager/settings/fromPack' : 'manager/settings/taught', {
                      date: day.format(row.savedAt),
                    }),
                  ].join(' · ')}
                </Text>
              </div>
              <Group gap={8} wrap="nowrap">
                <Button variant="default" size="xs" onClick={() => exportOne(row)}>
                  {t('manager/settings/export')}
                </Button>
                <Button variant="default" size="xs" onClick={() => void remove(row)}>
                  {t(
                    consoles.some(({ id }) => id === row.id)
                      ? 'manager/settings/restore'
                      : 'manager/settings/remove',
                  )}
                </Button>
              </Group>
            </li>
          ))}
        </ul>
      )}
      {removed && (
        <Group gap={12} role="status">
          <Text className={shared.quiet}>
            {t('manager/settings/removedConsole', { name: nameOf(removed) })}
          </Text>
          <Button variant="default" size="xs" onClick={() => void undo(removed)}>
            {t('manager/settings/undoRemove')}
          </Button>
        </Group>
      )}
      <Text className={shared.quiet}>{t('manager/settings/consolesTest')}</Text>
    </>
  );
}
