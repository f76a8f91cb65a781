import { storeBackup } from '@/utils/database/backups';
import { SCHEMA } from '@/utils/database/replace-rows';
import { chooseBackupsToDrop } from './choose-drops';
import { readBackup } from './read-backup';

/**
 * Takes a backup saved as a file among the stored ones, after checking all of it; from there it
 * is restored like any other (`backup:restore`).
 * @param now UTC epoch ms
 * @returns its id
 * @throws {BackupRefused}
 */
export async function keepBackupFile(file: Blob, now: number): Promise<string> {
  const { head, counts } = await readBackup(file, SCHEMA);
  const id = `${new Date(now).toISOString()} ${crypto.randomUUID().slice(0, 8)}`;
  // Its place among the others is that of today, or the oldest file would be dropped at once.
  const entry = { ...head, reason: 'file' as const, createdAt: now, id, size: file.size, counts };
  await storeBackup(entry, await file.arrayBuffer(), (all) => chooseBackupsToDrop(all, now));
  return id;
}
