import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Manager } from '@/components/manager/manager';
import { defaultSettings, type Settings } from '@/utils/model/setting';
import { emptyDatabase } from '../../unit/database/empty-database';
import { makeWelcome, openView, playBackground } from '../open-page';

beforeEach(async () => {
  await emptyDatabase();
  window.location.hash = '#/settings';
});

async function openSettings(change: Partial<Settings> = {}) {
  fakeBrowser.commands.getAll = () =>
    Promise.resolve([{ name: 'toggle-desk', shortcut: 'Alt+Shift+W' }]);
  let settings: Settings = { ...defaultSettings, replyKeys: { a: 'Alt+KeyQ' }, ...change };
  const titles: Record<string, string> = { a: '催付话术', b: '退货地址' };
  const sent = playBackground({
    'settings:change': (data) => {
      settings = { ...settings, ...data };
      return settings;
    },
    'item:get': ({ id }) => (titles[id] ? ({ id, title: titles[id] } as never) : null),
    search: () => ({
      hits: Object.entries(titles).map(
        ([id, titleText]) => ({ id, titleText, codes: [] }) as never,
      ),
      size: 2,
      basis: 'query',
      weak: false,
    }),
  });
  await openView(<Manager />, makeWelcome({ settings }));
  // Three messages and a page lie behind it: on a busy machine more than the usual second.
  const patience = { timeout: 4_000 };
  if (settings.replyKeys.a) {
    await screen.findByRole('button', { name: nameOf('催付话术') }, patience);
  }
  return () => sent.filter(({ name }) => name === 'settings:change').map(({ data }) => data);
}

const nameOf = (title: string) => `修改“${title}”的快捷键`;
const record = (title: string) =>
  userEvent.click(screen.getByRole('button', { name: nameOf(title) }));
const field = () => screen.getByRole('textbox', { name: /快捷键/ });

describe('keys of replies', () => {
  it('are recorded by pressing them', async () => {
    const changes = await openSettings();
    await record('催付话术');
    expect(document.activeElement).toBe(field());
    await userEvent.keyboard('{Alt>}{Shift>}e{/Shift}{/Alt}');
    await waitFor(() => expect(changes()).toEqual([{ replyKeys: { a: 'Alt+Shift+KeyE' } }]));
    expect(await screen.findByText('Alt+Shift+E')).toBeTruthy();
  });

  it.each([
    ['{Control>}c{/Control}', '这是编辑文字用的键'],
    ['{Control>} {/Control}', '这是切换输入法'],
    ['{Control>}{Shift>}{/Shift}{/Control}', '这是切换输入法'],
    ['q', '请加上 Alt、Ctrl 或 Cmd'],
    ['{Control>}t{/Control}', '浏览器用它“新建标签页”'],
    ['{Alt>}j{/Alt}', '侧台自己在用'],
    ['{Alt>}{Shift>}w{/Shift}{/Alt}', '侧台自己在用'],
    ['{Alt>}1{/Alt}', '侧台自己在用'],
    ['{Alt>}a{/Alt}', '“退货地址”已经在用这个组合'],
  ])('are refused with the reason: %s', async (pressed, reason) => {
    const changes = await openSettings({ replyKeys: { a: 'Alt+KeyQ', b: 'Alt+KeyA' } });
    await screen.findByRole('button', { name: nameOf('退货地址') });
    await record('催付话术');
    await userEvent.keyboard(pressed);
    expect((await screen.findByRole('alert')).textContent).toContain(reason);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('textbox', { name: /快捷键/ })).toBeNull();
    expect(changes()).toEqual([]);
  });

  it('say what they cost, and which two are the same', async () => {
    await openSettings({ replyKeys: { a: 'Ctrl+KeyF', b: 'Alt+KeyA', c: 'Alt+KeyA' } });
    expect(await screen.findByText('在客服页面里，它会代替浏览器的“在页面里查找”。')).toBeTruthy();
    expect(await screen.findByText('“（已删除的条目）”已经在用这个组合。')).toBeTruthy();
    expect(await screen.findByText('“退货地址”已经在用这个组合。')).toBeTruthy();
  });

  it('are given to another reply, and taken away', async () => {
    const changes = await openSettings();
    const picker = screen.getByRole('combobox', { name: '选择话术' });
    await userEvent.click(picker);
    await userEvent.click(await screen.findByRole('option', { name: '退货地址', hidden: true }));
    await screen.findByRole('textbox', { name: nameOf('退货地址') });
    field().focus();
    await userEvent.keyboard('{Alt>}z{/Alt}');
    await waitFor(() =>
      expect(changes().at(-1)).toEqual({ replyKeys: { a: 'Alt+KeyQ', b: 'Alt+KeyZ' } }),
    );
    await userEvent.click(screen.getByRole('button', { name: '删除“催付话术”的快捷键' }));
    await waitFor(() => expect(changes().at(-1)).toEqual({ replyKeys: { b: 'Alt+KeyZ' } }));
  });
});

describe('triggers', () => {
  it('are changed and switched off', async () => {
    const changes = await openSettings();
    const first = screen.getByRole('textbox', { name: '第 1 个触发符' });
    await userEvent.clear(first);
    await userEvent.type(first, '#');
    await waitFor(() =>
      expect(changes().at(-1)).toMatchObject({ triggers: [{ sign: '#', on: true }, {}, {}] }),
    );
    await userEvent.click(screen.getByRole('switch', { name: /第 2 个触发符/ }));
    await waitFor(() =>
      expect(changes().at(-1)).toMatchObject({ triggers: [{}, { sign: '、', on: false }, {}] }),
    );
  });

  it.each([
    ['a', '请填一个标点或符号'],
    ['7', '请填一个标点或符号'],
    ['、', '另一个触发符已经用了它'],
  ])('cannot be %s', async (typed, reason) => {
    const changes = await openSettings();
    const first = screen.getByRole('textbox', { name: '第 1 个触发符' });
    await userEvent.clear(first);
    await userEvent.type(first, typed);
    expect(await screen.findByText(new RegExp(reason))).toBeTruthy();
    await userEvent.tab();
    expect((first as HTMLInputElement).value).toBe('/');
    expect(changes()).toEqual([]);
  });

  it('are in the table of keys as they are set', async () => {
    await openSettings({ triggers: [{ sign: '#', on: true }] });
    const row = screen.getByRole('row', { name: /弹出话术/ });
    expect(within(row).getByText('#')).toBeTruthy();
  });
});
