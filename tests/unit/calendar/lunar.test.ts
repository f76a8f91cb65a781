import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { LunarDay } from 'tyme4ts';
import { describe, expect, it } from 'vitest';
import { nextLunarDay } from '@/utils/calendar/lunar';
import { listLunarYears } from '../../generate/read-lunar-years';

describe('nextLunarDay', () => {
  // As the Hong Kong Observatory's conversion tables print them.
  it.each([
    ['lunar-01-01', '2026-02-17', '2026-02-17'],
    ['lunar-01-01', '2026-02-18', '2027-02-06'],
    ['lunar-08-15', '2026-01-01', '2026-09-25'],
    ['lunar-05-05', '2026-11-26', '2027-06-09'],
    ['lunar-12-30', '2026-01-01', '2026-02-16'],
    ['lunar-06-01-leap', '2025-01-01', '2025-07-25'],
    // 2026 has no leap sixth month.
    ['lunar-06-01-leap', '2026-01-01', '2026-07-14'],
    ['lunar-06-01', '2025-01-01', '2025-06-25'],
    ['lunar-07-01', '2025-07-26', '2025-08-23'],
    ['lunar-01-01', '2033-12-25', '2034-02-19'],
  ])('%s after %s is %s', (day, today, next) => {
    expect(nextLunarDay(day, today)).toBe(next);
  });

  it('agrees with the library it was made from', () => {
    const year = fc.integer({ min: 2_026, max: 2_099 });
    const month = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(year, month, fc.integer({ min: 1, max: 29 }), (y, m, d) => {
        const solar = LunarDay.fromYmd(y, m, d).getSolarDay();
        const two = (n: number) => String(n).padStart(2, '0');
        const day = `${solar.getYear()}-${two(solar.getMonth())}-${two(solar.getDay())}`;
        expect(nextLunarDay(`lunar-${two(m)}-${two(d)}`, day)).toBe(day);
      }),
    );
  });

  it.each(['05-17', '2027-03-01', '', 'lunar-5-1', 'lunar-13-01', 'lunar-01-31'])(
    'is no date of the moon: %j',
    (text) => expect(nextLunarDay(text, '2026-11-26')).toBeNull(),
  );
});

it('the years are those the generator writes', () => {
  const path = '../../../utils/calendar/lunar-years.generated.ts';
  const written = readFileSync(resolve(import.meta.dirname, path), 'utf8');
  const words = written.slice(written.indexOf('`\n') + 1).split(/\s+/);
  expect(words.filter((word) => /^[0-9a-z]{4,6}$/.test(word))).toEqual(listLunarYears().packed);
});
