import type { Table } from 'dexie';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { deleteRows } from '@/utils/database/delete-rows';
import { openDatabase } from '@/utils/database/open';
import { readTouched } from '@/utils/database/read-touched';
import { emptyDatabase } from './empty-database';

beforeEach(emptyDatabase);

interface Marked {
  id: string;
  rev: number;
}

/** What is stored, and what is asked for: some hundred keys, in clumps, each stored or not. */
const cases = fc
  .array(fc.record({ length: fc.integer({ min: 1, max: 120 }), kind: fc.nat({ max: 3 }) }), {
    minLength: 4,
    maxLength: 12,
  })
  .map((clumps) =>
    clumps.flatMap(({ length, kind }, clump) =>
      Array.from({ length }, (_, i) => ({
        id: `${clump.toString(36)}.${i}`,
        isStored: kind !== 0,
        isWanted: kind !== 1,
      })),
    ),
  );

it('reads and deletes the rows of many keys and no others', async () => {
  const table: Table<Marked, string> = (await openDatabase()).table('tombstones');
  await fc.assert(
    fc.asyncProperty(cases, fc.boolean(), async (keys, isBackwards) => {
      await table.clear();
      await table.bulkPut(
        keys.filter(({ isStored }) => isStored).map(({ id }) => ({ id, rev: 1 })),
      );
      const wanted = keys.filter(({ isWanted }) => isWanted).map(({ id }) => id);
      if (isBackwards) wanted.reverse();
      const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();
      const read = await readTouched(table, wanted);
      expect(idsOf(read)).toEqual(idsOf(keys.filter((one) => one.isStored && one.isWanted)));
      await deleteRows(table, wanted);
      const left = keys.filter(({ isStored, isWanted }) => isStored && !isWanted);
      expect(idsOf(await table.toArray())).toEqual(idsOf(left));
    }),
    { numRuns: 60 },
  );
}, 30_000);
