import { LunarYear } from 'tyme4ts';

const FIRST = 2_024;
const LAST = 2_100;

/** The years of the lunar calendar as `utils/calendar/lunar.ts` reads them. */
export function listLunarYears(): { first: number; packed: string[] } {
  const packed: string[] = [];
  for (let year = FIRST; year <= LAST; year++) {
    const lunar = LunarYear.fromYear(year);
    const months = lunar.getMonths();
    const start = months[0]?.getFirstJulianDay().getSolarDay();
    const day =
      (Date.UTC(year, (start?.getMonth() ?? 0) - 1, start?.getDay()) - Date.UTC(year, 0)) /
      86_400_000;
    const long = months.reduce(
      (bits, month, i) => bits + (month.getDayCount() === 30 ? 2 ** i : 0),
      0,
    );
    packed.push((day + lunar.getLeapMonth() * 64 + long * 1_024).toString(36));
  }
  return { first: FIRST, packed };
}
