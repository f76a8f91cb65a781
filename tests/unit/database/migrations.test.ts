import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { DATABASE_NAME, SidedeskDatabase } from '@/utils/database/database';
import { findReplyByTag, readChanges } from '@/utils/database/library';
import { openDatabase } from '@/utils/database/open';
import { listPacks } from '@/utils/database/packs';
import { listReminders, listSettled } from '@/utils/database/reminders';
import { readSettings } from '@/utils/database/settings';
import { undoPack } from '@/utils/database/undo';
import { listRecentlyUsed } from '@/utils/database/usage';
import { articleContentSchema } from '@/utils/model/article';
import { caseSchema } from '@/utils/model/case';
import { contactSchema } from '@/utils/model/contact';
import { evidenceSchema } from '@/utils/model/evidence';
import { orderFactsSchema } from '@/utils/model/order';
import { categorySchema, packHeadSchema } from '@/utils/model/pack';
import { proposalSchema } from '@/utils/model/proposal';
import { reminderRequestSchema } from '@/utils/model/reminder';
import { replyContentSchema } from '@/utils/model/reply';
import { ruleContentSchema } from '@/utils/model/rule';
import { usageEventSchema } from '@/utils/model/usage';
import { emptyDatabase } from './empty-database';

/*
 * One stored sample per version of the database, each with rows in every table it had. A new
 * version needs its sample (`v2.json`) and nothing else here; a sample is never changed.
 */

interface Sample {
  version: number;
  schema: Record<string, string>;
  rows: Record<string, Record<string, unknown>[]>;
}

const folder = resolve(import.meta.dirname, '../../fixtures/database');
const samples = readdirSync(folder).map(
  (name) => JSON.parse(readFileSync(resolve(folder, name), 'utf8')) as Sample,
);
const current = new SidedeskDatabase();

/** What the code of today expects of a row. */
const shapes: Record<string, z.ZodType> = {
  articles: articleContentSchema,
  replies: replyContentSchema,
  categories: categorySchema,
  packs: packHeadSchema,
  rules: ruleContentSchema,
  orders: orderFactsSchema,
  reminders: reminderRequestSchema,
  usage: usageEventSchema,
  proposals: proposalSchema,
  contacts: contactSchema,
  cases: caseSchema,
  evidence: evidenceSchema,
};

/** Leaves on disk what the version of the sample would have left. */
async function store({ version, schema, rows }: Sample): Promise<void> {
  const old = new Dexie(DATABASE_NAME);
  old.version(version).stores(schema);
  await old.open();
  for (const [table, list] of Object.entries(rows)) await old.table(table).bulkAdd(list);
  old.close();
}

beforeEach(emptyDatabase);

describe.each(samples)('a database of version $version', (sample) => {
  beforeEach(() => store(sample));

  it('holds something in every table', () => {
    expect(Object.keys(sample.rows).sort()).toEqual(Object.keys(sample.schema).sort());
    expect(Object.values(sample.rows).filter((list) => list.length === 0)).toEqual([]);
  });

  it('opens and keeps every row of what people wrote', async () => {
    const database = await openDatabase();
    for (const [table, list] of Object.entries(sample.rows)) {
      const key = database.table(table).schema.primKey.keyPath as string;
      const keys = list.map((row) => row[key] as string | number);
      const kept = (await database.table(table).bulkGet(keys)).filter((row) => row !== undefined);
      expect([table, kept.length]).toEqual([table, list.length]);
    }
  });

  it.each(Object.keys(shapes))('has %s of today’s shape', async (table) => {
    const rows = await (await openDatabase()).table(table).toArray();
    const wrong = rows.flatMap((row) => shapes[table]?.safeParse(row).error?.issues ?? []);
    expect(wrong).toEqual([]);
  });

  it('answers the questions of the product', async () => {
    const { replies, articles, revision } = await readChanges(0);
    expect([replies.length, articles.length]).toEqual([
      sample.rows.replies?.length,
      sample.rows.articles?.length,
    ]);
    expect(revision).toBeGreaterThan(0);
    expect(await findReplyByTag('unpaid-nudge')).not.toBeNull();
    expect(await listPacks()).toHaveLength(sample.rows.packs?.length ?? 0);
    const reminders = [...(await listReminders(['waiting', 'fired'])), ...(await listSettled(99))];
    expect(reminders).toHaveLength(sample.rows.reminders?.length ?? 0);
    expect(await listRecentlyUsed(10)).not.toEqual([]);
    expect((await readSettings()).agentName).toBe('小安');
    expect((await readSettings()).docks.feige?.width).toBe(420);
  });

  it('can still take back the pack that was applied last', async () => {
    const last = sample.rows.undo?.at(-1) as { id: number; packId: string };
    expect(await undoPack(last.id)).toBe(true);
    const { replies } = await readChanges(0);
    expect(replies.filter((row) => row.packId === last.packId)).toEqual([]);
    expect(replies).not.toEqual([]);
  });
});

describe('the version of today', () => {
  const sample = samples.find(({ version }) => version === current.verno);

  it('has a sample', () => {
    expect(samples.map(({ version }) => version)).toContain(current.verno);
  });

  it('was not changed after its sample was taken', () => {
    const schema = current.tables.map(({ name, schema: { primKey, indexes } }) => [
      name,
      [primKey.src, ...indexes.map(({ src }) => src)].join(', '),
    ]);
    expect(Object.fromEntries(schema)).toEqual(sample?.schema);
  });

  it('reads its own sample without changing a row', async () => {
    await store(sample as Sample);
    const database = await openDatabase();
    const rows = await Promise.all(database.tables.map((table) => table.toArray()));
    const stored = database.tables.map(({ name }, i) => [name, rows[i]]);
    expect(Object.fromEntries(stored)).toEqual(sample?.rows);
  });
});
