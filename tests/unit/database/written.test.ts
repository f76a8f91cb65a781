import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { countChanges, readChanges } from '@/utils/database/library';
import { openDatabase } from '@/utils/database/open';
import { readPackRows } from '@/utils/database/packs';
import { writeRows } from '@/utils/database/write-rows';
import { aReply } from '../../builders';
import { emptyDatabase } from './empty-database';

beforeEach(emptyDatabase);

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();

function write(replies: { id: string; packId: string | null }[], remove: string[] = []) {
  const put = { replies: replies.map((one) => aReply(one)) };
  return writeRows({ packId: '', packName: 'x', put, remove: { replies: remove } });
}

describe('what was written', () => {
  it('is told from any revision on, and a pack’s items are its own', async () => {
    const id = fc.constantFrom('a', 'b', 'c', 'm.1', 'm.2', 'z');
    const packId = fc.constantFrom('m', 'n', null);
    const step = fc.record({ put: fc.array(fc.record({ id, packId })), remove: fc.array(id) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        await emptyDatabase();
        /** What a reader knows that began at each revision, by id. */
        const readers = [new Map<string, string | null>()];
        const now = new Map<string, string | null>();
        for (const { put, remove } of steps) {
          const gone = remove.filter((one) => !put.some((row) => row.id === one));
          await write(put, gone);
          for (const one of gone) now.delete(one);
          for (const row of put) now.set(row.id, row.packId);
          readers.push(new Map(now));
        }
        for (const [since, known] of readers.entries()) {
          const changes = await readChanges(since);
          for (const one of changes.removed ?? []) known.delete(one);
          for (const row of changes.replies) known.set(row.id, row.packId);
          expect(known).toEqual(now);
        }
        for (const pack of ['m', 'n']) {
          const { replies } = await readPackRows(pack);
          const own = [...now].filter(([, owner]) => owner === pack).map(([one]) => one);
          expect(idsOf(replies)).toEqual(own.sort());
        }
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('is forgotten after a while: who is further behind reads everything', async () => {
    const { meta } = await openDatabase();
    await write([{ id: 'a', packId: null }]);
    await meta.put({ key: 'libraryRevision', value: 599 });
    await write([{ id: 'b', packId: null }]);
    expect(await countChanges(50)).toBe(Number.POSITIVE_INFINITY);
    expect(idsOf((await readChanges(50)).replies)).toEqual(['a', 'b']);
    expect(await countChanges(150)).toBe(1);
    expect(idsOf((await readChanges(150)).replies)).toEqual(['b']);
  });
});
