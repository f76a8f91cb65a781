const LONGEST = 60;
let beforeLast = new Uint8Array(LONGEST + 4);
let last = new Uint8Array(LONGEST + 4);
let current = new Uint8Array(LONGEST + 4);

/**
 * Edits (insert, delete, replace, swap of neighbours) between two words. Gives `max + 1` as soon
 * as more than `max` are needed, and for words over 60 characters.
 */
export function countEdits(a: string, b: string, max: number): number {
  const n = a.length;
  const m = b.length;
  if (Math.abs(n - m) > max || n > LONGEST || m > LONGEST) return max + 1;
  for (let j = 0; j <= m; j++) last[j] = j;
  for (let i = 1; i <= n; i++) {
    current[0] = i;
    let least = i;
    const unitA = a.charCodeAt(i - 1);
    for (let j = 1; j <= m; j++) {
      const unitB = b.charCodeAt(j - 1);
      let edits = (last[j - 1] as number) + (unitA === unitB ? 0 : 1);
      if ((last[j] as number) + 1 < edits) edits = (last[j] as number) + 1;
      if ((current[j - 1] as number) + 1 < edits) edits = (current[j - 1] as number) + 1;
      if (i > 1 && j > 1 && unitA === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === unitB) {
        const swapped = (beforeLast[j - 2] as number) + 1;
        if (swapped < edits) edits = swapped;
      }
      current[j] = edits;
      if (edits < least) least = edits;
    }
    if (least > max) return max + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[m] as number;
}
