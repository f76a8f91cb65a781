import type { PackHere, Seen } from '@/utils/database/team-library';
import type { TeamPost } from '@/utils/model/team';
import { canonical } from '@/utils/packs/canonical';
import { contentOfRow, type ItemRow, type ItemType, orderOf } from '@/utils/packs/item-kinds';
import { itemKey, packKey } from './keys';
import { fieldsOf } from './pack-fields';
import { type ItemBody, type PackBody, readBody } from './wire';

type Publish = Extract<TeamPost, { do: 'publish' }>;

/** The library of a manager's browser. */
export interface LibraryHere {
  items: { type: ItemType; row: ItemRow }[];
  packs: { packId: string; here: PackHere }[];
}

/** What a row says to the team. */
export function itemBodyOf(type: ItemType, row: ItemRow): ItemBody {
  const content = contentOfRow(type, row);
  return {
    packId: row.packId ?? '',
    order: orderOf(row) ?? 0,
    item: { type, content },
  } as ItemBody;
}

/** What a pack says besides its items. */
export function packBodyOf(
  packId: string,
  { pack, categories, parts, variables }: PackHere,
): PackBody {
  const { id: _, ...rest } = parts ?? { id: packId };
  const own = packId === '' ? { shopVariables: variables } : rest;
  return { packId, head: pack ? headOf(pack) : null, fields: fieldsOf({ categories, parts: own }) };
}

/** Not what the installation added, nor the signature: it is about the file it came in. */
function headOf(pack: NonNullable<PackHere['pack']>): NonNullable<PackBody['head']> {
  const { installedAt: _i, counts: _c, baseKey: _b, skipped: _s, signature: _g, ...head } = pack;
  return head;
}

/**
 * What has to be written so that the team says what this library says. Keys in conflict wait
 * until somebody decided about them.
 * @returns `unfit`: rows no reader would take, with the reason
 * @param seen what the team says, as far as it was read
 */
export function planPublish(
  { items, packs }: LibraryHere,
  seen: ReadonlyMap<string, Seen>,
  inConflict: ReadonlySet<string>,
): { posts: Publish[]; unfit: string[] } {
  const posts: Publish[] = [];
  const unfit: string[] = [];
  const present = new Set<string>();
  const compare = (post: Omit<Publish, 'do' | 'expected'>) => {
    present.add(post.key);
    const known = seen.get(post.key);
    if (inConflict.has(post.key)) return;
    // As a reader will have it: with what the schema adds, so that equal things look equal.
    const parsed = readBody(post.kind, post.body);
    if ('reason' in parsed) unfit.push(`${post.id}: ${parsed.reason}`);
    else if (!known || printOf(known.body) !== printOf(parsed.body))
      posts.push({ do: 'publish', ...post, body: parsed.body, expected: known?.seq ?? 0 });
  };
  for (const { packId, here } of packs) {
    const body = packBodyOf(packId, here);
    if (!body.head && Object.keys(body.fields).length === 0 && !seen.has(packKey(packId))) continue;
    compare({ key: packKey(packId), kind: 'pack', id: packId, body });
  }
  for (const { type, row } of items)
    compare({ key: itemKey(type, row.id), kind: 'item', id: row.id, body: itemBodyOf(type, row) });
  for (const [key, { seq, body }] of seen) {
    if (body === null || present.has(key) || inConflict.has(key)) continue;
    const gone = { do: 'publish' as const, key, body: null, expected: seq };
    if (key.startsWith('i.'))
      posts.push({ ...gone, kind: 'item', id: (body as ItemBody).item.content.id });
    if (key.startsWith('l.')) posts.push({ ...gone, kind: 'pack', id: (body as PackBody).packId });
  }
  return { posts, unfit };
}

/** Whether a reminder rule is on is everybody's own: switching it is nothing to publish. */
function printOf(body: unknown): string {
  const { item } = (body ?? {}) as Partial<ItemBody>;
  if (item?.type !== 'reminder') return canonical(body);
  const { on: _on, ...content } = item.content;
  return canonical({ ...(body as ItemBody), item: { ...item, content } });
}
