import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PacksView } from '@/components/manager/packs/packs-view';
import { ViewGuard } from '@/components/manager/view-guard';
import { findFeed, listHeld, newFeed, noteCheck, putFeed } from '@/utils/database/feeds';
import { openDatabase } from '@/utils/database/open';
import { readPackRows } from '@/utils/database/packs';
import type { Feed } from '@/utils/model/feed';
import { NOON } from '../../builders';
import { emptyDatabase } from '../../unit/database/empty-database';
import { InPageWorker } from '../in-page-worker';
import { openView, playBackground } from '../open-page';

const URL_A = 'https://packs.example/shop.sidedesk.json';

let asked: string[] = [];
let isAllowed = true;
beforeEach(async () => {
  vi.stubGlobal('Worker', InPageWorker);
  await emptyDatabase();
  asked = [];
  isAllowed = true;
  fakeBrowser.permissions.request = async ({ origins = [] }) => {
    asked.push(...(origins as string[]));
    return isAllowed;
  };
});

describe('subscribing', () => {
  it('asks for the permission of that origin alone, then follows the address', async () => {
    const sent = await openFeeds();
    await fillForm(`${URL_A}#top`);
    await userEvent.click(screen.getByRole('radio', { name: '直接安装' }));
    await userEvent.type(screen.getByRole('textbox', { name: /公钥指纹/ }), ' ab:cd ');
    await submit();
    await waitFor(() =>
      expect(sent.at(-1)).toEqual({
        name: 'feed:subscribe',
        data: { url: URL_A, mode: 'apply', key: 'ab:cd' },
      }),
    );
    expect(asked).toEqual(['https://packs.example/*']);
    expect(await screen.findByText(URL_A)).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: '知识包网址' })).toBeNull();
  });

  it.each([
    ['http://packs.example/a.json', '只能订阅以 https:// 开头的网址。'],
    ['packs', '这不是网址，网址以 https:// 开头。'],
    ['https://packs.example:8443/a.json', /不能订阅带端口号的网址/],
  ])('%s is refused with a sentence before anything is asked', async (text, sentence) => {
    const sent = await openFeeds();
    await fillForm(text);
    await submit();
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect([asked, sent]).toEqual([[], []]);
  });

  it('follows nothing when the permission is denied, and keeps what was typed', async () => {
    isAllowed = false;
    const sent = await openFeeds();
    await fillForm(URL_A);
    await submit();
    expect((await screen.findByRole('alert')).textContent).toContain('https://packs.example');
    expect(sent).toEqual([]);
    expect(screen.getByDisplayValue(URL_A)).toBeTruthy();
  });
});

describe('a feed', () => {
  it('says how its last check ended, and is asked again', async () => {
    await store({ lastCheckAt: NOON, lastResult: 'server-trouble', detail: '503' });
    const sent = await openFeeds();
    expect(await screen.findByText(/服务器自己出了问题（状态 503）/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '立即检查 packs.example' }));
    await waitFor(() => expect(sent).toEqual([{ name: 'feed:check', data: { url: URL_A } }]));
  });

  it('offers to allow what the browser does not let it read', async () => {
    await store({ lastCheckAt: NOON, lastResult: 'no-permission', fromPolicy: true });
    const sent = await openFeeds();
    await userEvent.click(await screen.findByRole('button', { name: '允许' }));
    await waitFor(() => expect(sent).toEqual([{ name: 'feed:check', data: { url: URL_A } }]));
    expect(asked).toEqual(['https://packs.example/*']);
  });

  it('ends on request, and comes back as it was', async () => {
    await store({ mode: 'apply', keyFingerprint: 'ab' });
    const sent = await openFeeds();
    await userEvent.click(await screen.findByRole('button', { name: '取消订阅 packs.example' }));
    await screen.findByText(/已取消订阅“packs.example”/);
    await userEvent.click(screen.getByRole('button', { name: '撤销' }));
    await waitFor(() =>
      expect(sent.at(-1)?.data).toEqual({ url: URL_A, mode: 'apply', key: 'ab' }),
    );
  });

  it('of the company is shown locked', async () => {
    await store({ fromPolicy: true });
    await openFeeds();
    expect(await screen.findByText('公司设置')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /取消订阅/ })).toBeNull();
  });
});

describe('an update that waits', () => {
  it('is shown in numbers and rows, then installed after a backup, and taken back', async () => {
    await hold('2.0.0', ['a', 'b']);
    const sent = await openFeeds();
    expect(await screen.findByText('“测试包”2.0.0 版等您查看')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '查看更新' }));
    const plan = await screen.findByRole('region', { name: '导入预览' });
    expect(within(plan).getByRole('tab', { name: /新增/ }).textContent).toBe('2新增');
    expect(await within(plan).findByRole('option', { name: /问题 b/ })).toBeTruthy();
    expect((await readPackRows('test.pack')).replies).toEqual([]);

    await userEvent.click(within(plan).getByRole('button', { name: '确认导入' }));
    await screen.findByText(/已导入“测试包”：新增 2 条/);
    expect((await readPackRows('test.pack')).replies).toHaveLength(2);
    expect(sent.map(({ name }) => name)).toEqual(['backup:create', 'library:changed']);
    expect(await listHeld()).toEqual([]);
    expect((await findFeed(URL_A))?.lastResult).toBe('applied');

    await userEvent.click(screen.getByRole('button', { name: '撤销这次导入' }));
    await waitFor(async () => expect((await readPackRows('test.pack')).replies).toEqual([]));
    // Taken back, it waits again.
    expect(await screen.findByText('“测试包”2.0.0 版等您查看')).toBeTruthy();
  });

  it('changes nothing when no backup could be made', async () => {
    await hold('2.0.0', ['a']);
    await openFeeds({
      'backup:create': () => {
        throw new Error('QuotaExceededError');
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: '查看更新' }));
    await userEvent.click(await screen.findByRole('button', { name: '确认导入' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/没能先备份.*QuotaExceeded/);
    expect((await readPackRows('test.pack')).replies).toEqual([]);
    expect(await listHeld()).toHaveLength(1);
  });

  it('is declined, and waits again when that was a mistake', async () => {
    await hold('2.0.0', ['a']);
    await openFeeds();
    await userEvent.click(await screen.findByRole('button', { name: '不装这一版' }));
    await screen.findByText('不装“测试包”2.0.0 版。');
    expect(await listHeld()).toEqual([]);
    expect(await screen.findByText(/2.0.0 版没有安装，有更新的版本时再通知您/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '撤销' }));
    expect(await screen.findByText('“测试包”2.0.0 版等您查看')).toBeTruthy();
  });
});

async function store(change: Partial<Feed>): Promise<void> {
  await (await openDatabase()).feeds.put(newFeed(URL_A, change));
}

async function hold(version: string, ids: string[]): Promise<void> {
  const replies = ids.map((id) => ({
    id: `test.${id}`,
    title: `问题 ${id}`,
    variants: [{ text: '您好' }],
  }));
  const pack = { format: 'sidedesk.pack', formatVersion: 1, id: 'test.pack', name: '测试包' };
  const text = JSON.stringify({ ...pack, version, locale: 'zh-CN', replies });
  await store({ lastCheckAt: NOON, lastResult: 'held', detail: version });
  const held = { url: URL_A, packId: 'test.pack', name: '测试包', version, text };
  await noteCheck(URL_A, {}, { ...held, digest: '', fetchedAt: NOON });
}

async function openFeeds(answers: Parameters<typeof playBackground>[0] = {}) {
  const sent = playBackground({
    'feed:subscribe': async ({ url, mode, key }) => {
      await putFeed(url, { mode, keyFingerprint: key });
      return { url, result: 'same' };
    },
    'feed:check': () => 'same',
    'feed:remove': async ({ url }) => {
      await (await openDatabase()).feeds.delete(url);
      return true;
    },
    'backup:create': () => 'a backup',
    'library:changed': () => undefined,
    ...answers,
  });
  await openView(
    <ViewGuard>
      <PacksView />
    </ViewGuard>,
  );
  await screen.findByRole('region', { name: '订阅知识包' });
  return sent;
}

async function fillForm(url: string): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: '订阅' }));
  await userEvent.type(screen.getByRole('textbox', { name: '知识包网址' }), url);
}

async function submit(): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: '订阅' }));
}
