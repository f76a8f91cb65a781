import { growUint32 } from './growable.ts';

/** Numbers gram keys in order of first sight: an open-addressing table, no objects. */
export class GramTable {
  private capacity = 1 << 15;
  private slots = new Int32Array(this.capacity).fill(-1);
  private readonly keys = growUint32(1 << 14);

  intern(key: number): number {
    let slot = this.slotOf(key);
    let id = this.slots[slot] as number;
    if (id >= 0) return id;
    if (this.keys.length * 2 > this.capacity) {
      this.grow();
      slot = this.slotOf(key);
    }
    id = this.keys.length;
    this.slots[slot] = id;
    this.keys.push(key);
    return id;
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

  private slotOf(key: number): number {
    const mask = this.capacity - 1;
    let slot = (Math.imul(key, 0x9e3779b1) ^ Math.imul(key >>> 15, 0x85ebca6b)) & mask;
    for (;;) {
      const id = this.slots[slot] as number;
      if (id < 0 || this.keys.data[id] === key) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private grow(): void {
    this.capacity *= 2;
    this.slots = new Int32Array(this.capacity).fill(-1);
    for (let id = 0; id < this.keys.length; id++) {
      this.slots[this.slotOf(this.keys.data[id] as number)] = id;
    }
  }
}
