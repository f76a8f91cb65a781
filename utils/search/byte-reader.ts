/** Reads what `ByteWriter` wrote. Throws a `RangeError` past the end. */
export class ByteReader {
  private readonly bytes: Uint8Array;
  private at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  number(): number {
    let value = 0;
    let shift = 0;
    for (;;) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
      shift += 7;
    }
  }

  byte(): number {
    const byte = this.bytes[this.at++];
    if (byte === undefined) throw new RangeError('stored index ends early');
    return byte;
  }

  /** A copy of a section, so that the stored buffer can be let go. */
  section(): Uint8Array {
    const length = this.number();
    if (this.at + length > this.bytes.length) throw new RangeError('stored index ends early');
    this.at += length;
    return this.bytes.slice(this.at - length, this.at);
  }

  text(): string {
    return new TextDecoder().decode(this.section());
  }

  ascending(): Uint32Array {
    const values = new Uint32Array(this.count());
    let value = 0;
    for (let i = 0; i < values.length; i++) {
      value += this.number();
      values[i] = value;
    }
    return values;
  }

  numbers(): Uint32Array {
    const values = new Uint32Array(this.count());
    for (let i = 0; i < values.length; i++) values[i] = this.number();
    return values;
  }

  /** A length that can be real: every entry takes at least one byte. */
  count(): number {
    const count = this.number();
    if (count > this.bytes.length) throw new RangeError('stored index has an impossible length');
    return count;
  }
}
