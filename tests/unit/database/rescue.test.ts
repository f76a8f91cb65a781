import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '@/utils/database/open';
import { dumpDatabase } from '@/utils/database/rescue';
import { aReply } from '../../builders';
import { emptyDatabase } from './empty-database';
import { storeRaw } from './raw-database';

beforeEach(emptyDatabase);

describe('dumpDatabase', () => {
  it('reads every table but private keys and those of bytes, which are derived or past', async () => {
    const database = await openDatabase();
    await database.replies.add(aReply());
    await database.meta.put({ key: 'libraryRevision', value: 3 });
    const dump = await dumpDatabase();
    expect(dump.format).toBe('sidedesk.rescue');
    const left = [
      'searchIndex',
      'figures',
      'talks',
      'packVersions',
      'signingKeys',
      'teamSeat',
      'teamNotes',
    ];
    const tables = database.tables.map(({ name }) => name).filter((name) => !left.includes(name));
    expect(Object.keys(dump.stores).sort()).toEqual(tables.sort());
    expect(dump.stores.replies).toEqual([aReply()]);
    expect(dump.stores.meta).toEqual([{ key: 'libraryRevision', value: 3 }]);
  });

  it('reads a database of a shape that cannot be opened', async () => {
    const rows = [{ uid: 'a', title: '旧知识' }];
    await storeRaw(5, { articles: { keyPath: 'uid', rows }, drafts: { keyPath: 'n', rows: [] } });
    await expect(openDatabase()).rejects.toThrow();
    expect((await dumpDatabase()).stores).toEqual({ articles: rows, drafts: [] });
  });

  it('says so when nothing is stored, and creates nothing', async () => {
    await expect(dumpDatabase()).rejects.toThrow();
    expect(await indexedDB.databases()).toEqual([]);
  });
});
