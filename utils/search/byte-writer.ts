/** Writes numbers and sections into one growing byte buffer. */
export class ByteWriter {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;

  /** Bytes written so far. */
  get size(): number {
    return this.length;
  }

  /** A non-negative integer below 2^32 in one to five bytes, seven bits each, low bits first. */
  number(value: number): void {
    this.room(5);
    let rest = value;
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  byte(value: number): void {
    this.room(1);
    this.bytes[this.length++] = value;
  }

  /** A section: its length, then its bytes. */
  section(content: Uint8Array): void {
    this.number(content.byteLength);
    this.room(content.byteLength);
    this.bytes.set(content, this.length);
    this.length += content.byteLength;
  }

  text(content: string): void {
    this.section(new TextEncoder().encode(content));
  }

  /** Ascending numbers as a count and the differences. */
  ascending(values: ArrayLike<number>): void {
    this.number(values.length);
    let before = 0;
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number;
      this.number(value - before);
      before = value;
    }
  }

  numbers(values: ArrayLike<number>): void {
    this.number(values.length);
    for (let i = 0; i < values.length; i++) this.number(values[i] as number);
  }

  /** A copy of everything written. */
  done(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private room(needed: number): void {
    if (this.length + needed <= this.bytes.length) return;
    const bigger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + needed));
    bigger.set(this.bytes.subarray(0, this.length));
    this.bytes = bigger;
  }
}
