/** `2026-11-25` of a date field as a buyer reads it: 11月25日, November 25. */
export function writeDate(value: string, locale: string): string {
  const at = Date.parse(`${value}T00:00:00Z`);
  if (Number.isNaN(at)) return value;
  const options = { month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, options).format(at);
}
