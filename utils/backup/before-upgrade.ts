import { listStoredBackups } from '@/utils/database/backups';
import { readStoredVersion } from '@/utils/database/raw-rows';
import { createBackup } from './create-backup';

/** Several contexts of a new version start at once: one backup is enough, ms. */
const JUST_MADE = 10 * 60_000;

/**
 * Backs up what an older version stored, before Dexie upgrades it. An upgrade that fails leaves
 * the old rows by itself, so a backup that cannot be made (a full disk) is told and does not
 * keep people from their work.
 * @param version of the database this code writes, in Dexie's counting
 * @param now UTC epoch ms
 */
export async function backUpBeforeUpgrade(version: number, now: number): Promise<void> {
  try {
    const stored = await readStoredVersion();
    if (stored === null || stored >= version) return;
    const made = (await listStoredBackups()).some(
      ({ reason, schema, createdAt }) =>
        reason === 'upgrade' && schema === stored && now - createdAt < JUST_MADE,
    );
    if (!made) await createBackup('upgrade', now);
  } catch (error) {
    console.warn('[sidedesk] no backup was made before an upgrade:', error);
  }
}
