/** What stands before a value, so that `1` and `"1"`, `[]` and `{}` differ. */
const MARK = { text: 1, number: 2, truth: 3, nothing: 4, list: 5, fields: 6, end: 7 };

/**
 * A number of 53 bits that stands for what a row says: equal rows give equal numbers, whatever
 * the order of their fields; a field that is undefined is as good as absent. Not a secret's
 * hash; two different rows share one by chance once in 10^15.
 * The revision and the kept version are bookkeeping and do not count.
 */
export function fingerprint(row: object): number {
  state[0] = 0xdeadbeef;
  state[1] = 0x41c6ce57;
  addFields(row as Record<string, unknown>, isBookkeeping);
  let [low, high] = state as unknown as [number, number];
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return 4294967296 * (2097151 & high) + (low >>> 0);
}

const isBookkeeping = (key: string) => key === 'rev' || key === 'baseKey';

/**
 * cyrb53 by bryc (public domain): two 32-bit halves of FNV kind, mixed at the end. In an array of
 * integers: a plain variable of this size would be an object anew for every character.
 */
const state = new Int32Array(2);

function add(unit: number): void {
  state[0] = Math.imul((state[0] as number) ^ unit, 2654435761);
  state[1] = Math.imul((state[1] as number) ^ unit, 1597334677);
}

function addText(text: string): void {
  let low = state[0] as number;
  let high = state[1] as number;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  state[0] = low;
  state[1] = high;
  // Where one text ends counts: "ab", "c" is not "a", "bc".
  add(0x10000 + text.length);
}

function addValue(value: unknown): void {
  if (typeof value === 'string') {
    add(MARK.text);
    addText(value);
  } else if (typeof value === 'number') {
    add(MARK.number);
    addText(String(value));
  } else if (typeof value === 'boolean') {
    add(MARK.truth);
    add(value ? 1 : 0);
  } else if (typeof value !== 'object' || value === null) {
    add(MARK.nothing);
  } else if (Array.isArray(value)) {
    add(MARK.list);
    for (const inner of value) addValue(inner);
    add(MARK.end);
  } else addFields(value as Record<string, unknown>);
}

function addFields(fields: Record<string, unknown>, isLeftOut?: (key: string) => boolean): void {
  add(MARK.fields);
  for (const key of Object.keys(fields).sort()) {
    const value = fields[key];
    if (value === undefined || isLeftOut?.(key)) continue;
    addText(key);
    addValue(value);
  }
  add(MARK.end);
}
