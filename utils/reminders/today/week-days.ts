/**
 * Midnights of the machine's clock from the Monday of the week of `at` on: seven days and the
 * end of the last, UTC epoch ms. Days on which the clocks change are 23 or 25 hours long.
 */
export function weekDays(at: number): number[] {
  const start = new Date(at);
  start.setHours(0, 0, 0, 0);
  start.setDate(start.getDate() - ((start.getDay() + 6) % 7));
  return Array.from({ length: 8 }, (_, i) =>
    new Date(start.getFullYear(), start.getMonth(), start.getDate() + i).getTime(),
  );
}

/** The same time of day some days on, by the machine's clock. */
export function moveDays(at: number, days: number): number {
  const moved = new Date(at);
  moved.setDate(moved.getDate() + days);
  return moved.getTime();
}
