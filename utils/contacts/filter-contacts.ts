import type { ContactLine } from '../database/list-contacts.ts';

/** What a list of contacts is narrowed to. */
export interface ContactFilter {
  search: string;
  /** '' = all. */
  group: string;
  mark: '' | 'vip' | 'caution';
}

/** The contacts that fit, in the order they came; every word of a search must be found. */
export function filterContacts(
  lines: readonly ContactLine[],
  filter: ContactFilter,
): ContactLine[] {
  const words = filter.search.toLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter(({ name, remark, key, groups, tags, marks }) => {
    if (filter.group !== '' && !groups.includes(filter.group)) return false;
    if (filter.mark !== '' && !marks.some(({ kind }) => kind === filter.mark)) return false;
    if (words.length === 0) return true;
    const text = [name, remark, key, ...groups, ...tags].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The groups in use, the most used first. */
export function countGroups(lines: readonly ContactLine[]): [group: string, count: number][] {
  const counts = new Map<string, number>();
  for (const group of lines.flatMap(({ groups }) => groups))
    counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
