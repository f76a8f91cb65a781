import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '@/components/ui/ask';
import { readBackupFile } from '@/utils/backup/create-backup';
import { BackupRefused } from '@/utils/backup/format';
import { keepBackupFile } from '@/utils/backup/keep-file';
import { previewRestore, type RestorePreview } from '@/utils/backup/restore-backup';

export type RestoreState =
  | { is: 'idle' }
  | { is: 'reading' }
  | { is: 'previewed' | 'restoring'; id: string; preview: RestorePreview }
  | { is: 'restored'; createdAt: number; before: string }
  | { is: 'undone' }
  | { is: 'refused'; code: BackupRefused['code']; values: BackupRefused['values'] }
  | { is: 'failed'; reason: string };

/** One restore from the choice of a backup to its undo. Nothing is written before `apply()`. */
export function useRestore() {
  const [state, setState] = useState<RestoreState>({ is: 'idle' });
  const queries = useQueryClient();
  // A backup taken from a file, and the one made of the present, are new in the list.
  const listAgain = () => queries.invalidateQueries({ queryKey: ['backups'] });

  const run = async (work: () => Promise<RestoreState>) => {
    try {
      setState(await work());
    } catch (error) {
      setState(
        error instanceof BackupRefused
          ? { is: 'refused', code: error.code, values: error.values }
          : { is: 'failed', reason: error instanceof Error ? error.message : String(error) },
      );
    }
    await listAgain();
  };

  const open = (choose: () => Promise<string>) => {
    setState({ is: 'reading' });
    return run(async () => {
      const id = await choose();
      const { blob } = await readBackupFile(id);
      return { is: 'previewed', id, preview: await previewRestore(blob) };
    });
  };

  const restore = (id: string, done: (before: string) => RestoreState) =>
    run(async () => {
      const answer = await ask('backup:restore', { id });
      return 'before' in answer
        ? done(answer.before)
        : { is: 'refused', code: answer.refused, values: answer.values };
    });

  return {
    state,
    preview: (id: string) => open(async () => id),
    previewFile: (file: File) => open(() => keepBackupFile(file, Date.now())),
    apply(id: string, preview: RestorePreview) {
      setState({ is: 'restoring', id, preview });
      const { createdAt } = preview.head;
      return restore(id, (before) => ({ is: 'restored', createdAt, before }));
    },
    undo: (before: string) => restore(before, () => ({ is: 'undone' })),
    close: () => setState({ is: 'idle' }),
  };
}
