import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '@/utils/database/open';
import {
  listReminderRules,
  saveReminderRule,
  switchReminderRule,
} from '@/utils/database/reminder-rules';
import { undoPack } from '@/utils/database/undo';
import type { ReminderRule } from '@/utils/model/reminder-rule';
import { adoptLaterRules } from '@/utils/packs/adopt-later-rules';
import { exportPack } from '@/utils/packs/export-pack';
import { writeSidedeskPack } from '@/utils/packs/formats/write-sidedesk';
import { applyPlan, planFile, planRemoval, planRollback } from '@/utils/packs/import-pack';
import { aPack, NOON } from '../../builders';
import { emptyDatabase } from '../database/empty-database';
import { aRule } from '../reminders/rules';

beforeEach(emptyDatabase);

const aRulePack = (rules: unknown[], version = '1.0.0') =>
  JSON.stringify({
    ...aPack({ version, replies: [], articles: [], rules: [], categories: [] }),
    reminderRules: rules,
  });
const plan = (rules: unknown[], version?: string, now = NOON) =>
  planFile('r.sidedesk.json', aRulePack(rules, version), now);
const install = async (rules: unknown[], version?: string, now = NOON) =>
  applyPlan(await plan(rules, version, now));
const listed = async () => (await listReminderRules()).map(({ id, on }) => [id, on]);
const find = async (id: string) => (await listReminderRules()).find((rule) => rule.id === id);
const [a, b] = [aRule({ id: 'a' }), aRule({ id: 'b', family: 'care' })];
const later = { ...b, id: 'c', trigger: 'full-moon' };

describe('a pack with reminder rules', () => {
  it('brings them, updates them, takes them along, and gives all of that back', async () => {
    const first = await install([a, b]);
    expect(await listed()).toEqual([
      ['a', true],
      ['b', true],
    ]);
    const second = await install([{ ...b, family: 'review' }], '1.1.0');
    expect(await listReminderRules()).toMatchObject([{ id: 'b', family: 'review' }]);
    const removal = await planRemoval('shop-pack', NOON);
    const third = removal && (await applyPlan(removal));
    expect(await listed()).toEqual([]);
    expect(await undoPack(third ?? 0)).toBe(true);
    expect(await listReminderRules()).toMatchObject([{ id: 'b', family: 'review' }]);
    expect(await undoPack(second)).toBe(true);
    expect((await listReminderRules()).map(({ family }) => family)).toEqual([undefined, 'care']);
    expect(await undoPack(first)).toBe(true);
    expect(await listed()).toEqual([]);
  });

  it('writes nothing the second time, and does not mind what is switched off', async () => {
    await install([a, b]);
    await switchReminderRule('a', false);
    expect((await plan([a, b])).isNoop).toBe(true);
    await install([{ ...a, family: 'care' }, b], '1.1.0');
    expect(await find('a')).toMatchObject({ on: false, family: 'care' });
    const removal = await planRemoval('shop-pack', NOON);
    expect(removal?.counts).toMatchObject({ removed: 2, conflict: 0 });
  });

  it('begins switched off where its author wants that', async () => {
    await install([{ ...a, on: false }]);
    expect(await listed()).toEqual([['a', false]]);
  });

  it('keeps what was changed here, joins what both changed apart, asks where they clash', async () => {
    await install([a, b]);
    await saveReminderRule({ ...a, family: 'mine' }, NOON + 1);
    expect((await plan([a, b], '1.1.0')).counts).toMatchObject({ kept: 1, same: 1 });
    const stops: ReminderRule['stops'] = ['buyer-answered'];
    await install([{ ...a, stops }, b], '1.2.0');
    expect(await find('a')).toMatchObject({ family: 'mine', stops });
    const { rows, counts } = await plan([{ ...a, stops, family: 'theirs' }, b], '1.3.0');
    expect(counts.conflict).toBe(1);
    expect(rows.find(({ id }) => id === 'a')).toMatchObject({
      clashes: ['family'],
      preset: 'mine',
    });
    const back = await planRollback((await exportedKeys())[0] ?? '', NOON + 2);
    expect(back?.counts).toMatchObject({ removed: 0 });
    const removal = await planRemoval('shop-pack', NOON);
    expect(removal?.counts).toMatchObject({ removed: 1, conflict: 1 });
    if (removal) await applyPlan(removal);
    expect(await listReminderRules()).toMatchObject([{ id: 'a', packId: null, family: 'mine' }]);
  });

  it('never takes the id of a rule that belongs to somebody else', async () => {
    await saveReminderRule({ ...a, family: 'mine' }, NOON);
    const { rejected, counts } = await plan([a, b]);
    expect(rejected).toMatchObject([{ code: 'taken', row: 1, list: 'reminderRules' }]);
    expect(counts.new).toBe(1);
  });

  it('does not double rules that were there before its pack was known', async () => {
    const { reminderRules } = await openDatabase();
    await reminderRules.put({ ...a, on: false, packId: 'shop-pack', order: 0, updatedAt: 1 });
    await install([a, b]);
    expect(await listed()).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });

  it('is refused as a whole with more rules than anybody reads', async () => {
    const many = Array.from({ length: 2_001 }, (_, i) => ({ ...a, id: `r${i}` }));
    await expect(plan(many)).rejects.toMatchObject({ problem: { code: 'many-rules' } });
  });
});

describe('a reminder rule of a later version', () => {
  it('is told, kept, handed on, and used as soon as it is known', async () => {
    const planned = await plan([a, later]);
    expect(planned.rejected).toMatchObject([
      { code: 'later-rule', values: { id: 'c', field: 'trigger' }, row: 2 },
    ]);
    await applyPlan(planned);
    expect(await listed()).toEqual([['a', true]]);
    const exported = await exportPack('shop-pack');
    expect(JSON.parse(exported ? writeSidedeskPack(exported) : '').reminderRules).toEqual([
      a,
      later,
    ]);
    expect(await adoptLaterRules(NOON)).toBe(0);

    // The product learns the word: what is kept says something it knows now.
    const { packParts } = await openDatabase();
    await packParts.update('shop-pack', { laterRules: [b] });
    expect(await adoptLaterRules(NOON)).toBe(1);
    expect(await adoptLaterRules(NOON)).toBe(0);
    expect(await listed()).toEqual([
      ['a', true],
      ['b', true],
    ]);
  });
});

async function exportedKeys(): Promise<string[]> {
  const { packVersions } = await openDatabase();
  return packVersions.toCollection().primaryKeys();
}
