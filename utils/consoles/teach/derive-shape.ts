import type { NumberShape } from '@/utils/model/console';

/** Numbers of one shop differ by a digit or two in length. */
const SLACK = 2;

/**
 * The shape of an order number from a text that holds one (`Order P2409-881234567`), or null
 * when nothing in it looks like one. The longest run with four digits or more is taken.
 */
export function deriveShape(text: string): { no: string; shape: NumberShape } | null {
  const runs = text.match(/(?:[A-Za-z]{1,6}[-_]?)?\d[\dA-Za-z]*(?:[-_][\dA-Za-z]+)*/g) ?? [];
  const no = runs
    .filter((run) => run.length <= 60 && (run.match(/\d/g)?.length ?? 0) >= 4)
    .sort((a, b) => b.length - a.length)[0];
  if (!no) return null;
  const parts = no.match(/\d+|[A-Za-z]+|[-_]/g) ?? [];
  if (parts.length > 8) return null;
  const shape = parts.map((part): NumberShape[number] => {
    const { length } = part;
    if (/\d/.test(part)) return [Math.max(1, length - SLACK), Math.min(40, length + SLACK)];
    if (/[-_]/.test(part)) return part;
    return length > 6 ? part.slice(0, 10) : { letters: [length, length] };
  });
  return { no, shape };
}
