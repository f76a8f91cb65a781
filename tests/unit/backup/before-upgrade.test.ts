import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { readBackupFile } from '@/utils/backup/create-backup';
import { restoreBackup } from '@/utils/backup/restore-backup';
import { listStoredBackups } from '@/utils/database/backups';
import { DATABASE_NAME } from '@/utils/database/database';
import { openDatabase } from '@/utils/database/open';
import { SCHEMA } from '@/utils/database/replace-rows';
import { NOON } from '../../builders';
import { emptyDatabase, withoutWarnings } from '../database/empty-database';
import { readAll } from './stored-rows';

beforeEach(emptyDatabase);

describe('backups of older versions', () => {
  const folder = resolve(import.meta.dirname, '../../fixtures/database');
  const readSample = (version: number) =>
    JSON.parse(readFileSync(resolve(folder, `v${version}.json`), 'utf8')) as {
      schema: Record<string, string>;
      rows: Record<string, Record<string, unknown>[]>;
    };

  async function storeSample(version: number): Promise<void> {
    const { schema, rows } = readSample(version);
    const old = new Dexie(DATABASE_NAME);
    old.version(version).stores(schema);
    await old.open();
    for (const [table, list] of Object.entries(rows)) await old.table(table).bulkAdd(list);
    old.close();
  }

  it.each([1, 2])(
    'version %i is backed up before it is upgraded, and comes back',
    async (version) => {
      await storeSample(version);
      const database = await openDatabase();
      expect(database.verno).toBe(SCHEMA);
      const upgraded = await readAll();
      const [backup, ...others] = await listStoredBackups();
      expect(others).toEqual([]);
      expect(backup).toMatchObject({ reason: 'upgrade', schema: version });
      const { rows } = readSample(version);
      expect(backup?.counts.replies).toBe(rows.replies?.length);
      const kept = Object.keys(rows).filter((table) => table !== 'searchIndex');
      expect(Object.keys(backup?.counts ?? {}).sort()).toEqual(kept.sort());

      await database.replies.clear();
      await restoreBackup((await readBackupFile(backup?.id ?? '')).blob, NOON);
      expect(await readAll()).toEqual(upgraded);
      const left = (await indexedDB.databases()).map(({ name }) => name);
      expect(left).not.toContain('sidedesk-restore');
    },
  );

  it('makes none where nothing is upgraded', async () => {
    await openDatabase();
    (await openDatabase()).close();
    await openDatabase();
    expect(await listStoredBackups()).toEqual([]);
  });

  it('opens all the same where no backup can be made', async () => {
    await storeSample(2);
    const old = new Dexie(DATABASE_NAME);
    await old.open();
    await old.table('meta').put({ key: 'x', value: new Map() });
    old.close();
    const database = await withoutWarnings(openDatabase);
    expect(database.verno).toBe(SCHEMA);
  });
});
