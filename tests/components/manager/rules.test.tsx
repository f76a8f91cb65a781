import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { packRules } from '@/components/manager/rules/pack-rules';
import { RulesView } from '@/components/manager/rules/rules-view';
import { applyPack, readPackRows } from '@/utils/database/packs';
import { listRules, saveRule } from '@/utils/database/rules';
import { parseSidedeskPack } from '@/utils/packs/formats/sidedesk';
import { writeSidedeskPack } from '@/utils/packs/formats/write-sidedesk';
import { planImport } from '@/utils/packs/plan';
import { contentOf } from '@/utils/packs/rule-content';
import { aPack, NOON } from '../../builders';
import { aRule } from '../../unit/compliance/starter-rules';
import { emptyDatabase } from '../../unit/database/empty-database';
import { openView, playBackground } from '../open-page';

beforeEach(emptyDatabase);

async function openRules() {
  const before = await readPackRows('shop-pack');
  await applyPack(planImport({ pack: aPack(), rejected: [] }, before, NOON).change);
  await saveRule(contentOf(aRule({ topic: 'tone', level: 'warn', phrases: ['没办法'] })), NOON);
  const sent = playBackground({ 'library:changed': () => undefined, 'wording:check': () => [] });
  await openView(<RulesView />);
  await screen.findByRole('region', { name: '语气' });
  return sent;
}

describe('the rules of the manager', () => {
  it('are found by phrase, reason and guide id, and narrowed by level', async () => {
    await openRules();
    const search = screen.getByRole('searchbox', { name: /搜索词/ });
    await userEvent.type(search, '004-33');
    expect(await screen.findByText(/共 1 条/)).toBeTruthy();
    expect(screen.queryByRole('region', { name: '语气' })).toBeNull();
    await userEvent.clear(search);
    await userEvent.click(screen.getByRole('radio', { name: '提醒' }));
    expect(await screen.findByRole('region', { name: '语气' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: '站外联系' })).toBeNull();
    await userEvent.type(search, 'constructor');
    expect(await screen.findByText('没有符合条件的规则')).toBeTruthy();
  });

  it('are switched one by one, which the background hears of', async () => {
    const sent = await openRules();
    await userEvent.click(screen.getByRole('switch', { name: /加微信/ }));
    await screen.findByText(/已启用 1 条/);
    expect(sent.map(({ name }) => name)).toContain('library:changed');
  });

  it('can be changed and deleted only where they are the shop’s own', async () => {
    await openRules();
    const card = within(screen.getByRole('region', { name: '语气' }));
    expect(screen.getAllByRole('button', { name: '修改' })).toHaveLength(1);
    await userEvent.click(card.getByRole('button', { name: '修改' }));
    const form = within(screen.getByRole('form', { name: '修改规则' }));
    const phrases = form.getByRole('textbox', { name: '要拦的词' });
    await userEvent.clear(phrases);
    await userEvent.type(phrases, '的');
    await userEvent.click(form.getByRole('button', { name: '保存' }));
    expect((await form.findByRole('alert')).textContent).toMatch(/只有一个字/);
    await userEvent.type(phrases, '确办不到');
    await userEvent.click(form.getByRole('button', { name: '保存' }));
    await card.findByText('的确办不到', { selector: 'dd' });
    expect((await listRules())[0]).toMatchObject({ id: 'own.1', phrases: ['的确办不到'] });

    await userEvent.click(card.getByRole('button', { name: '修改' }));
    const again = within(screen.getByRole('form', { name: '修改规则' }));
    const combos = again.getByRole('textbox', { name: '同时出现' });
    await userEvent.type(combos, '真的');
    await userEvent.click(again.getByRole('button', { name: '保存' }));
    expect((await again.findByRole('alert')).textContent).toContain('“真的”不是完整的组合');
    await userEvent.type(combos, ' + 办法/主意 ~ 6');
    await userEvent.click(again.getByRole('button', { name: '保存' }));
    await card.findByText(/真的.*办法/, { selector: 'dd' });
    expect((await listRules())[0]?.combos).toEqual([
      { all: [['真的'], ['办法', '主意']], within: 6 },
    ]);

    await userEvent.click(card.getByRole('button', { name: '删除' }));
    await userEvent.click(card.getByRole('button', { name: '确定删除' }));
    await screen.findByText(/共 1 条/);
  });

  it('go into a pack that reads back the same', async () => {
    await openRules();
    const rules = await listRules();
    const pack = packRules(rules, '我的用语规则', 'zh-CN', new Date(NOON));
    expect(pack.rules).toHaveLength(1);
    expect(parseSidedeskPack(writeSidedeskPack(pack))).toEqual({ pack, rejected: [] });
  });
});
