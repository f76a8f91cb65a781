import type { SidedeskDatabase } from '@/utils/database/database';
import {
  readPackHere,
  readTeamLog,
  readWholeLibrary,
  type Seen,
} from '@/utils/database/team-library';
import { itemTypes } from '@/utils/packs/item-kinds';
import { type LibraryHere, planPublish } from './publish-plan';

/** What a manager's library says that the team does not say yet. */
export async function planLibrary(database: SidedeskDatabase, seen?: ReadonlyMap<string, Seen>) {
  const whole = await readWholeLibrary(database);
  const packs: LibraryHere['packs'] = [];
  for (const packId of whole.packIds)
    packs.push({ packId, here: await readPackHere(database, packId) });
  const items = itemTypes.flatMap((type) => whole[type].map((row) => ({ type, row })));
  const conflicts = await database.teamConflicts.toCollection().primaryKeys();
  return planPublish({ items, packs }, seen ?? (await readTeamLog(database)), new Set(conflicts));
}
