import type { Article } from '@/utils/model/article';
import type { Category, InstalledPack } from '@/utils/model/pack';
import type { StoredParts } from '@/utils/model/pack-parts';
import type { StoredReminderRule } from '@/utils/model/reminder-rule';
import type { Reply } from '@/utils/model/reply';
import type { Rule } from '@/utils/model/rule';
import type { TeamConflict, TeamCursor } from '@/utils/model/team';
import type { KeysByTable, RowsToPut } from './changed-tables';
import type { SidedeskDatabase, StoredConsole } from './database';
import { takeRevision } from './library';
import { bury, putRows } from './store-rows';
import { type StoredSharing, writeSharing } from './team-notes';
import { writeCursor } from './team-state';

/** What the team said about a key when it was last seen here; body null = deleted. */
export interface Seen {
  seq: number;
  body: unknown;
}

/** Stretches of the log at which it is written anew as few large ones. */
const MOST_STRETCHES = 60;
const STRETCH = 1_000;

/** Everything the team was seen saying, by key. Reads some 10 MB for 10,000 entries: once a start. */
export async function readTeamLog({ teamLog }: SidedeskDatabase): Promise<Map<string, Seen>> {
  const seen = new Map<string, Seen>();
  const rows = await teamLog.toArray();
  for (const { text } of rows) {
    for (const [key, seq, body] of JSON.parse(text) as [string, number, unknown][])
      seen.set(key, { seq, body });
  }
  return seen;
}

/** Writes the log anew as few large stretches. */
export async function rewriteTeamLog(
  { teamLog }: SidedeskDatabase,
  seen: ReadonlyMap<string, Seen>,
): Promise<void> {
  await teamLog.db.transaction('rw', teamLog, async () => {
    await teamLog.clear();
    await teamLog.bulkAdd(stretchesOf([...seen].map(([key, one]) => [key, one.seq, one.body])));
  });
}

/** Whether the log has so many stretches that it is better written anew. */
export async function isLogLong({ teamLog }: SidedeskDatabase): Promise<boolean> {
  return (await teamLog.count()) > MOST_STRETCHES;
}

function stretchesOf(entries: [string, number, unknown][]): { text: string }[] {
  const rows: { text: string }[] = [];
  for (let at = 0; at < entries.length; at += STRETCH)
    rows.push({ text: JSON.stringify(entries.slice(at, at + STRETCH)) });
  return rows;
}

/** What a stretch of the team's entries means here. */
export interface TeamChange {
  put: RowsToPut;
  remove: KeysByTable;
  seen: [key: string, seq: number, body: unknown][];
  cursor: TeamCursor;
  conflicts: TeamConflict[];
  /** Keys no longer in conflict. */
  settled: string[];
  /** Shop variables as they are to be; absent = as they are. */
  variables?: Record<string, string> | undefined;
  /** Whether notes about buyers are shared; absent = as it was. */
  sharing?: StoredSharing | undefined;
  /** Entries that could not be read. */
  bad: { reason: string; row: unknown }[];
}

const SETTINGS = 'settings';

/**
 * Writes a stretch with how far it goes in one transaction: whoever is killed repeats at most one.
 * It is no operation to take back: the team's library is taken back by whoever published it.
 */
export async function applyTeamChange(
  database: SidedeskDatabase,
  { put, remove, seen, cursor, conflicts, settled, variables, sharing, bad }: TeamChange,
): Promise<void> {
  const { replies, articles, rules, consoles, reminderRules } = database;
  const { categories, packs, packParts } = database;
  const { tombstones, meta, teamLog, teamState, teamConflicts, quarantine } = database;
  const items = [replies, articles, rules, consoles, reminderRules];
  const content = [...items, categories, packs, packParts];
  const beside = [tombstones, meta, teamLog, teamState, teamConflicts, quarantine];
  await database.transaction('rw', [...content, ...beside], async () => {
    // Written while the rows are: both are large.
    const logged = teamLog.bulkAdd(stretchesOf(seen));
    const rev = await takeRevision(database);
    for (const table of content) {
      const name = table.name as keyof RowsToPut;
      if (remove[name]?.length) await table.bulkDelete(remove[name] as never);
      const isIndexed = table.name === 'replies' || table.name === 'articles';
      const rows = put[name] ?? [];
      if (rows.length > 0) await putRows(table, rows, isIndexed, rev);
    }
    await bury(database, [...(remove.replies ?? []), ...(remove.articles ?? [])], rev);
    if (variables) {
      const settings = (await meta.get(SETTINGS))?.value as object | undefined;
      await meta.put({ key: SETTINGS, value: { ...settings, shopVariables: variables } });
    }
    await logged;
    if (settled.length > 0) await teamConflicts.bulkDelete(settled);
    await teamConflicts.bulkPut(conflicts);
    await quarantine.bulkAdd(bad.map((one) => ({ table: 'team', at: Date.now(), ...one })));
    if (sharing) await writeSharing(database, sharing);
    await writeCursor(database, 'kb', cursor);
  });
}

type ItemHere = Reply | Article | Rule | StoredConsole | StoredReminderRule;

/** The rows of some ids, whatever their pack. */
export async function readTeamRows(
  database: SidedeskDatabase,
  ids: Record<'replies' | 'articles' | 'rules' | 'consoles' | 'reminderRules', string[]>,
): Promise<Map<string, ItemHere>> {
  const rows = new Map<string, ItemHere>();
  for (const [table, wanted] of Object.entries(ids)) {
    if (wanted.length === 0) continue;
    for (const row of await database.table(table).bulkGet(await thereOf(database, table, wanted)))
      if (row) rows.set(`${table}:${row.id}`, row);
  }
  return rows;
}

/** Rows of a table for each that is asked for, up to which its keys are read as a whole. */
const FEW_KEYS = 10;
const MANY_ASKED = 200;

/** Those that may be there: of a late joiner's hardly any are, and asking for each takes long. */
async function thereOf(database: SidedeskDatabase, name: string, ids: string[]): Promise<string[]> {
  const table = database.table<unknown, string>(name);
  if (ids.length < MANY_ASKED || (await table.count()) > ids.length * FEW_KEYS) return ids;
  const there = new Set(await table.toCollection().primaryKeys());
  return ids.filter((id) => there.has(id));
}

/** A pack without its items, as it is here; '' = what is written here. */
export interface PackHere {
  pack: InstalledPack | undefined;
  categories: Category[];
  parts: StoredParts | undefined;
  variables: Record<string, string>;
}

export async function readPackHere(database: SidedeskDatabase, packId: string): Promise<PackHere> {
  const { packs, categories, packParts, meta } = database;
  // No index holds null: one's own categories are found by their keys.
  const own = packId === '' ? categories.where('key').startsWith('|') : null;
  const settings = (await meta.get(SETTINGS))?.value as
    | { shopVariables?: Record<string, string> }
    | undefined;
  return {
    pack: packId ? await packs.get(packId) : undefined,
    categories: await (own ?? categories.where('packId').equals(packId)).toArray(),
    parts: packId ? await packParts.get(packId) : undefined,
    variables: packId ? {} : (settings?.shopVariables ?? {}),
  };
}

/** Everything a manager may publish. */
export async function readWholeLibrary(database: SidedeskDatabase) {
  const { replies, articles, rules, consoles, reminderRules, packs } = database;
  return {
    reply: await replies.toArray(),
    article: await articles.toArray(),
    rule: await rules.toArray(),
    console: await consoles.toArray(),
    reminder: await reminderRules.toArray(),
    packIds: ['', ...(await packs.toCollection().primaryKeys())],
  };
}

/** Another text whenever the library, or what the team was seen saying, changed. */
export async function markLibrary(database: SidedeskDatabase): Promise<string> {
  const { meta, teamLog, teamConflicts, categories, rules, consoles, packParts } = database;
  const [rows, last, keys, ...counts] = await Promise.all([
    meta.toArray(),
    teamLog.orderBy(':id').lastKey(),
    teamConflicts.toCollection().primaryKeys(),
    ...[categories, rules, consoles, packParts].map((table) => table.count()),
  ]);
  return JSON.stringify([rows, last, keys, counts]);
}
