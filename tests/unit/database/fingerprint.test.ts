import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '@/utils/database/fingerprint';
import { canonical } from '@/utils/packs/canonical';

/** Rows as they are stored; an `undefined` is as good as no field. */
const rows = fc.dictionary(
  fc.string({ maxLength: 6 }),
  fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constant(undefined)),
);

describe('a fingerprint', () => {
  it('is the same for rows that say the same, in whatever order', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const turned = Object.fromEntries(Object.entries(structuredClone(row)).reverse());
        expect(fingerprint({ ...turned, rev: 7, baseKey: 'x', nothing: undefined })).toBe(
          fingerprint(row),
        );
      }),
    );
  });

  it('tells rows apart that say something else', () => {
    const prints = new Map<number, string>();
    const see = (row: object) => {
      const { rev: _, baseKey: _b, ...said } = row as Record<string, unknown>;
      const print = fingerprint(row);
      const text = canonical(said);
      expect(prints.get(print) ?? text).toBe(text);
      prints.set(print, text);
    };
    fc.assert(fc.property(rows, see), { numRuns: 2_000 });
    const alike = [['ab', 'c'], ['a', 'bc'], [['a'], 'b'], [['a', 'b']], { a: {} }, { a: [] }];
    for (const value of [...alike, '1', 1, true, 'true', null, '', [], {}, [[]]]) see({ value });
  });
});
