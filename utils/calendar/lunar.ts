import { FIRST_LUNAR_YEAR, LUNAR_YEARS } from './lunar-years.generated.ts';

const DAY = 86_400_000;
// Browsers have this calendar too, but compute it: that of 2026 puts the new year of 2027 on
// 7 February, where every almanac has the 6th.
const years = LUNAR_YEARS.trim().split(/\s+/);

/**
 * The next day, today included, of a lunar date that comes each year.
 * @param text `lunar-08-15`, of a leap month `lunar-06-01-leap`; the 30th of a short month is its
 * last day, a leap month that a year lacks is the month of its number
 * @param today `2026-11-28`
 * @returns `2027-09-15`; null when the text is no lunar date, or after 2100
 */
export function nextLunarDay(text: string, today: string): string | null {
  const [, month, day, leap] = /^lunar-(\d\d)-(\d\d)(-leap)?$/.exec(text) ?? [];
  if (month === undefined) return null;
  const year = Number(today.slice(0, 4));
  for (const one of [year - 1, year, year + 1]) {
    const found = dayOf(one, Number(month), Number(day), leap !== undefined);
    if (found !== null && found >= today) return found;
  }
  return null;
}

/** A day of a lunar year in our calendar. */
function dayOf(year: number, month: number, day: number, leap: boolean): string | null {
  const packed = Number.parseInt(years[year - FIRST_LUNAR_YEAR] ?? '', 36);
  if (Number.isNaN(packed) || month < 1 || month > 12 || day < 1 || day > 30) return null;
  const leapMonth = Math.floor(packed / 64) % 16;
  const isLong = (at: number) => Math.floor(packed / 1_024 / 2 ** at) % 2 === 1;
  // The leap month stands after the month of its number.
  const isLater = leapMonth > 0 && (month > leapMonth || (leap && month === leapMonth));
  const place = month - 1 + (isLater ? 1 : 0);
  let at = Date.UTC(year, 0) / DAY + (packed % 64);
  for (let before = 0; before < place; before++) at += isLong(before) ? 30 : 29;
  const last = isLong(place) ? 30 : 29;
  return new Date((at + Math.min(day, last) - 1) * DAY).toISOString().slice(0, 10);
}
