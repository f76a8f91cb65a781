const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/**
 * A size as a person says it: `3.4 MB`; three digits are enough to compare.
 * @param bytes counted in steps of 1,024, as browsers count storage
 * @param language BCP 47 tag of the interface
 */
export function formatSize(bytes: number, language: string): string {
  let size = bytes;
  let step = 0;
  while (size >= 1_000 && step < UNITS.length - 1) {
    size /= 1_024;
    step += 1;
  }
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[step],
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: size < 10 && step > 0 ? 1 : 0,
  }).format(size);
}
