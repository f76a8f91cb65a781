import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { listLunarYears } from './read-lunar-years.ts';

/*
 * node tests/generate/lunar-years.ts
 * Writes utils/calendar/lunar-years.generated.ts: the library that knows them weighs 70 kB, the
 * years themselves half a kB.
 */

const years = listLunarYears();
const path = resolve(import.meta.dirname, '../../utils/calendar/lunar-years.generated.ts');
writeFileSync(
  path,
  `// Written by \`node tests/generate/lunar-years.ts\`.

/** The first of \`LUNAR_YEARS\`. */
export const FIRST_LUNAR_YEAR = ${years.first};

/**
 * Each lunar year in base 36: day of our year on which it begins (0 = 1 January), the number of
 * its leap month (0 = none) × 64, and for each month from the first × 1024 × 2^n whether it has
 * thirty days.
 */
export const LUNAR_YEARS = \`
${years.packed.join(' ').replace(/(.{1,88})(?: |$)/g, '$1\n')}\`;
`,
);
