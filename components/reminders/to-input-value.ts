const MINUTE = 60_000;

/** Local time in the shape `<input type="datetime-local">` wants. @param time UTC epoch ms */
export function toInputValue(time: number): string {
  const local = new Date(time - new Date(time).getTimezoneOffset() * MINUTE);
  return local.toISOString().slice(0, 16);
}
