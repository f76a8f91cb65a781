import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeRow, encodeRow } from '@/utils/backup/encode-row';

describe('encodeRow', () => {
  it('keeps whatever a database can hold, on one line', () => {
    const row = fc
      .anything({
        withDate: true,
        withUint8Array: true,
        withNullPrototype: false,
        key: fc.oneof(fc.string(), fc.constantFrom('$', 'v', '__proto__', 'toJSON')),
      } as fc.ObjectConstraints)
      .filter(hasOnlyKnown);
    fc.assert(
      fc.property(row, (value) => {
        const line = encodeRow(value);
        expect(line).not.toContain('\n');
        expect(decodeRow(line)).toEqual(value);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps bytes', () => {
    const row = { key: 'index', bytes: Uint8Array.of(0, 255, 10).buffer, part: Uint8Array.of(7) };
    const back = decodeRow(encodeRow(row)) as typeof row;
    expect([...new Uint8Array(back.bytes)]).toEqual([0, 255, 10]);
    expect(back.part).toEqual(Uint8Array.of(7));
  });

  it('keeps megabytes of them, with and without the browser’s own help', () => {
    const bytes = Uint8Array.from({ length: 1_000_000 }, (_, i) => (i * 31) % 256);
    const native = encodeRow({ bytes });
    const own = Object.getOwnPropertyDescriptor(Uint8Array.prototype, 'toBase64');
    const maker = Object.getOwnPropertyDescriptor(Uint8Array, 'fromBase64');
    try {
      Reflect.deleteProperty(Uint8Array.prototype, 'toBase64');
      Reflect.deleteProperty(Uint8Array, 'fromBase64');
      expect(encodeRow({ bytes })).toBe(native);
      expect((decodeRow(native) as { bytes: Uint8Array }).bytes).toEqual(bytes);
    } finally {
      if (own) Object.defineProperty(Uint8Array.prototype, 'toBase64', own);
      if (maker) Object.defineProperty(Uint8Array, 'fromBase64', maker);
    }
    expect((decodeRow(native) as { bytes: Uint8Array }).bytes).toEqual(bytes);
  });

  it('refuses what it could not give back', () => {
    expect(() => encodeRow({ file: new Blob(['x']) })).toThrow(/cannot hold a Blob/);
    expect(() => encodeRow({ when: new Map() })).toThrow(/cannot hold a Map/);
  });
});

/** fast-check also makes typed arrays of other kinds. */
function hasOnlyKnown(value: unknown): boolean {
  if (ArrayBuffer.isView(value))
    return value instanceof Uint8Array && value.constructor === Uint8Array;
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(hasOnlyKnown);
}
