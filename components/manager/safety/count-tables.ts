import type { RestorePreview } from '@/utils/backup/restore-backup';

/** Tables people know by name, in the order they ask for them; the rest is added up. */
const named = [
  'replies',
  'articles',
  'categories',
  'rules',
  'packs',
  'reminders',
  'orders',
  'contacts',
  'contactLog',
  'cases',
  'evidence',
  'playbookRuns',
  'wordings',
  'usage',
  'consoles',
  'conversationMemory',
  'feeds',
  'heldPacks',
  'quarantine',
] as const;

/** One line of a preview; `name` has its words under `safety/tables`. */
export interface TableLine {
  name: (typeof named)[number] | 'other';
  now: number;
  inBackup: number;
}

/** What the preview of a restore lists: tables with rows on either side. */
export function countTables(tables: RestorePreview['tables']): TableLine[] {
  const lines = new Map<TableLine['name'], TableLine>(
    [...named, 'other' as const].map((name) => [name, { name, now: 0, inBackup: 0 }]),
  );
  for (const { table, now, inBackup } of tables) {
    const line = lines.get(nameOf(table));
    if (!line) continue;
    line.now += now;
    line.inBackup += inBackup;
  }
  return [...lines.values()].filter((line) => line.now > 0 || line.inBackup > 0);
}

/** The words under `safety/tables` for a table of the database. */
export function nameOf(table: string): TableLine['name'] {
  return named.find((name) => name === table) ?? 'other';
}
