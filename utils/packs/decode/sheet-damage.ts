import type { ImportProblem } from '../parsed';

type Damage = Extract<
  ImportProblem['code'],
  'sheet-number' | 'sheet-rounded' | 'sheet-date' | 'sheet-zeros'
>;

/** What a spreadsheet made of `9787115428028`-like numbers, of `3-1` and of `001`. */
const SHORTENED = /^\d(?:\.\d+)?E\+\d{2,3}$/i;
/** A spreadsheet keeps 15 digits of a number; the others become zeros. */
const ROUNDED = /^[1-9]\d{14}0+$/;
const MONTH = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const DATE = new RegExp(
  `^(?:(?:${MONTH})-\\d{1,2}|\\d{1,2}-(?:${MONTH})(?:-\\d{2,4})?|\\d{1,2}月\\d{1,2}日|\\d{4}[-/]\\d{1,2}[-/]\\d{1,2})$`,
  'i',
);

/** What a spreadsheet probably did to a whole cell, or null. */
export function findDamage(cell: string, isCode: boolean): Damage | null {
  if (cell.length > 40) return null;
  const text = cell.trim();
  if (SHORTENED.test(text)) return 'sheet-number';
  if (ROUNDED.test(text)) return 'sheet-rounded';
  return isCode && DATE.test(text) ? 'sheet-date' : null;
}

/** Codes needed before their lengths say anything. */
const ENOUGH = 5;

/**
 * Codes that seem to have lost leading zeros: all numbers, none begins with a zero, most
 * have one length, and the shorter ones are not simply 1, 2, 3, ….
 * @returns their places in the list
 */
export function findLostZeros(codes: readonly string[]): number[] {
  const numbers = codes.flatMap((code, at) => (/^\d{1,12}$/.test(code) ? [{ code, at }] : []));
  if (numbers.length < ENOUGH) return [];
  if (numbers.some(({ code }) => code.startsWith('0') || code === '1')) return [];
  const lengths = new Map<number, number>();
  for (const { code } of numbers) lengths.set(code.length, (lengths.get(code.length) ?? 0) + 1);
  const [usual = 0, count = 0] = [...lengths].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (usual < 3 || count < numbers.length * 0.6) return [];
  return numbers.filter(({ code }) => code.length < usual).map(({ at }) => at);
}
