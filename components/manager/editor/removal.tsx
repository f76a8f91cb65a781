import { Button } from '@mantine/core';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { removeReply, restoreReply } from '@/utils/database/replies';
import type { Reply } from '@/utils/model/reply';
import { showItem } from '../route';
import classes from './removal.module.css';

const RemovalContext = createContext<(id: string) => void>(() => undefined);

/** Removes a reply of one's own; the way back stays on the screen until the next removal. */
export function useRemoval(): (id: string) => void {
  return useContext(RemovalContext);
}

export function RemovalProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [removed, setRemoved] = useState<Reply | null>(null);
  const remove = useCallback(async (id: string) => {
    const row = await removeReply(id);
    setRemoved(row);
    await ask('library:changed', undefined);
  }, []);
  const undo = async (row: Reply) => {
    await restoreReply(row);
    setRemoved(null);
    showItem(row.id);
    await ask('library:changed', undefined);
  };
  return (
    <RemovalContext value={(id) => void remove(id)}>
      {children}
      {removed && (
        <div className={classes.toast} role="status">
          <span>{t('editor/removed', { title: removed.title })}</span>
          <Button size="compact-sm" variant="default" onClick={() => void undo(removed)}>
            {t('editor/undo')}
          </Button>
        </div>
      )}
    </RemovalContext>
  );
}
