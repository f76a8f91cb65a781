import { beforeEach, describe, expect, it } from 'vitest';
import { applyPack, readPackRows } from '@/utils/database/packs';
import { listRules, removeRule, saveRule, switchRule } from '@/utils/database/rules';
import { undoPack } from '@/utils/database/undo';
import { LiveRules } from '@/utils/library/live-rules';
import type { Pack } from '@/utils/model/pack';
import { planImport } from '@/utils/packs/plan';
import { contentOf } from '@/utils/packs/rule-content';
import { aPack, NOON } from '../../builders';
import { aRule } from '../compliance/starter-rules';
import { emptyDatabase } from '../database/empty-database';

beforeEach(emptyDatabase);

const here = { console: 'feige', isPublic: false };
const wording = async (rules: LiveRules, text: string) =>
  (await rules.check(text, here, 'zh-CN')).flatMap(({ ruleId }) => ruleId ?? []);
const install = async (pack: Pack) =>
  applyPack(planImport({ pack, rejected: [] }, await readPackRows(pack.id), NOON).change);

describe('the rules of the shop', () => {
  it('count from the moment the background hears of them, and no longer once switched off', async () => {
    const rules = new LiveRules();
    expect(await wording(rules, '加微信')).toEqual([]);
    await saveRule(contentOf(aRule()), NOON);
    rules.markStale();
    expect(await wording(rules, '加微信')).toEqual(['own.1']);
    await switchRule('own.1', false);
    rules.markStale();
    expect(await wording(rules, '加微信')).toEqual([]);
  });

  it('come with a pack and go with its undo', async () => {
    const undo = await install(aPack());
    expect(await wording(new LiveRules(), '加微信')).toEqual(['shop-pack.no-wechat']);
    await undoPack(undo);
    expect(await listRules()).toEqual([]);
  });

  it('stay as the pack’s author wrote them, whatever a form sends', async () => {
    await install(aPack());
    const [rule] = await listRules();
    if (!rule) throw new Error('the pack has a rule');
    expect(await saveRule({ ...contentOf(rule), phrases: ['别的'] }, NOON)).toBe(false);
    expect(await removeRule(rule.id)).toBe(false);
    expect(await listRules()).toEqual([rule]);
  });

  it('keep when they were written, and are removed on request', async () => {
    await saveRule(contentOf(aRule()), NOON);
    await saveRule({ ...contentOf(aRule()), level: 'warn' }, NOON + 1);
    expect(await listRules()).toMatchObject([
      { level: 'warn', createdAt: NOON, updatedAt: NOON + 1, on: true },
    ]);
    expect(await removeRule('own.1')).toBe(true);
    expect(await removeRule('own.1')).toBe(false);
  });

  it('stand beside what is private and what is ill written, in the order of the text', async () => {
    await saveRule(contentOf(aRule({ instead: '在这里说' })), NOON);
    const remarks = await new LiveRules().check('你加微信，电话13800138000', here, 'zh-CN');
    expect(remarks.map(({ level, matched, key, fix }) => [level, matched, key, fix])).toEqual([
      ['note', '你', 'craft/polite-you', '您'],
      ['block', '加微信', undefined, '在这里说'],
      ['warn', '13800138000', 'privacy/phone', undefined],
    ]);
    const inPublic = await new LiveRules().check('13800138000', { ...here, isPublic: true }, 'en');
    expect(inPublic[0]?.level).toBe('block');
  });
});
