import type { Article } from '@/utils/model/article';
import type { Category, InstalledPack } from '@/utils/model/pack';
import type { StoredParts } from '@/utils/model/pack-parts';
import type { StoredPlaybook } from '@/utils/model/playbook';
import type { Proposal } from '@/utils/model/proposal';
import type { StoredReminderRule } from '@/utils/model/reminder-rule';
import type { Reply } from '@/utils/model/reply';
import type { Rule } from '@/utils/model/rule';
import type { StoredConsole } from './database';
import type { StoredPrints } from './prints';

/** Rows that an operation which can be taken back may write, by table. */
export interface ChangedRows {
  replies: Reply;
  articles: Article;
  categories: Category;
  rules: Rule;
  consoles: StoredConsole;
  reminderRules: StoredReminderRule;
  packs: InstalledPack;
  packParts: StoredParts;
  proposals: Proposal;
  playbooks: StoredPlaybook;
}
export type ChangedTable = keyof ChangedRows;

/** The key of each table; every one is a text. */
const keys: { [T in ChangedTable]: keyof ChangedRows[T] & string } = {
  replies: 'id',
  articles: 'id',
  categories: 'key',
  rules: 'id',
  consoles: 'id',
  reminderRules: 'id',
  packs: 'id',
  packParts: 'id',
  proposals: 'id',
  playbooks: 'id',
};
export const changedTables = Object.keys(keys) as ChangedTable[];

export function keyOf(table: ChangedTable, row: object): string {
  return (row as Record<string, string>)[keys[table]] as string;
}

/** Keys of the rows of one table that an operation writes or removes. */
export function keysTouched(name: ChangedTable, put: RowsToPut, remove: KeysByTable): string[] {
  const rows = (put[name] ?? []) as object[];
  return [...rows.map((row) => keyOf(name, row)), ...(remove[name] ?? [])];
}

/** Tables whose rows carry the library's revision, for the search index. */
export const indexedTables: ReadonlySet<ChangedTable> = new Set(['replies', 'articles']);

/** A row before it gets a revision. */
export type Unstamped<R> = R extends { rev: number } ? Omit<R, 'rev'> : R;
export type RowsToPut = { [T in ChangedTable]?: Unstamped<ChangedRows[T]>[] };
export type RowsBefore = { [T in ChangedTable]?: ChangedRows[T][] };
export type KeysByTable = { [T in ChangedTable]?: string[] };

/** The inverse of one operation, apart from its few words in `undo`: it may be large. */
export interface UndoRows {
  id: number;
  /** The touched rows as they were. */
  before: RowsBefore;
  /** Keys that did not exist before, in old records; newer ones follow from `after`. */
  added?: KeysByTable;
  /** The rows as the operation left them. Missing in old records. */
  after?: { [T in ChangedTable]?: StoredPrints };
  /** Revision the operation stamped on items. Missing in old records. */
  rev?: number;
}
