import type { BackupReason } from './format';

/** The newest so many always stay, whatever made them. */
const NEWEST = 5;
/** Of so many days the last backup stays. */
const DAYS = 7;
/** A fault of a new version may show late: what was before its upgrade stays so long, ms. */
const UPGRADE_STAYS = 30 * 86_400_000;
/** Bytes of all backups together; beyond them the oldest go, down to the newest one. */
const BACKUP_BUDGET = 300 * 1_048_576;

/** A stored backup, without its content. `size` in bytes, `createdAt` in UTC epoch ms. */
export interface BackupEntry {
  id: string;
  createdAt: number;
  reason: BackupReason;
  size: number;
}

/**
 * Which backups are not kept: all but the newest ones, the last of each of the last days, and
 * the last one before an upgrade; of these the oldest, until the rest fits the budget.
 * @param now UTC epoch ms
 * @param budget bytes
 * @returns ids, the oldest first
 */
export function chooseBackupsToDrop(
  backups: readonly BackupEntry[],
  now: number,
  budget = BACKUP_BUDGET,
): string[] {
  const newestFirst = [...backups].sort(
    (a, b) => b.createdAt - a.createdAt || b.id.localeCompare(a.id),
  );
  const keep = new Set(newestFirst.slice(0, NEWEST));
  const days = new Set<number>();
  for (const backup of newestFirst) {
    const day = Math.floor(backup.createdAt / 86_400_000);
    if (!days.has(day) && days.size < DAYS) keep.add(backup);
    days.add(day);
  }
  const upgrade = newestFirst.find(({ reason }) => reason === 'upgrade');
  if (upgrade && now - upgrade.createdAt < UPGRADE_STAYS) keep.add(upgrade);
  let size = 0;
  for (const backup of newestFirst) {
    if (!keep.has(backup)) continue;
    size += backup.size;
    if (size > budget && backup !== newestFirst[0]) {
      keep.delete(backup);
      // Something smaller and older may still fit.
      size -= backup.size;
    }
  }
  return newestFirst
    .filter((backup) => !keep.has(backup))
    .map(({ id }) => id)
    .reverse();
}
