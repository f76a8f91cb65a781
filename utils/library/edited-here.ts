import { readItems } from '@/utils/database/edit-items';
import type { LibraryItem } from '@/utils/database/library';
import { findPack } from '@/utils/database/packs';
import type { InstalledPack } from '@/utils/model/pack';
import { contentOfRow, contentsOf, type ItemContent } from '@/utils/packs/item-kinds';
import { readBase } from '@/utils/packs/pack-file';
import { isSameContent } from '@/utils/packs/same-content';

/** Of a pack with more items its file is not read for a mark: the time of an edit tells. */
const LARGE = 5_000;
/** Versions whose items are kept in memory. */
const KEPT = 6;

type Contents = ReadonlyMap<string, ItemContent>;
const known = new Map<string, Promise<Contents | null>>();

/** Ids of those of these items that say something else than their pack's version brought. */
export async function findEdited(ids: string[]): Promise<ReadonlySet<string>> {
  const edited = new Set<string>();
  if (ids.length === 0) return edited;
  const items = await readItems(ids);
  for (const packId of new Set(items.map((item) => item.packId))) {
    const pack = packId === null ? null : await findPack(packId);
    if (!pack) continue;
    const base = await contentsOfVersion(pack);
    for (const item of items) {
      if (item.packId === packId && isEdited(item, base, pack)) edited.add(item.id);
    }
  }
  return edited;
}

function isEdited(item: LibraryItem, base: Contents | null, pack: InstalledPack): boolean {
  const { type, ...row } = item;
  const theirs = base?.get(`${type}:${item.id}`);
  if (!theirs) return item.updatedAt > pack.installedAt;
  return !isSameContent(contentOfRow(type, row), theirs);
}

/** What the installed version brought; null where that is not known or not worth reading. */
function contentsOfVersion(pack: InstalledPack): Promise<Contents | null> {
  const { baseKey, counts } = pack;
  if (!baseKey || counts.replies + counts.articles > LARGE) return Promise.resolve(null);
  const before = known.get(baseKey);
  if (before) return before;
  const reading = readContents(pack);
  known.set(baseKey, reading);
  for (const key of [...known.keys()].slice(0, -KEPT)) known.delete(key);
  // A failure is somebody's to see, and is not kept.
  reading.catch(() => known.delete(baseKey));
  return reading;
}

async function readContents(pack: InstalledPack): Promise<Contents | null> {
  const base = await readBase(pack);
  if (!base) return null;
  const types = ['reply', 'article'] as const;
  return new Map(
    types.flatMap((type) =>
      contentsOf(base, type).map((content) => [`${type}:${content.id}`, content] as const),
    ),
  );
}
