import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '@/utils/database/open';
import { REVISION } from '@/utils/database/revision-key';
import { takeBackPart } from '@/utils/database/take-back-part';
import { type RowsChange, writeRows } from '@/utils/database/write-rows';
import { aReply } from '../../builders';
import { emptyDatabase } from './empty-database';

beforeEach(emptyDatabase);

const kept = aReply({ id: 'kept' });
const changed = aReply({ id: 'changed' });
const removed = aReply({ id: 'removed' });
const better = aReply({ id: 'changed', title: '改了' });
const fresh = aReply({ id: 'fresh' });
const change: RowsChange = {
  packId: '',
  packName: '',
  put: { replies: [better, fresh] },
  remove: { replies: ['removed'] },
};

async function stored(): Promise<Record<string, string>> {
  const rows = await (await openDatabase()).replies.toArray();
  return Object.fromEntries(rows.map(({ id, title }) => [id, title]));
}

describe('an operation that failed', () => {
  it('is taken back where the browser stored a part of it all the same', async () => {
    const database = await openDatabase();
    const before = { replies: [changed, removed] };
    // What Firefox leaves on a full disk: rows, without the revision they were to become.
    await database.replies.bulkPut([kept, better, fresh].map((row) => ({ ...row, rev: 1 })));
    await takeBackPart(change, { before, rev: 1 });
    expect(await stored()).toEqual({
      kept: '运费谁出',
      changed: '运费谁出',
      removed: '运费谁出',
    });
  });

  it('stays as it is where somebody has written since', async () => {
    const database = await openDatabase();
    await database.replies.bulkPut([better, fresh]);
    await database.meta.put({ key: REVISION, value: 1 });
    await takeBackPart(change, { before: {}, rev: 1 });
    expect(Object.keys(await stored())).toEqual(['changed', 'fresh']);
  });

  it('says what was wrong, and leaves what was there', async () => {
    const database = await openDatabase();
    await database.replies.bulkAdd([kept, changed, removed]);
    const file = Promise.reject(new Error('the disk is full'));
    file.catch(() => undefined);
    await expect(writeRows({ ...change, file })).rejects.toThrow('the disk is full');
    expect(await stored()).toEqual({
      kept: '运费谁出',
      changed: '运费谁出',
      removed: '运费谁出',
    });
  });
});
