import type { Transaction } from 'dexie';
import type { InstalledPack } from '@/utils/model/pack';
import type { Reply } from '@/utils/model/reply';
import type { ChangedTable, UndoRows } from './changed-tables';
import type { Meta, UndoRecord } from './database';
import { REVISION } from './revision-key';

/** What an undo record was in versions 1 and 2: everything in one. */
interface OldUndoRecord extends Pick<UndoRecord, 'at' | 'packId' | 'packName'> {
  id: number;
  before: Partial<Record<ChangedTable, object[]>> & { pack: InstalledPack | null };
  added: Partial<Record<ChangedTable, string[]>>;
}

/** Version 2: packs carry rules, and so does what takes a pack back. */
export async function addRules(transaction: Transaction): Promise<void> {
  await transaction
    .table('packs')
    .toCollection()
    .modify((pack: InstalledPack) => {
      pack.counts.rules ??= 0;
    });
  await transaction
    .table('undo')
    .toCollection()
    .modify(({ before, added }: OldUndoRecord) => {
      before.rules ??= [];
      added.rules ??= [];
    });
}

/** Version 3: a list of operations no longer reads their rows. */
export async function partUndo(transaction: Transaction): Promise<void> {
  const undo = transaction.table<OldUndoRecord | UndoRecord, number>('undo');
  const rows = transaction.table<UndoRows, number>('undoRows');
  for (const id of await undo.toCollection().primaryKeys()) {
    const { at, packId, packName, before, added } = (await undo.get(id)) as OldUndoRecord;
    const { pack, ...tables } = before;
    await rows.put({
      id,
      before: { ...tables, packs: pack ? [pack] : [] } as UndoRows['before'],
      added: { ...added, packs: pack ? [] : [packId] },
    });
    const counts = { added: countItems(added), touched: countItems(before) };
    await undo.put({ id, at, packId, packName, ...counts });
  }
}

const countItems = (lists: Partial<Record<ChangedTable, unknown[]>>): number =>
  (['replies', 'articles', 'rules', 'consoles'] as const).reduce(
    (sum, name) => sum + (lists[name]?.length ?? 0),
    0,
  );

/** Version 3: items are no longer indexed by pack and revision; see `written.ts`. */
export async function noteItems(transaction: Transaction): Promise<void> {
  const meta = transaction.table<Meta, string>('meta');
  const spans = new Map<string, Partial<Record<string, [string, string]>>>();
  for (const table of ['replies', 'articles']) {
    // In the order of their ids.
    await transaction.table(table).each(({ id, packId }: Reply) => {
      if (packId === null || packId === undefined) return;
      const span = spans.get(packId) ?? {};
      span[table] = [span[table]?.[0] ?? id, id];
      spans.set(packId, span);
    });
  }
  await meta.bulkPut([...spans].map(([packId, value]) => ({ key: `span:${packId}`, value })));
  const revision = (await meta.get(REVISION))?.value ?? 0;
  await meta.put({ key: 'forgottenAt', value: revision });
}
