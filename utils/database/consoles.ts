import { type ConsoleDefinition, consoleSchema } from '@/utils/model/console';
import type { StoredConsole } from './database';
import { openDatabase } from './open';

/**
 * The shop's own console definitions, the newest first. A row that does not fit the shape of
 * today (hand-edited, or of a newer version) is left out rather than believed.
 */
export async function listConsoles(): Promise<StoredConsole[]> {
  const database = await openDatabase();
  const rows = await database.consoles.toArray();
  return rows
    .flatMap((row) => {
      const definition = consoleSchema.safeParse(row.definition);
      return definition.success ? [{ ...row, definition: definition.data }] : [];
    })
    .sort((a, b) => b.savedAt - a.savedAt);
}

/** Console ids that belong to somebody other than this pack, with the owner ('' = taught here). */
export async function findOtherConsoles(
  ids: string[],
  packId: string,
): Promise<Map<string, string>> {
  const database = await openDatabase();
  const names = new Map((await database.packs.toArray()).map((pack) => [pack.id, pack.name]));
  const rows = await database.consoles.bulkGet(ids);
  return new Map(
    rows.flatMap((row) =>
      row && row.packId !== packId ? [[row.id, names.get(row.packId ?? '') ?? '']] : [],
    ),
  );
}

export async function saveConsole(definition: ConsoleDefinition, now: number): Promise<void> {
  const database = await openDatabase();
  await database.consoles.put({ id: definition.id, definition, packId: null, savedAt: now });
}

/** Puts a definition back as it was. */
export async function putConsole(row: StoredConsole): Promise<void> {
  const database = await openDatabase();
  await database.consoles.put(row);
}

/** Forgets a definition of the shop's own; a known console is what it was again. */
export async function removeConsole(id: string): Promise<void> {
  const database = await openDatabase();
  await database.consoles.delete(id);
}
