import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { readCategories, readChanges } from '@/utils/database/library';
import { listPackParts } from '@/utils/database/packs';
import { undoPack } from '@/utils/database/undo';
import { packSchema } from '@/utils/model/pack';
import { exportItems, exportPack } from '@/utils/packs/export-pack';
import { writeSidedeskPack } from '@/utils/packs/formats/write-sidedesk';
import { applyPlan, planFile } from '@/utils/packs/import-pack';
import { readPackFile } from '@/utils/packs/read-file';
import { aPack, NOON } from '../../builders';
import { describePack } from '../../generate/describe-pack';
import { aPlaybook, aStep } from '../../playbook-builders';
import { emptyDatabase } from '../database/empty-database';
import { aRule } from '../reminders/rules';
import { somePack } from './some-pack';

beforeEach(emptyDatabase);

const aCircle = [aStep({ id: 'a' }), aStep({ id: 'b', next: 'a' })];

const plan = (text: string) => planFile('a.sidedesk.json', text, NOON);

describe('a pack', () => {
  it('is the same bytes again after it was exported, imported and exported', async () => {
    await fc.assert(
      fc.asyncProperty(somePack, async (pack) => {
        await emptyDatabase();
        await applyPlan(await plan(writeSidedeskPack(pack)));
        const first = await exportPack(pack.id);
        const text = writeSidedeskPack(first ?? pack);
        await emptyDatabase();
        const again = await plan(text);
        expect(again.rejected).toEqual([]);
        await applyPlan(again);
        const second = await exportPack(pack.id);
        expect(second && writeSidedeskPack(second)).toBe(text);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('is the same bytes again after it was read and written', () => {
    fc.assert(
      fc.property(somePack, (pack) => {
        const text = writeSidedeskPack(readPackFile('a.json', JSON.stringify(pack)).pack);
        expect(writeSidedeskPack(readPackFile('a.json', text).pack)).toBe(text);
        expect(packSchema.safeParse(JSON.parse(text)).success).toBe(true);
      }),
    );
  });

  it('cannot be exported when it is not installed', async () => {
    expect(await exportPack('nobody')).toBeNull();
  });

  it('is made of chosen items, with the categories they are in', async () => {
    await applyPlan(await plan(JSON.stringify(aPack())));
    const { replies } = await readChanges(0);
    const { replies: _r, articles: _a, rules: _u, consoles: _c, categories: _g, ...head } = aPack();
    const pack = exportItems({ replies, categories: await readCategories() }, { ...head, id: 'x' });
    expect(pack).toEqual(aPack({ id: 'x', articles: [], rules: [] }));
  });

  it('brings its parts, and takes them along when it is taken back', async () => {
    const parts = {
      shopVariables: { 'shop.name': '安心小店' },
      reminderRules: [aRule()],
      playbooks: [aPlaybook()],
    };
    const undo = await applyPlan(await plan(JSON.stringify(aPack(parts))));
    const { reminderRules: _rules, ...carried } = parts;
    expect(await listPackParts()).toEqual([{ id: 'shop-pack', ...carried }]);
    expect((await plan(JSON.stringify(aPack(parts)))).isNoop).toBe(true);
    expect((await plan(JSON.stringify(aPack({ ...parts, playbooks: [] })))).isNoop).toBe(false);
    await undoPack(undo);
    expect(await listPackParts()).toEqual([]);
  });
});

describe('a part of a pack file', () => {
  const picture = (size: number) => `data:image/png;base64,${'A'.repeat(size)}`;
  it.each([
    ['a record without id', { playbooks: [{ name: 'x' }] }, 'item'],
    [
      'a reminder rule without caps',
      { reminderRules: [{ ...aRule(), caps: undefined }] },
      'no-caps',
    ],
    ['a reminder rule twice', { reminderRules: [aRule(), aRule()] }, 'duplicate'],
    ['a step without a delay', { reminderRules: [{ ...aRule(), steps: [{}] }] }, 'item'],
    [
      'a playbook that goes in a circle',
      { playbooks: [aPlaybook({ steps: aCircle })] },
      'playbook',
    ],
    ['a record too long', { playbooks: [aPlaybook({ summary: 'x'.repeat(501) })] }, 'item'],
    ['a record twice', { playbooks: [aPlaybook(), aPlaybook()] }, 'duplicate'],
    [
      'a drawing with script',
      { images: [{ id: 'a', name: 'a', data: 'data:image/svg+xml,<svg>' }] },
      'item',
    ],
    ['a picture too large', { images: [{ id: 'a', name: 'a', data: picture(700_001) }] }, 'item'],
    ['a name that is none', { shopVariables: { 'a b': 'x' } }, 'item'],
    [
      'too many pictures',
      {
        images: Array.from({ length: 41 }, (_, i) => ({
          id: `p${i}`,
          name: 'p',
          data: picture(690_000),
        })),
      },
      'pictures',
    ],
  ])('%s is left out with the reason, the rest is taken', async (_, parts, code) => {
    const { rejected, counts } = await plan(JSON.stringify({ ...aPack(), ...parts }));
    expect(rejected.map((problem) => problem.code)).toEqual([code]);
    expect(counts.new).toBe(code === 'duplicate' && 'reminderRules' in parts ? 4 : 3);
  });
});

it('the published schema is the one packs are checked with', () => {
  const path = resolve(import.meta.dirname, '../../../assets/schema/pack.schema.json');
  expect(readFileSync(path, 'utf8')).toBe(describePack());
});
