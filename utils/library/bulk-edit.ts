import type { LibraryItem } from '@/utils/database/library';

/** Lists of a scope to set; a missing one stays as it is, an empty one means "everywhere". */
export interface ScopeChange {
  consoles?: string[];
  shops?: string[];
  locales?: string[];
}

/** What is done to many items at once. */
export type BulkEdit =
  | { do: 'tag'; add: string[]; remove: string[] }
  | { do: 'scope'; change: ScopeChange }
  /** The last moment it is valid, UTC epoch ms; undefined = no end. */
  | { do: 'expire'; at: number | undefined };

const MOST_TAGS = 50;

/** The item after an edit; null when it changes nothing. */
export function editItem(item: LibraryItem, edit: BulkEdit): LibraryItem | null {
  if (edit.do === 'tag') return editTags(item, edit);
  if (edit.do === 'scope') return editScope(item, edit.change);
  if (item.validTo === edit.at) return null;
  const { validTo: _, ...rest } = item;
  return edit.at === undefined ? (rest as LibraryItem) : { ...item, validTo: edit.at };
}

function editTags(item: LibraryItem, { add, remove }: { add: string[]; remove: string[] }) {
  const gone = new Set(remove);
  const tags = [...new Set([...item.tags.filter((tag) => !gone.has(tag)), ...add])];
  const kept = tags.slice(0, MOST_TAGS);
  return isSameList(kept, item.tags) ? null : { ...item, tags: kept };
}

function editScope(item: LibraryItem, change: ScopeChange): LibraryItem | null {
  const scope = { ...item.scope };
  let isChanged = false;
  for (const name of ['consoles', 'shops', 'locales'] as const) {
    const wanted = change[name];
    if (wanted === undefined || isSameList(wanted, scope[name] ?? [])) continue;
    isChanged = true;
    if (wanted.length > 0) scope[name] = wanted;
    else delete scope[name];
  }
  if (!isChanged) return null;
  const { scope: _, ...rest } = item;
  return Object.keys(scope).length > 0 ? { ...item, scope } : (rest as LibraryItem);
}

const isSameList = (a: string[], b: string[]) =>
  a.length === b.length && a.every((one, i) => one === b[i]);
