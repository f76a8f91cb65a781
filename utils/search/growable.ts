type Numbers = Uint16Array | Uint32Array;

/** A typed array that grows by doubling. */
class Growable<T extends Numbers> {
  data: T;
  length = 0;
  private readonly make: (size: number) => T;

  constructor(make: (size: number) => T, size = 1024) {
    this.make = make;
    this.data = make(size);
  }

  push(value: number): void {
    if (this.length === this.data.length) {
      // Trimmed while it was empty, it has no size to double.
      const bigger = this.make(Math.max(16, this.data.length * 2));
      bigger.set(this.data);
      this.data = bigger;
    }
    this.data[this.length++] = value;
  }

  /** Gives back the room kept for more. */
  trim(): void {
    this.data = this.data.slice(0, this.length) as T;
  }
}

export const growUint16 = (size?: number) => new Growable((n) => new Uint16Array(n), size);
export const growUint32 = (size?: number) => new Growable((n) => new Uint32Array(n), size);
