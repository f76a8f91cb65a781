import type { Category } from '@/utils/model/pack';
import { type Entry, OWN, sortCategories } from './entries';
import type { Library } from './use-library';

/** A line of the tree: everything, a pack (or what is one's own), or a category. */
export interface TreeNode {
  /** `all`, `pack:<id>` or the category's key. */
  key: string;
  name: string;
  depth: number;
  /** Items in it and below it. */
  count: number;
  hasBelow: boolean;
  /** Pack id, `OWN`, or null for everything. */
  pack: string | null;
  category: Category | null;
  /** Keys of the category and those below it. */
  keys: ReadonlySet<string> | null;
}

/** The lines of the tree from top to bottom, without those below a closed one. */
export function listNodes(
  library: Library,
  open: ReadonlySet<string>,
  names: { all: string; own: string },
): TreeNode[] {
  const counts = countEntries(library.entries);
  const all = { key: 'all', name: names.all, depth: 0, hasBelow: false, pack: null };
  const nodes: TreeNode[] = [{ ...all, count: library.entries.length, category: null, keys: null }];
  const packs = library.packs.map(({ id, name }) => ({ id, name }));
  const sorted = sortCategories(library.categories);
  for (const { id, name } of [{ id: OWN, name: names.own }, ...packs]) {
    const categories = sorted.filter((one) => (one.packId ?? OWN) === id);
    const key = `pack:${id}`;
    const count = counts.get(key) ?? 0;
    const hasBelow = categories.length > 0;
    // Packs of rules, reminders or playbooks alone have nothing to show here.
    if (id !== OWN && count === 0 && !hasBelow) continue;
    nodes.push({ key, name, depth: 0, count, hasBelow, pack: id, category: null, keys: null });
    if (open.has(key)) nodes.push(...listBelow(categories, counts, open, id));
  }
  return nodes;
}

function listBelow(
  categories: Category[],
  counts: ReadonlyMap<string, number>,
  open: ReadonlySet<string>,
  pack: string,
): TreeNode[] {
  const known = new Set(categories.map(({ id }) => id));
  const below = new Map<string, Category[]>();
  for (const one of categories) {
    // A parent that is gone leaves its children at the top.
    const parent = one.parent !== null && known.has(one.parent) ? one.parent : '';
    below.set(parent, [...(below.get(parent) ?? []), one]);
  }
  const nodes: TreeNode[] = [];
  const keysOf = (one: Category, seen = new Set<string>()): Set<string> => {
    if (seen.has(one.key)) return seen;
    seen.add(one.key);
    for (const child of below.get(one.id) ?? []) keysOf(child, seen);
    return seen;
  };
  const visit = (parent: string, depth: number, above: ReadonlySet<string>) => {
    for (const category of below.get(parent) ?? []) {
      if (above.has(category.key)) continue;
      const keys = keysOf(category);
      const count = [...keys].reduce((sum, key) => sum + (counts.get(key) ?? 0), 0);
      const hasBelow = keys.size > 1;
      const { key, name } = category;
      nodes.push({ key, name, depth, count, hasBelow, pack, category, keys });
      if (open.has(key)) visit(category.id, depth + 1, new Set([...above, key]));
    }
  };
  visit('', 1, new Set());
  return nodes;
}

function countEntries(entries: Entry[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const packs = new Map<string | null, number>();
  for (const { packId, category } of entries) {
    packs.set(packId, (packs.get(packId) ?? 0) + 1);
    if (category !== '') add(category);
  }
  for (const [id, count] of packs) counts.set(`pack:${id ?? OWN}`, count);
  return counts;
}
