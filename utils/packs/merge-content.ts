import { isSameContent } from './same-content';

type Fields = Record<string, unknown>;

/**
 * Joins two changed versions of one item, field by field: what only one side changed is taken
 * from it. Fields both changed differently are named in `clashes`; there, mine stands.
 */
export function mergeContent<C extends object>(
  base: C,
  mine: C,
  theirs: C,
): { merged: C; clashes: string[] } {
  const [from, left, right] = [base as Fields, mine as Fields, theirs as Fields];
  const merged: Fields = {};
  const clashes: string[] = [];
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const isMineNew = !isSameContent(left[key], from[key]);
    const isTheirsNew = !isSameContent(right[key], from[key]);
    if (isMineNew && isTheirsNew && !isSameContent(left[key], right[key])) clashes.push(key);
    const value = isTheirsNew && !isMineNew ? right[key] : left[key];
    if (value !== undefined) merged[key] = value;
  }
  return { merged: merged as C, clashes: clashes.sort() };
}
