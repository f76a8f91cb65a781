import { beforeEach, describe, expect, it } from 'vitest';
import { writeBackup } from '@/utils/backup/write-backup';
import { openDatabase } from '@/utils/database/open';
import { replaceRows } from '@/utils/database/replace-rows';
import { dumpDatabase } from '@/utils/database/rescue';
import { aReply, NOON } from '../../builders';
import { emptyDatabase } from '../database/empty-database';
import { storeRaw } from '../database/raw-database';

beforeEach(emptyDatabase);

const key = { id: 'ab:cd', name: '店铺密钥', privateKey: 'MC4CAQAwBQYDK2VwBCIEI' };
const seat = { id: 'seat', team: { user: 'lin', password: 'made-up-secret' } };
const stores = {
  replies: { keyPath: 'id', rows: [{ id: 'r1' }] },
  signingKeys: { keyPath: 'id', rows: [key] },
  teamSeat: { keyPath: 'id', rows: [seat] },
};

describe('private signing keys and the secret of a team', () => {
  it('are in no backup', async () => {
    await storeRaw(30, stores);
    const { blob, counts } = await writeBackup('manual', NOON);
    const unpacked = blob.stream().pipeThrough(new DecompressionStream('gzip'));
    const text = await new Response(unpacked).text();
    expect(text).not.toContain(key.privateKey);
    expect(text).not.toContain(seat.team.password);
    expect(counts).toEqual({ replies: 1 });
  });

  it('are in no export', async () => {
    await storeRaw(30, stores);
    expect((await dumpDatabase()).stores).toEqual({ replies: [{ id: 'r1' }] });
  });

  // `contacts` stands in for the table of keys.
  it('stay as they are when a backup is restored, whatever its file claims to hold', async () => {
    const { contacts, replies } = await openDatabase();
    const mine = { key: 'mine' } as never;
    await contacts.put(mine);
    const pages = [
      { table: 'contacts', decode: () => [{ key: 'theirs' }] },
      { table: 'replies', decode: () => [aReply()] },
    ];
    await replaceRows(pages, ['contacts']);
    expect(await contacts.toArray()).toEqual([mine]);
    expect(await replies.count()).toBe(1);
  });
});
