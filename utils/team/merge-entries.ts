import type { RowsToPut } from '@/utils/database/changed-tables';
import type { PackHere, Seen, TeamChange } from '@/utils/database/team-library';
import type { InstalledPack } from '@/utils/model/pack';
import type { TeamConflict } from '@/utils/model/team';
import { canonical } from '@/utils/packs/canonical';
import { type ItemRow, listOf, nameOf, rowOf, saysSame } from '@/utils/packs/item-kinds';
import { mergeContent } from '@/utils/packs/merge-content';
import { type Incoming, mergeIncoming } from './merge';
import { categoryRows, readFields } from './pack-fields';
import { itemBodyOf, packBodyOf } from './publish-plan';
import type { LibraryEntry } from './read-entries';
import type { ItemBody, PackBody } from './wire';

/** What this browser holds of the keys a stretch is about. */
export interface Here {
  seen: ReadonlyMap<string, Seen>;
  /** `replies:<id>` → row. */
  rows: ReadonlyMap<string, ItemRow>;
  packs: ReadonlyMap<string, PackHere>;
  inConflict: ReadonlySet<string>;
  /** When each installed pack was installed here, UTC epoch ms. */
  installedAt: ReadonlyMap<string, number>;
  /** The server went back, and this is a manager's: what it said last may be what it lost. */
  isRewound?: boolean;
}

export type Merged = Omit<TeamChange, 'cursor' | 'bad'>;

/**
 * What a stretch of the library means for this browser. Pure, and the same whoever runs it.
 * @param now UTC epoch ms, stamped on rows
 */
export function mergeEntries(entries: LibraryEntry[], here: Here, now: number): Merged {
  const merged: Merged = { put: {}, remove: {}, seen: [], conflicts: [], settled: [] };
  for (const entry of entries) {
    if (entry.kind === 'item') mergeItem(entry, here, merged, now);
    if (entry.kind === 'pack') mergePack(entry, here, merged, now);
    if (entry.kind === 'sharing') merged.sharing = { seq: entry.seq, said: entry.body };
    merged.seen.push([entry.key, entry.seq, entry.body]);
  }
  return merged;
}

type EntryOf<K extends LibraryEntry['kind']> = Extract<LibraryEntry, { kind: K }>;

function mergeItem(entry: EntryOf<'item'>, here: Here, merged: Merged, now: number): void {
  const { key, body } = entry;
  const known = here.seen.get(key);
  const before = known?.body as ItemBody | null | undefined;
  const item = body?.item ?? before?.item;
  if (!item) return;
  const { type } = item;
  const list = listOf[type];
  const { id } = item.content;
  const mine = here.rows.get(`${list}:${id}`) ?? null;
  const isLost = here.isRewound === true && known !== undefined && !isSaid(before ?? null, body);
  const incoming = isLost
    ? ({ do: 'conflict', clashes: [] } satisfies Incoming)
    : mergeIncoming(type, {
        theirs: body?.item.content ?? null,
        base: before === undefined ? undefined : (before?.item.content ?? null),
        mine,
        installedAt: here.installedAt.get(mine?.packId ?? '') ?? 0,
      });
  if (incoming.do === 'conflict') {
    const title = nameOf(type, item.content);
    merged.conflicts.push(conflictOf(entry, { type, id, title, clashes: incoming.clashes }));
    return;
  }
  if (here.inConflict.has(key)) merged.settled.push(key);
  if (incoming.do === 'remove') put(merged.remove, list, id);
  if (!body) return;
  const placing = { packId: body.packId || null, order: body.order, now, known: mine };
  if (incoming.do === 'put') put(merged.put, list, rowOf(type, incoming.content, placing));
  else if (mine && isToMove(type, mine, body, before))
    put(merged.put, list, { ...mine, packId: placing.packId, order: body.order });
}

/** Whether two words of the team are one. */
const isSaid = (a: ItemBody | null, b: ItemBody | null): boolean => canonical(a) === canonical(b);

/** Says the same here and stands where the team had it, but the team moved it since. */
function isToMove(
  type: ItemBody['item']['type'],
  mine: ItemRow,
  body: ItemBody,
  before: ItemBody | null | undefined,
): boolean {
  const here = itemBodyOf(type, mine);
  const placeOf = ({ packId, order }: ItemBody) => `${packId}|${order}`;
  const isSame = saysSame(type, here.item.content, body.item.content);
  const isWhereItWas = !before || placeOf(before) === placeOf(here);
  return isSame && isWhereItWas && placeOf(here) !== placeOf(body) && type !== 'console';
}

function mergePack(entry: EntryOf<'pack'>, here: Here, merged: Merged, now: number): void {
  const known = here.seen.get(entry.key)?.body as PackBody | null | undefined;
  const body = entry.body ?? (known ? { ...known, head: null, fields: {} } : null);
  const mineHere = body && here.packs.get(body.packId);
  if (!body || !mineHere) return;
  const { packId } = body;
  const mine = packBodyOf(packId, mineHere);
  const { merged: fields, clashes } = mergeContent(known?.fields ?? {}, mine.fields, body.fields);
  const { categories, parts } = readFields(fields);
  const rows = categoryRows(packId, categories);
  const kept = new Set(rows.map(({ key }) => key));
  put(merged.put, 'categories', ...rows);
  const gone = mineHere.categories.filter(({ key }) => !kept.has(key)).map(({ key }) => key);
  put(merged.remove, 'categories', ...gone);
  if (packId === '') merged.variables = parts.shopVariables ?? {};
  else if (body.head) {
    const { installedAt = now, counts = NONE, ...rest } = mineHere.pack ?? {};
    const pack = { ...rest, ...body.head, installedAt, counts } as InstalledPack;
    put(merged.put, 'packs', pack);
    put(merged.put, 'packParts', { ...parts, id: packId });
  }
  if (clashes.length > 0) {
    const title = body.head?.name ?? '';
    merged.conflicts.push(conflictOf(entry, { type: 'pack', id: packId, title, clashes }));
  } else if (here.inConflict.has(entry.key)) merged.settled.push(entry.key);
}

const NONE = { replies: 0, articles: 0, rules: 0 };

function conflictOf(
  { key, seq, body, frame }: LibraryEntry,
  about: Pick<TeamConflict, 'type' | 'id' | 'title' | 'clashes'>,
): TeamConflict {
  return { key, seq, theirs: body, by: frame.by, at: frame.at, ...about };
}

type List = keyof RowsToPut;

function put(into: { [L in List]?: unknown[] }, list: List, ...rows: unknown[]): void {
  const before = into[list] ?? [];
  before.push(...rows);
  into[list] = before;
}
