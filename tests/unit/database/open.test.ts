import { beforeEach, describe, expect, it } from 'vitest';
import { DatabaseUnavailable, openDatabase } from '@/utils/database/open';
import { dumpDatabase } from '@/utils/database/rescue';
import { aReply } from '../../builders';
import { emptyDatabase, withoutWarnings } from './empty-database';
import { storeRaw } from './raw-database';

beforeEach(emptyDatabase);

const unreadable = { articles: { keyPath: 'uid', rows: [{ uid: 'a', title: '旧知识' }] } };

describe('openDatabase', () => {
  it('gives one database to everybody of a context', async () => {
    const [first, second] = await Promise.all([openDatabase(), openDatabase()]);
    expect(first).toBe(second);
  });

  it('says so when the stored database cannot be upgraded', async () => {
    await storeRaw(5, unreadable);
    await expect(openDatabase()).rejects.toBeInstanceOf(DatabaseUnavailable);
    await expect(openDatabase()).rejects.toThrow(/upgrade|primary key/i);
  });

  it('leaves the rows of a database it cannot upgrade as they were', async () => {
    await storeRaw(5, unreadable);
    await expect(openDatabase()).rejects.toThrow();
    const { version, stores } = await dumpDatabase();
    expect({ version, stores }).toEqual({
      version: 5,
      stores: { articles: unreadable.articles.rows },
    });
  });

  it('opens at the next call once the obstacle is gone', async () => {
    await storeRaw(5, unreadable);
    await expect(openDatabase()).rejects.toThrow();
    await emptyDatabase();
    expect(await (await openDatabase()).replies.count()).toBe(0);
  });

  it('reads what a later version of the product has stored, and keeps it', async () => {
    await storeRaw(990, { replies: { keyPath: 'id', rows: [aReply()] } });
    const database = await withoutWarnings(openDatabase);
    expect(await database.replies.toArray()).toEqual([aReply()]);
    expect((await dumpDatabase()).stores.replies).toEqual([aReply()]);
  });

  it('steps aside for a context that wants to upgrade, and opens again afterwards', async () => {
    await (await openDatabase()).replies.add(aReply());
    await withoutWarnings(() => storeRaw(21, {}));
    expect(await (await openDatabase()).replies.toArray()).toEqual([aReply()]);
  });
});
