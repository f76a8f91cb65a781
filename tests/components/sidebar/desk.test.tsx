import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Settings } from '@/utils/model/setting';
import { asked, inserted, openDesk, search, seen } from './open-desk';

const chosen = () => screen.getByRole('option', { selected: true });

describe('an empty search', () => {
  it('shows favourites, what was used last and most here, each under its name', async () => {
    await openDesk();
    const titleIn = (name: string) =>
      within(screen.getByRole('group', { name })).getByRole('option').textContent;
    expect(titleIn('收藏')).toContain('催付话术');
    expect(titleIn('最近使用')).toContain('退货地址');
    expect(titleIn('这里常用')).toContain('运费谁出');
  });
});

describe('the menu', () => {
  it('shows a language that the company set, with the reason, and lets nobody change it', async () => {
    await openDesk({ language: 'zh-CN' }, ['language']);
    await userEvent.click(screen.getByRole('button', { name: '更多' }));
    const itemOf = async (words: string) => (await screen.findByText(words)).closest('button');
    const english = await itemOf('English');
    await waitFor(() => expect(english?.disabled).toBe(true));
    expect(english?.title).toBe('由公司统一设置，不能在这里修改。');
    expect((await itemOf('深色'))?.disabled).toBe(false);
  });
});

describe('the bar of favourites', () => {
  it('is there while something is searched for, one stop for Tab, and inserts', async () => {
    await openDesk();
    expect(screen.queryByRole('toolbar', { name: '收藏' })).toBeNull();
    await userEvent.type(search(), 'yf');
    const bar = await screen.findByRole('toolbar', { name: '收藏' });
    const [star, ...others] = within(bar).getAllByRole('button');
    expect([star?.textContent, others.length, star?.tabIndex]).toEqual(['催付话术', 0, 0]);
    star?.focus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await waitFor(() => expect(inserted()).toEqual(['《star》']));
  });
});

describe('keys in the desk', () => {
  it('walk through the list from the search, which names the chosen row', async () => {
    await openDesk();
    await userEvent.type(search(), '{ArrowDown}');
    expect(chosen().textContent).toContain('退货地址');
    expect(search().getAttribute('aria-activedescendant')).toBe(chosen().id);
    await userEvent.keyboard('{PageDown}{ArrowUp}{Enter}');
    await waitFor(() => expect(inserted()).toEqual(['《last》']));
  });

  it('walk through the list itself: one stop for Tab, arrows move the focus', async () => {
    await openDesk();
    chosen().focus();
    expect(screen.getAllByRole('option').map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(chosen());
    expect(chosen().textContent).toContain('运费谁出');
    await userEvent.keyboard('{Home} ');
    await waitFor(() => expect(inserted()).toEqual(['《star》']));
  });

  it('typed outside the search land in it', async () => {
    await openDesk();
    chosen().focus();
    await userEvent.keyboard('y');
    expect(document.activeElement).toBe(search());
  });

  it('star and unstar the chosen hit', async () => {
    await openDesk();
    await userEvent.type(search(), '{Alt>}s{/Alt}');
    await userEvent.type(search(), '{ArrowDown}{Alt>}s{/Alt}');
    await waitFor(() =>
      expect(asked('favourite:switch')).toEqual([
        { id: 'star', on: false },
        { id: 'last', on: true },
      ]),
    );
    expect(await screen.findByText('已收藏，搜索框为空时排在最前')).toBeTruthy();
  });

  it('of a reply insert it', async () => {
    await openDesk({ replyKeys: { often: 'Alt+KeyQ' } });
    await userEvent.type(search(), '{Alt>}q{/Alt}');
    await waitFor(() => expect(inserted()).toEqual(['《often》']));
    expect(screen.getByRole('option', { name: /运费谁出/ }).textContent).toContain('Alt+Q');
  });

  it.each(['?', '？'])('%s shows them all, Esc closes that and nothing else', async (key) => {
    await openDesk({ replyKeys: { often: 'Alt+KeyQ' } });
    await userEvent.type(search(), key);
    const help = await screen.findByRole('dialog', { name: '快捷键' });
    expect(help.textContent).toContain('打开或收起侧台');
    expect(await within(help).findByText('标题 often')).toBeTruthy();
    expect(search().value).toBe('');
    within(help).getByRole('button', { name: '关闭' }).focus();
    await userEvent.keyboard('{Escape}');
    expect(seen.told.map((command) => command.do)).not.toContain('focus-box');
    await userEvent.click(within(help).getByRole('button', { name: '关闭' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('Esc returns to the console’s box', async () => {
    await openDesk();
    await userEvent.type(search(), '{Escape}');
    expect(seen.told.at(-1)).toEqual({ do: 'focus-box' });
  });
});

describe('the palette', () => {
  it('shows only actions after ">", about the hit that was chosen', async () => {
    await openDesk();
    await userEvent.type(search(), '{ArrowDown}>tianru');
    const [row] = screen.getAllByRole('option');
    expect(row?.textContent).toBe('填入输入框退货地址');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(inserted()).toEqual(['《last》']));
    expect(search().value).toBe('');
  });

  it('mutes, reminds and leads to the manager', async () => {
    await openDesk();
    const run = async (text: string) => {
      await userEvent.type(search(), `${text}{Enter}`);
    };
    const before = Date.now();
    await run('>mute');
    await waitFor(() => expect(asked('settings:change').length).toBe(1));
    const { mutedUntil } = asked('settings:change')[0] as Settings;
    expect(mutedUntil - before - 3_600_000).toBeLessThan(60_000);
    await run('>15');
    await waitFor(() => expect(asked('reminder:create').length).toBe(1));
    await run('>sz');
    await waitFor(() => expect(asked('manager:open')).toEqual([{ view: 'settings' }]));
  });

  it('adds what a word names below the hits of an ordinary search', async () => {
    await openDesk();
    await userEvent.type(search(), '静音');
    await screen.findByRole('option', { name: /运费说明/ });
    const actions = within(screen.getByRole('group', { name: '操作' })).getAllByRole('option');
    expect(actions.map((row) => row.textContent)).toEqual(['提醒静音 1 小时', '提醒静音到明天']);
    expect(chosen().textContent).toContain('运费说明');
  });

  it('says when there is no such action', async () => {
    await openDesk();
    await userEvent.type(search(), '>qqqq');
    expect(await screen.findByText('没有叫“>qqqq”的操作')).toBeTruthy();
  });
});
