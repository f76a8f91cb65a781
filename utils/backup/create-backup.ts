import { listStoredBackups, readStoredBackup, storeBackup } from '@/utils/database/backups';
import { chooseBackupsToDrop } from './choose-drops';
import { type BackupReason, BackupRefused } from './format';
import { writeBackup } from './write-backup';

/** How old the last backup may be before a daily one is made, ms. */
export const DAILY = 20 * 3_600_000;

/**
 * Backs everything up and stores it beside the database; older backups go as
 * `chooseBackupsToDrop` says.
 * @returns the id for `readBackupFile`
 * @throws {BackupRefused} when a row cannot be written, Error when the disk is full: then
 * nothing was changed, and a caller about to change something should not
 */
export async function createBackup(reason: BackupReason, now = Date.now()): Promise<string> {
  const { head, blob, counts } = await writeBackup(reason, now);
  const id = `${new Date(now).toISOString()} ${crypto.randomUUID().slice(0, 8)}`;
  await storeBackup({ ...head, id, size: blob.size, counts }, await blob.arrayBuffer(), (all) =>
    chooseBackupsToDrop(all, now),
  );
  return id;
}

/** A backup that is due today, unless another was made lately. @returns whether one was made */
export async function createDailyBackup(now: number): Promise<boolean> {
  const [newest] = await listStoredBackups();
  if (newest && now - newest.createdAt < DAILY && newest.createdAt <= now) return false;
  await createBackup('daily', now);
  return true;
}

/**
 * A stored backup as a file to save, with a name such as `sidedesk-2026-11-26-0830.backup.gz`
 * (UTC).
 * @throws {BackupRefused} `gone` when it is not kept any more
 */
export async function readBackupFile(id: string): Promise<{ name: string; blob: Blob }> {
  const bytes = await readStoredBackup(id);
  if (!bytes) throw new BackupRefused('gone');
  const stamp = id.slice(0, 16).replace('T', '-').replace(':', '');
  return {
    name: `sidedesk-${stamp}.backup.gz`,
    blob: new Blob([bytes], { type: 'application/gzip' }),
  };
}
