import { openDatabase } from './open';

/** Rows of every table, by its name. */
export async function countRows(): Promise<Record<string, number>> {
  const { tables } = await openDatabase();
  const counts = await Promise.all(
    tables.map(async (table) => [table.name, await table.count()] as const),
  );
  return Object.fromEntries(counts);
}
