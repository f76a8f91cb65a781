import { openDatabase } from '@/utils/database/open';
import { changeSettings } from '@/utils/database/settings';
import type { ConflictSides } from '@/utils/database/team-conflicts';
import { forgetConflict } from '@/utils/database/team-conflicts';
import { readPackHere } from '@/utils/database/team-library';
import { writeRows } from '@/utils/database/write-rows';
import type { ItemType } from '@/utils/packs/item-kinds';
import { listOf, rowOf } from '@/utils/packs/item-kinds';
import { categoryRows, readFields } from './pack-fields';
import { packBodyOf } from './publish-plan';
import type { ItemBody, PackBody } from './wire';

/**
 * Ends a conflict. Keeping mine writes nothing: it is an edit like any other, for a manager to
 * publish. Taking the team's is an operation that can be taken back.
 * @param now UTC epoch ms
 */
export async function settleConflict(
  { conflict }: ConflictSides,
  whose: 'mine' | 'theirs',
  now: number,
): Promise<void> {
  if (whose === 'theirs') {
    if (conflict.type === 'pack') await takePack(conflict.theirs as PackBody, conflict.clashes);
    else await takeItem(conflict.type, conflict.id, conflict.theirs as ItemBody | null, now);
  }
  await forgetConflict(conflict.key);
}

async function takeItem(type: ItemType, id: string, theirs: ItemBody | null, now: number) {
  const database = await openDatabase();
  const known = (await database.table(listOf[type]).get(id)) ?? null;
  const row = theirs && {
    ...rowOf(type, theirs.item.content, {
      packId: theirs.packId || null,
      order: theirs.order,
      now,
      known,
    }),
  };
  await writeRows({
    packId: '',
    packName: id,
    put: row ? { [listOf[type]]: [row] } : {},
    remove: row ? {} : { [listOf[type]]: [id] },
  });
}

/** Only the fields in conflict: everything else was merged already. */
async function takePack({ packId, fields }: PackBody, clashes: string[]): Promise<void> {
  const mine = packBodyOf(packId, await readPackHere(await openDatabase(), packId)).fields;
  for (const field of clashes) {
    if (field in fields) mine[field] = fields[field];
    else delete mine[field];
  }
  const { categories, parts } = readFields(mine);
  const rows = categoryRows(packId, categories);
  const gone = clashes
    .filter((field) => field.startsWith('category:') && !(field in fields))
    .map((field) => `${packId}|${field.slice('category:'.length)}`);
  await writeRows({
    packId: '',
    packName: packId,
    put: { categories: rows, ...(packId ? { packParts: [{ ...parts, id: packId }] } : {}) },
    remove: { categories: gone },
  });
  if (packId === '') await changeSettings({ shopVariables: parts.shopVariables ?? {} });
}
