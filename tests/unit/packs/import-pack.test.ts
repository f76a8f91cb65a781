import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { countLibrary } from '@/utils/database/library';
import { listReminderRules } from '@/utils/database/reminder-rules';
import { listRules } from '@/utils/database/rules';
import { undoPack } from '@/utils/database/undo';
import { applyPlan, planFile } from '@/utils/packs/import-pack';
import { starterPacks } from '@/utils/packs/install-starter';
import { aPack, NOON } from '../../builders';
import { emptyDatabase } from '../database/empty-database';

beforeEach(emptyDatabase);

const packs = resolve(import.meta.dirname, '../../../assets/packs');

describe.each(starterPacks)('%s', (name) => {
  const text = readFileSync(resolve(packs, name), 'utf8');

  it('imports without a rejected row', async () => {
    const plan = await planFile(name, text, NOON);
    expect(plan.rejected).toEqual([]);
    await applyPlan(plan);
    const { replies, articles } = await countLibrary();
    const rules = [await listRules(), await listReminderRules()].flat();
    expect(replies + articles + rules.length).toBe(plan.counts.new);
  });

  it('has nothing to do the second time', async () => {
    const first = await planFile(name, text, NOON);
    await applyPlan(first);
    const { counts, change } = await planFile(name, text, NOON + 1);
    expect(counts).toMatchObject({ new: 0, changed: 0, same: first.counts.new, removed: 0 });
    expect([change.replies, change.articles, change.rules]).toEqual([[], [], []]);
  });
});

describe('the starter packs', () => {
  it('live beside each other, and beside a manager’s own pack', async () => {
    for (const name of starterPacks) {
      await applyPlan(await planFile(name, readFileSync(resolve(packs, name), 'utf8'), NOON));
    }
    const before = await countLibrary();
    const undo = await applyPlan(await planFile('mine.json', JSON.stringify(aPack()), NOON));
    expect(await countLibrary()).toEqual({
      replies: before.replies + 1,
      articles: before.articles + 1,
      packs: before.packs + 1,
    });
    await undoPack(undo);
    expect(await countLibrary()).toEqual(before);
  });
});

describe('planFile', () => {
  it('writes nothing', async () => {
    await planFile('mine.json', JSON.stringify(aPack()), NOON);
    expect(await countLibrary()).toEqual({ replies: 0, articles: 0, packs: 0 });
  });
});
