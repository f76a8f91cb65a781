import { longestPacked, packText } from './pack-text.ts';

/** FNV-1a over the packed bytes of an id, which end at `stop` or at the end of the bytes. */
export function hashPacked(bytes: Uint8Array, from: number, stop: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < bytes.length && bytes[at] !== stop; at++) {
    hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The same of an id as text. */
export function hashId(id: string, stop: number): number {
  const bytes = new Uint8Array(longestPacked(id.length));
  return hashPacked(bytes.subarray(0, packText(id, bytes, 0)), 0, stop);
}
