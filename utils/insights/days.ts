const DAY = 86_400_000;

/** The day so many days after another, `2026-11-25` + 1 = `2026-11-26`. */
export function moveDay(day: string, by: number): string {
  return new Date(Date.parse(day) + by * DAY).toISOString().slice(0, 10);
}

/** Every day from one to another, both counted. */
export function listDays(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = moveDay(day, 1)) days.push(day);
  return days;
}
