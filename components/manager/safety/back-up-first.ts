import type { TFunction } from 'i18next';
import { ask } from '@/components/ui/ask';
import type { BackupReason } from '@/utils/backup/format';
import { askPersistence } from '@/utils/backup/persistence';

/**
 * Has everything backed up before a page changes much of it. The background writes the backup,
 * so that the page stays responsive.
 * @throws Error with the sentence to show when no backup was made: change nothing then
 */
export async function backUpFirst(reason: BackupReason, t: TFunction): Promise<void> {
  try {
    await ask('backup:create', { reason });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(t('safety/notBackedUpFirst', { reason: why }), { cause: error });
  }
}

/** After something was brought in, the browser is asked, once, to keep it. Never fails. */
export async function keepWhatCame(): Promise<void> {
  try {
    await askPersistence(true);
  } catch (error) {
    // It is worth a question and no more; the manager shows how things stand.
    console.debug('[sidedesk] the browser could not be asked to keep the storage:', error);
  }
}
