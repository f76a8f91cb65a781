import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Popup } from '@/components/popup/popup';
import type { Reminder, ReminderState } from '@/utils/model/reminder';
import type { SiteStatus } from '@/utils/sites/site-status';
import { makeWelcome, openView, playBackground } from '../open-page';

const host = 'kefu.example.com';
let closed: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  closed = vi.spyOn(window, 'close').mockImplementation(() => undefined);
});

describe('this page', () => {
  it('is on, and is switched off for the site', async () => {
    const sent = await openPopup({ state: 'on', host, console: 'pinduoduo', label: '' });
    expect(await screen.findByText('侧台已在此页面启用')).toBeTruthy();
    expect(screen.getByText(`拼多多 · ${host}`)).toBeTruthy();
    await userEvent.click(screen.getByRole('switch', { name: '在此网站启用' }));
    expect(await screen.findByText('侧台在此网站已关闭')).toBeTruthy();
    expect(sent.find(({ name }) => name === 'site:switch')?.data).toMatchObject({ on: false });
  });

  it('cannot be switched where the company says so, and tells why', async () => {
    const status = { state: 'on', host, console: 'pinduoduo', label: '' } as const;
    await openPopup(status, [], ['sitesOff']);
    const onOff = await screen.findByRole('switch', { name: '在此网站启用' });
    await waitFor(() => expect(onOff.hasAttribute('disabled')).toBe(true));
    expect(screen.getByTitle('由公司统一设置，不能在这里修改。')).toBeTruthy();
  });

  it('can be used once without any permission', async () => {
    const sent = await openPopup({ state: 'available', host, console: 'generic', label: '' });
    await userEvent.click(await screen.findByRole('button', { name: '在此使用' }));
    expect(await screen.findByText('侧台已在此页面启用')).toBeTruthy();
    expect(sent.find(({ name }) => name === 'site:use')?.data).toMatchObject({ always: false });
  });

  it('is kept for always when the browser was allowed to, for this origin alone', async () => {
    const request = answerPermission(true);
    const sent = await openPopup({ state: 'available', host, console: 'generic', label: '' });
    await userEvent.click(await screen.findByRole('button', { name: '总是在此网站使用' }));
    expect(await screen.findByText('侧台已在此页面启用')).toBeTruthy();
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: [`https://${host}/*`] });
    expect(sent.find(({ name }) => name === 'site:use')?.data).toMatchObject({ always: true });
  });

  it('stays as it is, with a sentence, when permission was denied', async () => {
    answerPermission(false);
    const sent = await openPopup({ state: 'available', host, console: 'generic', label: '' });
    await userEvent.click(await screen.findByRole('button', { name: '总是在此网站使用' }));
    expect((await screen.findByRole('alert')).textContent).toBe(
      '没有得到浏览器的许可，侧台没有启用。',
    );
    expect(sent.some(({ name }) => name === 'site:use')).toBe(false);
    expect(screen.getByRole('button', { name: '在此使用' })).toBeTruthy();
  });

  it('is closed to extensions', async () => {
    await openPopup({ state: 'impossible', host: '', console: 'generic', label: '' });
    expect(await screen.findByText('浏览器不允许扩展在这个页面运行')).toBeTruthy();
    expect(screen.queryByRole('switch')).toBeNull();
  });
});

describe('reminders', () => {
  it('can be opened, settled and put off', async () => {
    const sent = await openPopup({ state: 'on', host, console: 'feige', label: '' }, [
      reminder('1', 'fired', '小鹿'),
      reminder('2', 'waiting', '阿杰'),
    ]);
    const due = (await screen.findByText('小鹿')).closest('li') as HTMLElement;
    await userEvent.click(within(due).getByRole('button', { name: '稍后再提醒' }));
    await userEvent.click(within(due).getByRole('button', { name: '15 分钟后' }));
    await userEvent.click(within(due).getByRole('button', { name: '完成' }));
    await userEvent.click(within(due).getByRole('button', { name: '打开会话' }));
    await waitFor(() => expect(closed).toHaveBeenCalled());
    const asked = sent.filter(({ name }) => /^reminder:(?!today)/.test(name));
    expect(asked.slice(1)).toEqual([
      { name: 'reminder:act', data: { ids: ['1'], act: { do: 'done' } } },
      { name: 'reminder:open', data: { id: '1' } },
    ]);
    const snoozed = asked[0]?.data as { act: { do: string; dueAt: number } } | undefined;
    expect(snoozed?.act.do).toBe('snooze');
    expect((snoozed?.act.dueAt ?? 0) - Date.now()).toBeGreaterThan(14 * 60_000);
  });

  it('beyond what fits are counted and lead to the manager', async () => {
    const rows = Array.from({ length: 9 }, (_, i) => reminder(String(i), 'fired', `买家${i}`));
    const sent = await openPopup({ state: 'on', host, console: 'feige', label: '' }, rows);
    await userEvent.click(await screen.findByRole('button', { name: '还有 5 条' }));
    expect(sent.at(-1)).toEqual({ name: 'manager:open', data: { view: 'reminders' } });
  });

  it('say so when there are none', async () => {
    await openPopup({ state: 'on', host, console: 'feige', label: '' });
    expect(await screen.findByText('没有到时间的提醒')).toBeTruthy();
  });
});

it('explains a database that cannot be opened and leads to the export', async () => {
  const sent = playBackground({ 'manager:open': () => undefined });
  await openView(<Popup />, makeWelcome({ trouble: 'UnknownError: broken' }));
  expect(screen.getByRole('alert').textContent).toContain('UnknownError: broken');
  await userEvent.click(screen.getByRole('button', { name: '导出全部数据' }));
  await waitFor(() => expect(sent).toEqual([{ name: 'manager:open', data: { view: 'rescue' } }]));
});

async function openPopup(status: SiteStatus, reminders: Reminder[] = [], locked: string[] = []) {
  fakeBrowser.tabs.query = (() =>
    Promise.resolve([{ id: 7, url: `https://${host}/chat`, active: true }])) as never;
  const sent = playBackground({
    'site:status': () => status,
    'site:switch': ({ on }) => ({ ...status, state: on ? 'on' : 'off' }),
    'site:use': () => ({ ...status, state: 'on' }),
    'site:wish': () => undefined,
    'reminder:today': () => ({ open: reminders, ended: [], rules: {} }),
    'reminder:act': ({ ids }) => ids.length,
    'reminder:open': () => true,
    'manager:open': () => undefined,
    'policy:report': () => ({ locked, problems: [] }),
  });
  await openView(<Popup />);
  return sent;
}

function answerPermission(granted: boolean) {
  const request = vi.fn(() => Promise.resolve(granted));
  fakeBrowser.permissions.request = request as never;
  return request;
}

function reminder(id: string, state: ReminderState, buyerName: string): Reminder {
  return {
    id,
    key: id,
    state,
    kind: 'manual',
    dueAt: Date.now(),
    createdAt: 0,
    note: '',
    history: [],
    conversation: { console: 'feige', shop: 's', url: 'https://x/', buyerKey: id, buyerName },
  };
}
