import type { Measure } from '@/utils/insights/measures';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** A measured value as people read it: `8 sec`, `1.6 min`, `98.2 %`, `1,204`. */
export function formatMeasure(value: number, unit: Measure['unit'], language: string): string {
  if (unit === 'number') return new Intl.NumberFormat(language).format(value);
  if (unit === 'share') {
    return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(
      value,
    );
  }
  const [size, name] =
    value < MINUTE ? [SECOND, 'second'] : value < HOUR ? [MINUTE, 'minute'] : [HOUR, 'hour'];
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: name,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(value / size);
}
