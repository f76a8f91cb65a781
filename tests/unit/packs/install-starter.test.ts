import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countLibrary, readRevision } from '@/utils/database/library';
import { openDatabase } from '@/utils/database/open';
import { listPacks } from '@/utils/database/packs';
import { listReminderRules } from '@/utils/database/reminder-rules';
import { listRules } from '@/utils/database/rules';
import { applyPlan, planRemoval } from '@/utils/packs/import-pack';
import { installStarterPacks, starterPacks } from '@/utils/packs/install-starter';
import { NOON } from '../../builders';
import { emptyDatabase } from '../database/empty-database';

const packs = resolve(import.meta.dirname, '../../../assets/packs');

/** The extension's own files, as a browser would serve them. */
async function serveOwnFile(url: string): Promise<Response> {
  if (!url.startsWith('chrome-extension://')) throw new Error(`not a file of ours: ${url}`);
  return new Response(readFileSync(resolve(packs, basename(url)), 'utf8'));
}

beforeEach(async () => {
  vi.stubGlobal('fetch', serveOwnFile);
  await emptyDatabase();
});
afterEach(() => void vi.unstubAllGlobals());

describe('installStarterPacks', () => {
  it('fills an empty library', async () => {
    const written = await installStarterPacks(NOON);
    const { replies, articles } = await countLibrary();
    const rules = [await listRules(), await listReminderRules()].flat();
    expect(replies + articles + rules.length).toBe(written);
    expect(await listPacks()).toHaveLength(starterPacks.length);
  });

  it('writes nothing the next time the browser starts it', async () => {
    await installStarterPacks(NOON);
    const before = await readRevision();
    expect(await installStarterPacks(NOON + 1)).toBe(0);
    expect(await readRevision()).toBe(before);
  });

  it('leaves out what somebody removed as a whole', async () => {
    await installStarterPacks(NOON);
    const removal = await planRemoval('sidedesk.reminders', NOON);
    if (removal) await applyPlan(removal);
    expect(await installStarterPacks(NOON + 1)).toBe(0);
    expect(await listReminderRules()).toEqual([]);
  });

  it('brings back what is missing, and nothing else', async () => {
    await installStarterPacks(NOON);
    const { replies } = await openDatabase();
    const row = await replies.toCollection().first();
    await replies.delete(row?.id ?? '');
    expect(await installStarterPacks(NOON + 1)).toBe(1);
    expect(await replies.get(row?.id ?? '')).toMatchObject({ title: row?.title });
  });
});
