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
