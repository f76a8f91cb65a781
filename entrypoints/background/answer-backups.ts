import { browser } from 'wxt/browser';
import { createBackup, createDailyBackup, readBackupFile } from '@/utils/backup/create-backup';
import { BackupRefused, type RestoreAnswer } from '@/utils/backup/format';
import { restoreBackup } from '@/utils/backup/restore-backup';
import { forgetOldEvents } from '@/utils/insights/forget-old';
import {
  checkIntegrity,
  checkIntegrityIfDue,
  type IntegrityReport,
  readIntegrityReport,
} from '@/utils/integrity/check-integrity';
import { receive } from '@/utils/receive';

export const UPKEEP_ALARM = 'upkeep';
/** Looks whether a backup or a check is due this often; each is made once a day. */
const UPKEEP_MINUTES = 120;
/** Not while a browser starts and everybody searches for the first time. */
const FIRST_MINUTES = 2;

/**
 * What pages may ask about backups and the state of the rows.
 * @param replaced called when everything stored may be different
 * @param changed called when a check changed rows
 */
export function answerBackups(replaced: () => Promise<void>, changed: () => Promise<void>): void {
  receive('backup:create', ({ reason }) => createBackup(reason));
  receive('backup:restore', ({ id }) => restore(id, replaced));
  receive('integrity:check', () => checkNow(changed));
  receive('integrity:report', readIntegrityReport);
}

/** Sets the alarm for the daily work, unless it is set. */
export async function syncUpkeepAlarm(): Promise<void> {
  if (await browser.alarms.get(UPKEEP_ALARM)) return;
  await browser.alarms.create(UPKEEP_ALARM, {
    delayInMinutes: FIRST_MINUTES,
    periodInMinutes: UPKEEP_MINUTES,
  });
}

/**
 * The daily work, when its alarm rings: the rows are backed up, then checked.
 * @param changed called when rows were put aside or came back
 */
export async function doUpkeep(alarm: string, changed: () => Promise<void>): Promise<void> {
  if (alarm !== UPKEEP_ALARM) return;
  const now = Date.now();
  // First the backup: a check changes rows.
  await createDailyBackup(now);
  await forgetOldEvents(now);
  const report = await checkIntegrityIfDue(now);
  if (report && hasMovedRows(report)) await changed();
}

async function checkNow(changed: () => Promise<void>): Promise<IntegrityReport> {
  const report = await checkIntegrity(Date.now());
  if (hasMovedRows(report)) await changed();
  return report;
}

function hasMovedRows({ quarantined, released }: IntegrityReport): boolean {
  return Object.keys(quarantined).length > 0 || released > 0;
}

async function restore(id: string, replaced: () => Promise<void>): Promise<RestoreAnswer> {
  try {
    const { blob } = await readBackupFile(id);
    const before = await restoreBackup(blob);
    await replaced();
    return { before };
  } catch (error) {
    if (!(error instanceof BackupRefused)) throw error;
    return { refused: error.code, values: error.values };
  }
}
