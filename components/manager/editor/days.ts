/** UTC epoch ms as the day of this machine's calendar, for a date field. */
export function toDay(at: number | undefined): string {
  if (at === undefined) return '';
  const day = new Date(at);
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}

/** The days an item names. */
export type DayField = 'validFrom' | 'validTo' | 'reviewBy';

/** From the first moment of a day, or to its last. */
export function fromDay(value: string, name: DayField): number | undefined {
  if (value === '') return undefined;
  const at = new Date(`${value}T${name === 'validTo' ? '23:59:59.999' : '00:00:00'}`).getTime();
  return Number.isNaN(at) ? undefined : at;
}
