/** Messages looked at, the newest of a conversation. */
export const NEWEST = 20;
/** Characters of a message that are kept. */
export const TEXT_LIMIT = 4_000;

/** An id made of what a row says, for pages that give none; rows that say the same are numbered. */
export function makeId(what: string, seen: Map<string, number>): string {
  let hash = 5381;
  for (let i = 0; i < what.length; i++) hash = (hash * 33 + what.charCodeAt(i)) >>> 0;
  const name = `${what.length}-${hash.toString(36)}`;
  const count = (seen.get(name) ?? 0) + 1;
  seen.set(name, count);
  return count === 1 ? name : `${name}-${count}`;
}
