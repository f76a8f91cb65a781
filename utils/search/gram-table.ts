import { growUint32 } from './growable.ts';

/** Numbers gram keys in order of first sight: an open-addressing table, no objects. */
export class GramTable {
  private capacity = 1 << 15;
  /** Key and number + 1 of each slot, side by side: they are in one line of the cache. */
  private slots = new Uint32Array(this.capacity * 2);
  private readonly keys = growUint32(1 << 14);

  intern(key: number): number {
    const { slots } = this;
    const slot = this.slotOf(key);
    const known = slots[slot + 1] as number;
    if (known) return known - 1;
    slots[slot] = key;
    this.keys.push(key);
    slots[slot + 1] = this.keys.length;
    if (this.keys.length * 2 > this.capacity) this.grow();
    return this.keys.length - 1;
  }

  /** The keys in ascending order and the rank of each number. */
  sorted(): { keys: Uint32Array; rank: Uint32Array } {
    const count = this.keys.length;
    const order = new Float64Array(count);
    // A float holds key * 2^21 + id exactly up to two million grams.
    for (let id = 0; id < count; id++) order[id] = (this.keys.data[id] as number) * 2097152 + id;
    order.sort();
    const keys = new Uint32Array(count);
    const rank = new Uint32Array(count);
    for (let i = 0; i < count; i++) {
      const id = (order[i] as number) % 2097152;
      rank[id] = i;
      keys[i] = this.keys.data[id] as number;
    }
    return { keys, rank };
  }

  /** Where the key is, or the empty slot it would take. */
  private slotOf(key: number): number {
    const { slots } = this;
    const mask = this.capacity - 1;
    let slot = (Math.imul(key, 0x9e3779b1) ^ Math.imul(key >>> 15, 0x85ebca6b)) & mask;
    while (slots[slot * 2 + 1] && slots[slot * 2] !== key) slot = (slot + 1) & mask;
    return slot * 2;
  }

  private grow(): void {
    this.capacity *= 2;
    this.slots = new Uint32Array(this.capacity * 2);
    for (let id = 0; id < this.keys.length; id++) {
      const key = this.keys.data[id] as number;
      const slot = this.slotOf(key);
      this.slots[slot] = key;
      this.slots[slot + 1] = id + 1;
    }
  }
}
