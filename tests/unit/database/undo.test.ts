import type { Transaction } from 'dexie';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { changedTables, keyOf } from '@/utils/database/changed-tables';
import { takeRevision } from '@/utils/database/library';
import { openDatabase } from '@/utils/database/open';
import { applyPack, readPackRows } from '@/utils/database/packs';
import { dumpDatabase } from '@/utils/database/rescue';
import { listApplied, undoPack } from '@/utils/database/undo';
import { UndoRefused } from '@/utils/database/undo-check';
import { writeRows } from '@/utils/database/write-rows';
import { planImport } from '@/utils/packs/plan';
import { aPack, aReply, NOON } from '../../builders';
import { emptyDatabase } from './empty-database';

beforeEach(emptyDatabase);

/** Rows as people see them, by table and key: without the revision they were written at. */
async function readRows(): Promise<Map<string, object>> {
  await openDatabase();
  const { stores } = await dumpDatabase();
  return new Map(
    changedTables.flatMap((name) =>
      ((stores[name] ?? []) as object[]).map((row) => [
        `${name}:${keyOf(name, row)}`,
        { ...row, rev: 0, baseKey: '' },
      ]),
    ),
  );
}

async function install(id: string, titles: string[]): Promise<number> {
  const [reply] = aPack().replies;
  const replies = titles.flatMap((title, i) =>
    reply ? [{ ...reply, id: `${id}.${i}`, title }] : [],
  );
  const pack = aPack({ id, replies, articles: [], rules: [] });
  return applyPack(planImport({ pack, rejected: [] }, await readPackRows(id), NOON).change);
}

async function write(id: string, title: string): Promise<number> {
  const [known] = await (await openDatabase()).replies.where('id').equals(id).toArray();
  const { rev: _, ...row } = { ...aReply({ id }), ...known, title };
  return writeRows({ packId: '', packName: title, put: { replies: [row] }, remove: {} });
}

type Befores = Map<number, Map<string, object>>;

describe('taking back', () => {
  it('names the operation that stands on it', async () => {
    const first = await write('a', '一');
    const second = await write('a', '二');
    await expect(undoPack(first)).rejects.toMatchObject({ why: 'later', by: '二' });
    expect(await undoPack(second)).toBe(true);
    expect(await undoPack(first)).toBe(true);
    expect(await readRows()).toEqual(new Map());
  });

  it('may leave out a later operation on other rows', async () => {
    const first = await write('a', '一');
    await write('b', '二');
    expect(await undoPack(first)).toBe(true);
    expect([...(await readRows()).keys()]).toEqual(['replies:b']);
  });

  it('never loses what was written since', async () => {
    const id = await write('a', '一');
    await edit('a', '我改的');
    await expect(undoPack(id)).rejects.toMatchObject({ why: 'edited', keys: ['replies:a'] });
    await (await openDatabase()).replies.delete('a');
    await expect(undoPack(id)).rejects.toBeInstanceOf(UndoRefused);
  });

  it('is all or nothing, whatever dies in the middle', async () => {
    await write('a', '一');
    const before = (await dumpDatabase()).stores;
    const rows = Array.from({ length: 5_000 }, (_, i) => aReply({ id: `n${i}` }));
    const { packParts } = await openDatabase();
    // The browser dies while the later tables are written: its transaction is given up.
    const die = function (this: unknown, _key: unknown, _row: unknown, transaction: Transaction) {
      transaction.abort();
    };
    packParts.hook('creating', die);
    const put = { replies: rows, packParts: [{ id: 'x' }] };
    await expect(writeRows({ packId: 'x', packName: 'x', put, remove: {} })).rejects.toThrow();
    packParts.hook('creating').unsubscribe(die);
    expect((await dumpDatabase()).stores).toEqual(before);
  });

  it('gives back exactly the rows before, in any sequence of operations', async () => {
    const step = fc.record({
      does: fc.constantFrom('install', 'write', 'edit', 'undo'),
      which: fc.nat({ max: 3 }),
      title: fc.constantFrom('一', '二', '三'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        await emptyDatabase();
        const befores: Befores = new Map();
        for (const { does, which, title } of steps) {
          const before = await readRows();
          if (does === 'install') {
            befores.set(await install(`p${which % 2}`, Array(which).fill(title)), before);
          } else if (does === 'write') befores.set(await write(`own.${which}`, title), before);
          else if (does === 'edit') {
            await edit(`own.${which}`, title);
          } else await undoOne((await listApplied(30))[which]?.id, befores);
        }
        for (const { id } of await listApplied(30)) await undoOne(id, befores);
      }),
      { numRuns: 60 },
    );
    // Sixty libraries from nothing: longer than the runner's own patience on a busy machine.
  }, 60_000);
});

/** Something else than an operation writes a row. */
async function edit(id: string, title: string): Promise<void> {
  const database = await openDatabase();
  await database.transaction('rw', [database.replies, database.meta], async () => {
    const rev = await takeRevision(database);
    await database.replies.put(aReply({ id, title, rev }));
  });
}

/** Takes an operation back; unless that is refused, what it touched is as before it. */
async function undoOne(id: number | undefined, befores: Befores): Promise<void> {
  const rows = id === undefined ? undefined : await (await openDatabase()).undoRows.get(id);
  if (id === undefined || !rows) return;
  const expected = await readRows();
  const now = new Map(expected);
  for (const name of changedTables) {
    for (const key of rows.after?.[name]?.keys ?? []) {
      const place = `${name}:${key}`;
      const before = befores.get(id)?.get(place);
      if (before) expected.set(place, before);
      else expected.delete(place);
    }
  }
  const isUndone = await undoPack(id).catch((error) => {
    expect(error).toBeInstanceOf(UndoRefused);
    return false;
  });
  expect(await readRows()).toEqual(isUndone ? expected : now);
}
