import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Manager } from '@/components/manager/manager';
import { parseRoute } from '@/components/manager/route';
import { openDatabase } from '@/utils/database/open';
import { addReminder, findReminder } from '@/utils/database/reminders';
import { defaultSettings, type Settings } from '@/utils/model/setting';
import { emptyDatabase, withoutWarnings } from '../../unit/database/empty-database';
import { makeWelcome, openView, playBackground } from '../open-page';

beforeEach(async () => {
  await emptyDatabase();
  window.location.hash = '';
});

describe('an address', () => {
  it.each([
    ['', { view: 'library', itemId: null, does: 'show' }],
    ['#/packs', { view: 'packs', itemId: null }],
    ['#/library/a%2Fb', { view: 'library', itemId: 'a/b' }],
    ['#/library/%E4%B', { view: 'library', itemId: null }],
    ['#/library/a/edit', { view: 'library', itemId: 'a', does: 'edit' }],
    ['#/library/a/copy', { view: 'library', itemId: 'a', does: 'copy' }],
    ['#/library/a/drop', { view: 'library', itemId: 'a', does: 'show' }],
    ['#/library/a/article', { view: 'library', itemId: 'a', does: 'article' }],
    ['#/packs/a/edit', { view: 'packs', itemId: null, does: 'show' }],
    ['#/nowhere', { view: 'library', itemId: null }],
  ])('%s leads somewhere', (hash, route) => {
    expect(parseRoute(hash)).toMatchObject(route);
  });
});

describe('the manager', () => {
  it('leads to the packs when the library is empty', async () => {
    await openView(<Manager />);
    expect(await screen.findByText('话术库还是空的')).toBeTruthy();
    expect(screen.getByRole('link', { name: '去导入知识包' }).getAttribute('href')).toBe('#/packs');
  });

  it('explains a database that cannot be opened, and still offers the export', async () => {
    await openView(<Manager />, makeWelcome({ trouble: 'QuotaExceededError: disk full' }));
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('打不开本机的话术库');
    expect(alert.textContent).toContain('QuotaExceededError: disk full');
    go('#/rescue');
    expect(await screen.findByRole('button', { name: '导出为 JSON 文件' })).toBeTruthy();
  });

  it('does the same when only this page cannot open it', async () => {
    (await openDatabase()).close();
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no room', 'UnknownError');
    });
    go('#/packs');
    await withoutWarnings(async () => {
      await openView(<Manager />);
      expect((await screen.findByRole('alert')).textContent).toContain('no room');
    });
    open.mockRestore();
    playBackground({ 'desk:welcome': () => makeWelcome() });
    await userEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText('还没有安装知识包')).toBeTruthy();
  });
});

describe('reminders', () => {
  it('are listed from their rows and settled through the background', async () => {
    const { reminder } = await addReminder(
      {
        kind: 'unpaid-nudge',
        dueAt: Date.now() + 300_000,
        conversation: {
          console: 'feige',
          shop: 's',
          url: 'https://x/',
          buyerKey: 'b',
          buyerName: '小鹿',
        },
        orderNo: '6920001234',
        note: '',
      },
      'key',
      Date.now(),
    );
    const sent = playBackground({ 'reminder:act': () => 1 });
    go('#/reminders');
    await openView(<Manager />);
    expect(await screen.findByText('小鹿')).toBeTruthy();
    expect(screen.getByText(/订单尾号 1234/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '完成' }));
    await waitFor(() =>
      expect(sent).toContainEqual({
        name: 'reminder:act',
        data: { ids: [reminder.id], act: { do: 'done' } },
      }),
    );
    expect((await findReminder(reminder.id))?.state).toBe('waiting');
  });
});

describe('settings', () => {
  it('saves only what was changed, from what was typed', async () => {
    const sent = await openSettings();
    await userEvent.type(screen.getByRole('textbox', { name: '店铺名称' }), '小鹿母婴');
    await userEvent.tab();
    await waitFor(() =>
      expect(sent.at(-1)).toEqual({
        name: 'settings:change',
        data: { shopVariables: { 'shop.ship_hours': '48', 'shop.name': '小鹿母婴' } },
      }),
    );
    expect(await screen.findByText('已保存')).toBeTruthy();
  });

  it('turns the desk on again on a site', async () => {
    const sent = await openSettings();
    await userEvent.click(screen.getByRole('button', { name: '重新启用 a.example' }));
    await waitFor(() => expect(sent.at(-1)?.data).toEqual({ sitesOff: ['b.example'] }));
    await waitFor(() => expect(screen.queryByText('a.example')).toBeNull());
  });

  it('shows which keys the browser really bound', async () => {
    await openSettings();
    const bound = await screen.findByRole('row', { name: /打开或收起侧台/ });
    await waitFor(() => expect(bound.textContent).toContain('Ctrl+Shift+K'));
    expect(screen.getByRole('row', { name: /在任何位置开始搜索/ }).textContent).toContain(
      '没有绑定',
    );
  });
});

async function openSettings() {
  const settings: Settings = {
    ...defaultSettings,
    sitesOff: ['a.example', 'b.example'],
    shopVariables: { 'shop.ship_hours': '48' },
  };
  fakeBrowser.commands.getAll = () =>
    Promise.resolve([
      { name: 'toggle-desk', shortcut: 'Ctrl+Shift+K' },
      { name: 'focus-search', shortcut: '' },
    ]);
  const sent = playBackground({ 'settings:change': (change) => ({ ...settings, ...change }) });
  go('#/settings');
  await openView(<Manager />, makeWelcome({ settings }));
  await screen.findByRole('heading', { name: '店铺资料' });
  return sent;
}

function go(hash: string): void {
  act(() => {
    window.location.hash = hash;
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  });
}
