import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SettingsView } from '@/components/manager/settings/settings-view';
import { ViewGuard } from '@/components/manager/view-guard';
import { defaultSettings } from '@/utils/model/setting';
import type { PolicyReport } from '@/utils/policy/read-policy';
import { emptyDatabase } from '../../unit/database/empty-database';
import { makeWelcome, openView, playBackground } from '../open-page';

const WHY = '由公司统一设置，不能在这里修改。';

beforeEach(async () => {
  await emptyDatabase();
  fakeBrowser.commands.getAll = async () => [];
});

describe('settings under a company policy', () => {
  it('are shown as they are, locked, with the reason', async () => {
    await openSettings({
      locked: ['role', 'nudgesOn', 'nudgeAfterMinutes', 'sitesOff', 'shopVariables.shop.name'],
      problems: [],
    });
    const name = await screen.findByRole('textbox', { name: '店铺名称' });
    await screen.findByText('带锁的设置由公司统一管理。');
    expect(name.hasAttribute('disabled')).toBe(true);
    expect(name.getAttribute('value')).toBe('小鹿母婴');
    expect(describedBy(name)).toContain(WHY);
    const nudges = screen.getByRole('switch', { name: /自动提醒待付款订单/ });
    expect(nudges.hasAttribute('disabled')).toBe(true);
    expect(describedBy(nudges)).toContain(WHY);
    const off = screen.getByRole('button', { name: '重新启用 a.example' });
    expect(off.hasAttribute('disabled')).toBe(true);
    // What the policy leaves alone stays free.
    const address = screen.getByRole('textbox', { name: '退货地址' });
    expect(address.hasAttribute('disabled')).toBe(false);
    expect(screen.getByRole('textbox', { name: /客服昵称/ }).hasAttribute('disabled')).toBe(false);
  });

  it('tell what was left out of the policy, and where', async () => {
    await openSettings({
      locked: [],
      problems: [
        { code: 'unknown', place: 'colour', reason: '' },
        { code: 'address', place: 'feeds.0.url', reason: 'not-https' },
      ],
    });
    const notes = await screen.findByRole('region', { name: '企业策略' });
    expect(
      within(notes)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      '企业策略：没有叫“colour”的设置。',
      '企业策略 feeds.0.url：这个网址没有采用。只能订阅以 https:// 开头的网址。',
    ]);
  });

  it('look as ever where there is no policy', async () => {
    await openSettings({ locked: [], problems: [] });
    expect(await screen.findByRole('textbox', { name: '店铺名称' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: '企业策略' })).toBeNull();
  });
});

function describedBy(field: HTMLElement): string {
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

async function openSettings(report: PolicyReport): Promise<void> {
  playBackground({ 'policy:report': () => report });
  const settings = {
    ...defaultSettings,
    sitesOff: ['a.example'],
    shopVariables: { 'shop.name': '小鹿母婴' },
  };
  await openView(
    <ViewGuard>
      <SettingsView />
    </ViewGuard>,
    makeWelcome({ settings }),
  );
}
