import { readPackRows } from '@/utils/database/packs';
import type { ConsoleDefinition } from '@/utils/model/console';
import { titleOf } from '@/utils/model/rule';
import type { ImportPlan } from '@/utils/packs/plan';

/** A row of an import as the preview lists it. */
export interface PlanRow {
  id: string;
  type: 'reply' | 'article' | 'rule' | 'console';
  title: string;
}

export interface PlanRows {
  new: PlanRow[];
  changed: PlanRow[];
  removed: PlanRow[];
}

/** Sorts the rows of a plan by what would happen to them. Reads titles of rows that would go. */
export async function listPlanRows(plan: ImportPlan): Promise<PlanRows> {
  const { change } = plan;
  const { consoles: installed } = await readPackRows(change.pack.id);
  const rows: PlanRows = { new: [], changed: [], removed: [] };
  const sort = (type: PlanRow['type'], row: WrittenRow) => {
    // A changed row keeps the time it was first written; a new one is stamped once.
    const list = row.createdAt === row.updatedAt ? rows.new : rows.changed;
    list.push({ id: row.id, type, title: row.title });
  };
  for (const row of change.replies) sort('reply', row);
  for (const row of change.articles) sort('article', row);
  for (const row of change.rules) sort('rule', { ...row, title: titleOf(row) });
  for (const { id, definition } of change.consoles) {
    const isKnown = installed.some((row) => row.id === id);
    rows[isKnown ? 'changed' : 'new'].push({
      id,
      type: 'console',
      title: nameOfConsole(definition),
    });
  }
  rows.removed = await listRemoved(plan);
  return rows;
}

interface WrittenRow {
  id: string;
  title: string;
  createdAt: number;
  updatedAt: number;
}

async function listRemoved({ change, counts }: ImportPlan): Promise<PlanRow[]> {
  if (counts.removed === 0) return [];
  const { replies, articles, rules, consoles } = await readPackRows(change.pack.id);
  const gone = new Set(Object.values(change.removed).flat());
  const line = (type: PlanRow['type']) => (row: { id: string; title: string }) =>
    gone.has(row.id) ? [{ id: row.id, type, title: row.title }] : [];
  const named = consoles.map(({ id, definition }) => ({ id, title: nameOfConsole(definition) }));
  return [
    ...replies.flatMap(line('reply')),
    ...articles.flatMap(line('article')),
    ...rules.map((rule) => ({ id: rule.id, title: titleOf(rule) })).flatMap(line('rule')),
    ...named.flatMap(line('console')),
  ];
}

function nameOfConsole({ label, id }: ConsoleDefinition): string {
  return label || id;
}
