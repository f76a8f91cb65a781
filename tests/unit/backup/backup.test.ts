import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  createBackup,
  createDailyBackup,
  DAILY,
  readBackupFile,
} from '@/utils/backup/create-backup';
import { BackupRefused } from '@/utils/backup/format';
import { previewRestore, restoreBackup } from '@/utils/backup/restore-backup';
import { listStoredBackups } from '@/utils/database/backups';
import { readChanges } from '@/utils/database/library';
import { openDatabase } from '@/utils/database/open';
import { SCHEMA } from '@/utils/database/replace-rows';
import { REVISION } from '@/utils/database/revision-key';
import { changeSettings, readSettings } from '@/utils/database/settings';
import { anArticle, aReminder, aReply, MINUTE, NOON } from '../../builders';
import { emptyDatabase } from '../database/empty-database';
import { readAll } from './stored-rows';

beforeEach(emptyDatabase);

async function fill(): Promise<void> {
  const database = await openDatabase();
  await database.replies.bulkPut([aReply(), aReply({ id: 'r2', title: '第二条 😀' })]);
  await database.articles.put(anArticle());
  await database.reminders.put(aReminder());
  await database.usage.bulkAdd([{ at: NOON, kind: 'insert', itemId: 'r2', console: 'feige' }]);
  await changeSettings({ agentName: '小安' });
}

const fileOf = async (id: string) => (await readBackupFile(id)).blob;

async function unpack(blob: Blob): Promise<string> {
  return new Response(blob.stream().pipeThrough(new DecompressionStream('gzip'))).text();
}
const pack = (text: string): Promise<Blob> =>
  new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();

const refusalOf = (run: Promise<unknown>) =>
  run.then(
    () => 'taken',
    (error) => (error instanceof BackupRefused ? error.code : String(error)),
  );

describe('a backup', () => {
  it('brings back every row, and what was written since is gone', async () => {
    await fill();
    const before = await readAll();
    const id = await createBackup('manual', NOON);
    const database = await openDatabase();
    await database.replies.delete('r2');
    await database.replies.put(aReply({ id: 'later', updatedAt: NOON + 1 }));
    await changeSettings({ agentName: '换了' });
    await restoreBackup(await fileOf(id), NOON + MINUTE);
    expect(await readAll()).toEqual(before);
    expect((await readSettings()).agentName).toBe('小安');
  });

  it('lets an index in memory catch up with what was put back', async () => {
    await fill();
    const id = await createBackup('manual', NOON);
    const database = await openDatabase();
    await database.replies.put(aReply({ id: 'later' }));
    await database.meta.put({ key: REVISION, value: 7 });
    const { revision } = await readChanges(0);
    await restoreBackup(await fileOf(id), NOON);
    const changes = await readChanges(revision);
    expect(changes.replies.map((row) => row.id).sort()).toEqual(['r2', 'reply-1']);
    // Nothing else is there: what the index knows besides is to be forgotten.
    expect(changes.removed).toBeNull();
  });

  it('is made of the present before anything is restored', async () => {
    await fill();
    const first = await createBackup('manual', NOON);
    await (await openDatabase()).replies.clear();
    const present = await restoreBackup(await fileOf(first), NOON + 1);
    await restoreBackup(await fileOf(present), NOON + 2);
    expect(await (await openDatabase()).replies.count()).toBe(0);
  });

  it('says what it would bring without writing anything', async () => {
    await fill();
    const id = await createBackup('import', NOON);
    const database = await openDatabase();
    await database.replies.put(aReply({ id: 'later', updatedAt: NOON + 1 }));
    const before = await readAll();
    const preview = await previewRestore(await fileOf(id));
    expect(preview).toMatchObject({
      head: { schema: SCHEMA, createdAt: NOON, reason: 'import' },
      changedSince: 1,
    });
    expect(preview.tables).toContainEqual({ table: 'replies', now: 3, inBackup: 2 });
    expect(await readAll()).toEqual(before);
  });

  it('has random rows exactly as they were', async () => {
    const row = fc.record({ key: fc.uuid(), value: fc.jsonValue() });
    const reply = fc.record({
      id: fc.uuid(),
      title: fc.string({ unit: 'binary' }),
      tags: fc.array(fc.string()),
      validTo: fc.option(fc.double(), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row), fc.array(reply), async (metas, replies) => {
        await emptyDatabase();
        const database = await openDatabase();
        await database.meta.bulkPut(metas);
        await database.replies.bulkPut(replies.map((change) => aReply(change as object)));
        const before = await readAll();
        const id = await createBackup('manual', NOON);
        await database.meta.clear();
        await database.replies.clear();
        await restoreBackup(await fileOf(id), NOON);
        expect(await readAll()).toEqual(before);
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});

describe('what is refused, with nothing changed', () => {
  const cases: [string, string, (blob: Blob) => Promise<Blob> | Blob][] = [
    ['a file cut in the middle', 'damaged', (blob) => blob.slice(0, blob.size - 40)],
    [
      'a file cut between two lines',
      'damaged',
      async (blob) => pack(`${(await unpack(blob)).split('\n').slice(0, -2).join('\n')}\n`),
    ],
    [
      'an altered word',
      'damaged',
      async (blob) => pack((await unpack(blob)).replace('运费谁出', '运费你出')),
    ],
    [
      'a missing page',
      'damaged',
      async (blob) => pack((await unpack(blob)).replace(/\{"table":"reminders".*\n.*\n/, '')),
    ],
    ['something after the end', 'damaged', async (blob) => pack(`${await unpack(blob)}{}\n`)],
    [
      'a newer version',
      'newer',
      async (blob) => pack((await unpack(blob)).replace(/"schema":\d+/, '"schema":99')),
    ],
    [
      'a newer kind of file',
      'newer',
      async (blob) => pack((await unpack(blob)).replace('"formatVersion":1', '"formatVersion":2')),
    ],
    ['a text', 'not-backup', () => new Blob(['id,title\n'])],
    ['an empty file', 'not-backup', () => new Blob([])],
    ['another gzip', 'not-backup', () => pack('hello\n')],
    ['JSON of something else', 'not-backup', () => pack('{"format":"sidedesk.pack"}\n')],
  ];

  it.each(cases)('%s', async (_, code, spoil) => {
    await fill();
    const blob = await fileOf(await createBackup('manual', NOON));
    const before = await readAll();
    expect(await refusalOf(restoreBackup(await spoil(blob), NOON))).toBe(code);
    expect(await refusalOf(previewRestore(await spoil(blob)))).toBe(code);
    expect(await readAll()).toEqual(before);
    expect(await listStoredBackups()).toHaveLength(1);
  });

  it('any one byte changed', async () => {
    await fill();
    const bytes = new Uint8Array(
      await (await fileOf(await createBackup('manual', NOON))).arrayBuffer(),
    );
    await fc.assert(
      fc.asyncProperty(
        // The ten bytes of gzip's head hold a time and a system that nobody needs.
        fc.integer({ min: 10, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const altered = bytes.slice();
          altered[at] = (altered[at] as number) ^ change;
          const refusal = await refusalOf(previewRestore(new Blob([altered])));
          // A few bits only fill the last byte of a compressed block: then all is as it was.
          if (refusal === 'taken') {
            expect(await gunzip(new Blob([altered]))).toBe(await gunzip(new Blob([bytes])));
          }
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  it('a row no backup can hold, before anything is stored', async () => {
    await (await openDatabase()).meta.put({ key: 'x', value: new Map() });
    expect(await refusalOf(createBackup('manual', NOON))).toBe('unreadable-row');
    expect(await listStoredBackups()).toEqual([]);
  });

  it('a backup that is not kept any more', async () => {
    expect(await refusalOf(readBackupFile('gone'))).toBe('gone');
  });
});

describe('createDailyBackup', () => {
  it('makes one a day, and none where another was just made', async () => {
    await fill();
    expect(await createDailyBackup(NOON)).toBe(true);
    expect(await createDailyBackup(NOON + DAILY - 1)).toBe(false);
    expect(await createDailyBackup(NOON + DAILY)).toBe(true);
    expect((await listStoredBackups()).map(({ reason }) => reason)).toEqual(['daily', 'daily']);
  });
});

function gunzip(file: Blob): Promise<string> {
  return new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();
}
