import { beforeEach, describe, expect, it } from 'vitest';
import { createBackup, readBackupFile } from '@/utils/backup/create-backup';
import { keepBackupFile } from '@/utils/backup/keep-file';
import { askPersistence, readStorageUse } from '@/utils/backup/persistence';
import { listStoredBackups } from '@/utils/database/backups';
import { openDatabase } from '@/utils/database/open';
import { aReply, NOON } from '../../builders';
import { emptyDatabase } from '../database/empty-database';

beforeEach(emptyDatabase);

describe('keepBackupFile', () => {
  it('takes a saved file among the backups, however old it is', async () => {
    await (await openDatabase()).replies.put(aReply());
    const { name, blob } = await readBackupFile(await createBackup('manual', NOON));
    expect(name).toBe('sidedesk-2026-11-20-0400.backup.gz');
    const year = 366 * 86_400_000;
    await keepBackupFile(blob, NOON + year);
    expect(await listStoredBackups()).toMatchObject([
      { reason: 'file', createdAt: NOON + year, size: blob.size, counts: { replies: 1 } },
      { reason: 'manual', createdAt: NOON },
    ]);
  });

  it('takes nothing that is no backup', async () => {
    await expect(keepBackupFile(new Blob(['x']), NOON)).rejects.toThrow(/not-backup/);
    expect(await listStoredBackups()).toEqual([]);
  });
});

describe('askPersistence', () => {
  let questions = 0;
  const storage = { persist: async () => ++questions > 0 };
  beforeEach(() => {
    questions = 0;
  });

  it('asks once, after an import', async () => {
    expect(await askPersistence(false, storage)).toBe(false);
    expect(await askPersistence(true, storage)).toBe(true);
    expect(await askPersistence(true, storage)).toBe(false);
    expect(questions).toBe(1);
  });

  it('asks after the twentieth reply used', async () => {
    const { usage } = await openDatabase();
    const use = (kind: 'insert' | 'copy') => ({ at: NOON, kind, console: 'feige' });
    await usage.bulkAdd([...Array(19).fill(use('insert')), use('copy')]);
    expect(await askPersistence(false, storage)).toBe(false);
    await usage.add(use('insert'));
    expect(await askPersistence(false, storage)).toBe(true);
  });
});

describe('readStorageUse', () => {
  it('says what is used, what there is, and whether it stays', async () => {
    const storage = { estimate: async () => ({ usage: 5, quota: 9 }), persisted: async () => true };
    expect(await readStorageUse(storage)).toEqual({ used: 5, quota: 9, persisted: true });
  });
});
