import { openDatabase } from './open';

/** Key among `meta`. */
const KEY = 'starterPacks';

/** Ids of the starter packs that were installed here once, also of those removed since. */
export async function listOffered(): Promise<string[]> {
  const { meta } = await openDatabase();
  const value = (await meta.get(KEY))?.value;
  return Array.isArray(value) ? value.map(String) : [];
}

export async function rememberOffered(packId: string): Promise<void> {
  const { meta } = await openDatabase();
  const known = await listOffered();
  if (!known.includes(packId)) await meta.put({ key: KEY, value: [...known, packId] });
}
