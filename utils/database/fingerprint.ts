import { canonical } from '@/utils/packs/canonical';

/**
 * A number of 53 bits that stands for what a row says: equal rows give equal numbers. Not a
 * secret's hash; two different rows share one by chance once in 10^15.
 * The revision and the kept version are bookkeeping and do not count.
 */
export function fingerprint(row: object): number {
  const { rev: _rev, baseKey: _base, ...said } = row as Record<string, unknown>;
  return hash(canonical(said));
}

/** cyrb53 by bryc (public domain): two 32-bit halves of FNV kind, mixed at the end. */
function hash(text: string): number {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return 4294967296 * (2097151 & high) + (low >>> 0);
}
