import { describe, expect, it } from 'vitest';
import { scalePicture } from '@/utils/cases/scale-picture';

const MB = 1_024 * 1_024;
const file = (size: number, type = 'image/png') => new Blob([new Uint8Array(size)], { type });
/** Draws pictures of so many bytes for each pixel of the longest side. */
const drawing = (bytes: number) => {
  const sides: number[] = [];
  const draw = async (side: number) => {
    sides.push(side);
    return new Blob([new Uint8Array(side * bytes)], { type: 'image/jpeg' });
  };
  return { sides, open: async () => ({ draw, close: () => undefined }) };
};

describe('scalePicture', () => {
  it('keeps a small picture as it is', async () => {
    const small = file(MB);
    const { sides, open } = drawing(1);
    expect(await scalePicture(small, open)).toEqual({ blob: small, isScaled: false });
    expect(sides).toEqual([]);
  });

  it('scales one of 20 MB as far as it needs', async () => {
    const { sides, open } = drawing(1_000);
    expect(await scalePicture(file(20 * MB), open)).toMatchObject({ isScaled: true });
    expect(sides).toEqual([2_400, 1_800]);
  });

  it.each([
    { what: 'one of 50 MB, unopened', blob: file(50 * MB), refused: 'too-large' },
    { what: 'no picture', blob: file(9, 'application/pdf'), refused: 'kind' },
    { what: 'a drawing with code in it', blob: file(9, 'image/svg+xml'), refused: 'kind' },
    { what: 'one that stays too large', blob: file(20 * MB), refused: 'too-large' },
  ])('refuses $what', async ({ blob, refused }) => {
    expect(await scalePicture(blob, drawing(9_000).open)).toEqual({ refused });
  });

  it('refuses what cannot be opened', async () => {
    const open = () => Promise.reject(new DOMException('no picture', 'InvalidStateError'));
    expect(await scalePicture(file(3 * MB), open)).toEqual({ refused: 'unreadable' });
  });
});
