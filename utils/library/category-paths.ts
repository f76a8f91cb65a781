import type { Category } from '@/utils/model/pack';

/** Categories nest this deep at most; a circle of a damaged pack ends here too. */
const DEEPEST = 12;

/** The names from the root to a category, parted by `/`; '' for none, the id where it is unknown. */
export function pathOf(categories: Category[], packId: string | null, id: string): string {
  const names: string[] = [];
  for (let at: string | null = id; at && names.length < DEEPEST; ) {
    const row = categories.find((one) => one.packId === packId && one.id === at);
    names.unshift(row?.name ?? at);
    at = row?.parent ?? null;
  }
  return names.join('/');
}

/**
 * The category a path such as `售后/退货` leads to in a pack (null = one's own), and what is
 * missing of it.
 */
export function openPath(
  categories: Category[],
  packId: string | null,
  path: string,
): { id: string; missing: Category[] } {
  const known = categories.filter((one) => one.packId === packId);
  const missing: Category[] = [];
  let parent: string | null = null;
  for (const name of partsOf(path)) {
    const above: string | null = parent;
    const row: Category =
      known.find((one) => one.name === name && one.parent === above) ??
      newCategory([...known, ...missing], packId, name, above);
    if (!known.includes(row)) missing.push(row);
    parent = row.id;
  }
  return { id: parent ?? '', missing };
}

/** A category that is not there yet; its id is free in its pack. */
export function newCategory(
  known: Category[],
  packId: string | null,
  name: string,
  parent: string | null,
): Category {
  const taken = new Set(known.filter((one) => one.packId === packId).map((one) => one.id));
  // Ids have no spaces and at most 120 characters.
  const path = (parent === null ? name : `${parent}/${name}`).replace(/\s+/g, '_').slice(0, 110);
  let id = path;
  for (let next = 2; taken.has(id); next++) id = `${path}~${next}`;
  return { id, key: `${packId ?? ''}|${id}`, name, parent, order: taken.size, packId };
}

const partsOf = (path: string) =>
  path
    .split(/[/／]/)
    .map((name) => name.trim().slice(0, 120))
    .filter(Boolean)
    .slice(0, DEEPEST);
