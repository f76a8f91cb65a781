import { appendFileSync } from 'node:fs';

/** One measure of a bench. */
export interface Row {
  measure: string;
  value: number;
  /** `ms`, `s`, `MB`, `kB`, `%`, or '' for a count or a share of one. */
  unit: string;
  /** What an issue promises, in the same unit; absent = nothing is promised. */
  target?: number;
  /** A target that is to be reached rather than not exceeded. */
  isAtLeast?: boolean;
  /** A library that does the same job, measured in the same run. */
  library?: { name: string; value: number };
}

/** The file that `npm run bench` collects the rows of its parts in, one JSON object a line. */
export const ROWS_FILE = 'SIDEDESK_BENCH_ROWS';

/** Prints a row, and hands it to the run that collects all of them, if there is one. */
export function tell(row: Row): void {
  console.log(writeRow(row));
  const file = process.env[ROWS_FILE];
  if (file) appendFileSync(file, `${JSON.stringify(row)}\n`);
}

/** The middle of many times, and what all but one in twenty stay within, which has the target. */
export function tellTimes(measure: string, times: number[], target?: number): void {
  tell({ measure: `${measure}, p50`, value: at(times, 0.5), unit: 'ms' });
  tell({
    measure: `${measure}, p95`,
    value: at(times, 0.95),
    unit: 'ms',
    ...(target === undefined ? {} : { target }),
  });
}

/** The value below which a share of all lies; not a number when there is none. */
export function at(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function isMet({ value, target, isAtLeast }: Row): boolean {
  return target === undefined || (isAtLeast ? value >= target : value <= target);
}

/** A figure with as many places as say something, and its unit. */
export function writeFigure(value: number, unit: string): string {
  const places = unit === '' && Number.isInteger(value) ? 0 : value < 1 ? 3 : value < 100 ? 2 : 0;
  return `${value.toFixed(places)} ${unit}`.trim();
}

export function writeTarget({ target, unit, isAtLeast }: Row): string {
  return target === undefined ? '' : `${isAtLeast ? '≥' : '≤'} ${target} ${unit}`.trim();
}

function writeRow(row: Row): string {
  const { measure, value, unit, target, library } = row;
  const verdict = target === undefined ? '' : isMet(row) ? '✓' : '✗';
  const cells = [
    measure.padEnd(58),
    writeFigure(value, unit).padStart(12),
    writeTarget(row).padStart(12),
    verdict,
    library ? `${library.name}: ${writeFigure(library.value, unit)}` : '',
  ];
  return cells.join('  ').trimEnd();
}
