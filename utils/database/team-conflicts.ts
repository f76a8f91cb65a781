import type { TeamConflict } from '@/utils/model/team';
import { contentOfRow, type ItemContent, type ItemType, listOf } from '@/utils/packs/item-kinds';
import { openDatabase } from './open';

/** A conflict with both sides; null = deleted there. */
export interface ConflictSides {
  conflict: TeamConflict;
  mine: ItemContent | null;
  theirs: ItemContent | null;
}

/** What was changed here and in the team in different ways, the newest first. */
export async function listConflicts(): Promise<ConflictSides[]> {
  const database = await openDatabase();
  const conflicts = await database.teamConflicts.toArray();
  const sides = conflicts.map(async (conflict): Promise<ConflictSides> => {
    if (conflict.type === 'pack') return { conflict, mine: null, theirs: null };
    const type: ItemType = conflict.type;
    const row = await database.table(listOf[type]).get(conflict.id);
    const body = conflict.theirs as { item: { content: ItemContent } } | null;
    return {
      conflict,
      mine: row ? contentOfRow(type, row) : null,
      theirs: body?.item.content ?? null,
    };
  });
  return (await Promise.all(sides)).sort((a, b) => b.conflict.at - a.conflict.at);
}

/** Somebody decided; what stands here now is compared with the team's word again. */
export async function forgetConflict(key: string): Promise<void> {
  const { teamConflicts } = await openDatabase();
  await teamConflicts.delete(key);
}
