import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longestPacked, packText, unpackText } from '@/utils/search/pack-text';

const SEPARATOR = 31;

function pack(text: string): Uint8Array {
  const bytes = new Uint8Array(longestPacked(text.length));
  return bytes.subarray(0, packText(text, bytes, 0));
}

it('gives every UTF-16 unit back', () => {
  const units = fc.array(fc.integer({ min: 0, max: 65535 }).filter((unit) => unit !== SEPARATOR));
  fc.assert(
    fc.property(units, (list) => {
      const text = String.fromCharCode(...list);
      const bytes = pack(text);
      expect(unpackText(bytes, 0, bytes.length, SEPARATOR, 1)).toBe(text);
    }),
  );
  const all = Array.from({ length: 65536 }, (_, unit) => String.fromCharCode(unit)).join('');
  const bytes = pack(all.replace('\u001f', ''));
  expect(unpackText(bytes, 0, bytes.length, SEPARATOR, 1)).toBe(all.replace('\u001f', ''));
});

it('stops after the fields and characters asked for', () => {
  const bytes = pack('id\u001f标题的\u001f正文很长');
  const read = (fields: number, most?: number) =>
    unpackText(bytes, 0, bytes.length, SEPARATOR, fields, most);
  expect(read(1)).toBe('id');
  expect(read(2)).toBe('id\u001f标题的');
  expect(read(3, 2)).toBe('id\u001f标题的\u001f正文');
});

it('needs one byte for common characters and two for most', () => {
  expect(pack('的您了').length).toBe(3);
  expect(pack('运费').length).toBe(4);
});
