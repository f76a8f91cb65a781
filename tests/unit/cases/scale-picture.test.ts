import { describe, expect, it } from 'vitest';
import { scalePicture } from '@/utils/cases/scale-picture';

const MB = 1_024 * 1_024;
const file = (size: number, type = 'image/png') => new Blob([new Uint8Array(size)], { type });
/** Draws pictures of so many bytes for each pixel of the longest side. */
const drawing = (bytes: number) => {
  const sides: number[] = [];
  const draw = async (_file: Blob, side: number) => {
    sides.push(side);
    return new Blob([new Uint8Array(side * bytes)], { type: 'image/jpeg' });
  };
  return { sides, draw };
};

describe('scalePicture', () => {
  it('keeps a small picture as it is', async () => {
    const small = file(MB);
    const { sides, draw } = drawing(1);
    expect(await scalePicture(small, draw)).toEqual({ blob: small, isScaled: false });
    expect(sides).toEqual([]);
  });

  it('scales one of 20 MB as far as it needs', async () => {
    const { sides, draw } = drawing(1_000);
    expect(await scalePicture(file(20 * MB), draw)).toMatchObject({ isScaled: true });
    expect(sides).toEqual([2_400, 1_800]);
  });

  it.each([
    { what: 'one of 50 MB, unopened', blob: file(50 * MB), refused: 'too-large' },
    { what: 'no picture', blob: file(9, 'application/pdf'), refused: 'kind' },
    { what: 'a drawing with code in it', blob: file(9, 'image/svg+xml'), refused: 'kind' },
    { what: 'one that stays too large', blob: file(20 * MB), refused: 'too-large' },
  ])('refuses $what', async ({ blob, refused }) => {
    expect(await scalePicture(blob, drawing(9_000).draw)).toEqual({ refused });
  });

  it('refuses what cannot be opened', async () => {
    const draw = () => Promise.reject(new DOMException('no picture', 'InvalidStateError'));
    expect(await scalePicture(file(3 * MB), draw)).toEqual({ refused: 'unreadable' });
  });
});
