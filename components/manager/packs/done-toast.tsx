import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Toast } from '../toast';
import type { ImportWork } from './use-import';

/** What was just done, with the way back; stays until something else is done. */
export function DoneToast({ work }: { work: ImportWork }) {
  const { t } = useTranslation();
  const { done } = work;
  if (!done) return null;
  return (
    <Toast onClose={work.forget}>
      <span>{done.is === 'undone' ? t('manager/packs/undone') : <Applied work={work} />}</span>
      {done.is === 'applied' && (
        <Button size="compact-sm" variant="default" onClick={() => void work.undo(done.undoId)}>
          {t('manager/packs/undo')}
        </Button>
      )}
    </Toast>
  );
}

function Applied({ work: { done } }: { work: ImportWork }) {
  const { t } = useTranslation();
  if (done?.is !== 'applied') return null;
  const { of, pack, counts } = done.summary;
  const values = {
    name: pack.name,
    version: pack.version,
    new: counts.new + counts.duplicate,
    changed: counts.changed,
  };
  if (of === 'removal') return t('manager/packs/removedPack', values);
  if (of === 'version') return t('manager/packs/rolledBack', values);
  return t('manager/packs/applied', values);
}
