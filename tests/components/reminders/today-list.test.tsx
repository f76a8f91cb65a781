import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { TodayList } from '@/components/reminders/today-list';
import type { Reminder } from '@/utils/model/reminder';
import { makeWelcome, openView, playBackground, type Sent } from '../open-page';

const MINUTE = 60_000;
const now = Date.now();

function aRow(id: string, change: Partial<Reminder> = {}): Reminder {
  return {
    id,
    key: id,
    kind: 'manual',
    state: 'fired',
    dueAt: now - 12 * MINUTE,
    conversation: { console: 'feige', shop: '', url: '', buyerKey: id, buyerName: `买家${id}` },
    note: '',
    createdAt: now,
    history: [{ at: now, what: 'created' }],
    ...change,
  };
}

async function openList(open: Reminder[], ended: Reminder[] = []): Promise<Sent[]> {
  const sent = playBackground({
    'reminder:act': ({ ids }) => ids.length,
    'reminder:open': () => true,
  });
  const rules = { r1: { 'zh-CN': '新顾客未付款' } };
  await openView(<TodayList rows={{ open, ended, rules }} now={now} />, makeWelcome());
  return sent;
}

const rowOf = (name: string) => screen.getByText(name).closest('li') as HTMLElement;

describe('the Today view', () => {
  it('says for each reminder why, where and how late', async () => {
    await openList([aRow('1', { ruleId: 'r1', orderNo: '6920001234' })]);
    const text = rowOf('买家1').textContent;
    for (const part of ['新顾客未付款', '抖店飞鸽', '1234', '迟了12分钟']) {
      expect(text).toContain(part);
    }
  });

  it('parts what is due, later, on the buyer and done', async () => {
    const inserted = { at: now, what: 'inserted' } as const;
    await openList(
      [aRow('1'), aRow('2', { state: 'waiting', dueAt: now + 3 * 86_400_000 })],
      [aRow('3', { state: 'done', history: [inserted] }), aRow('4', { state: 'done' })],
    );
    const names = screen.getAllByRole('list').map((list) => list.getAttribute('aria-label'));
    expect(names).toEqual(['到时间了', '7 天内', '等买家回应', '已处理']);
  });

  it('is worked off by keyboard', async () => {
    const sent = await openList([aRow('1'), aRow('2'), aRow('3')]);
    rowOf('买家1').focus();
    await userEvent.keyboard('{ArrowDown}d');
    expect(document.activeElement).toBe(rowOf('买家3'));
    await userEvent.keyboard('x{Enter}');
    await userEvent.keyboard('{ArrowUp}{Enter}');
    await waitFor(() => expect(sent).toHaveLength(3));
    expect(sent.map(({ data }) => data)).toEqual([
      { ids: ['2'], act: { do: 'done' } },
      { ids: ['3'], act: { do: 'cancel' } },
      { id: '1' },
    ]);
  });

  it('cancels many at once, with the reason', async () => {
    const sent = await openList([aRow('1'), aRow('2')]);
    rowOf('买家1').focus();
    await userEvent.keyboard('{Control>}a{/Control}');
    const bar = screen.getByRole('toolbar', { name: '已选 2 条' });
    await userEvent.click(within(bar).getByRole('button', { name: '不再提醒' }));
    await userEvent.click(within(bar).getByRole('button', { name: '已经买了' }));
    expect(sent[0]?.data).toEqual({ ids: ['1', '2'], act: { do: 'cancel', why: '已经买了' } });
  });

  it('takes a time in words for the next one, shown before it is taken', async () => {
    const sent = await openList([aRow('1')]);
    rowOf('买家1').focus();
    await userEvent.keyboard('n');
    await userEvent.type(screen.getByLabelText('什么时候'), '2小时后');
    expect(screen.getByText(/理解为/)).toBeTruthy();
    await userEvent.type(screen.getByLabelText('备注'), '问尺码{Enter}');
    type Next = { act: { next: { dueAt: number; note: string } } };
    const next = (sent[0]?.data as Next | undefined)?.act.next;
    expect(next?.note).toBe('问尺码');
    expect(Math.abs((next?.dueAt ?? 0) - Date.now() - 120 * MINUTE)).toBeLessThan(MINUTE);
  });

  it('says so when a text names no time', async () => {
    await openList([aRow('1')]);
    rowOf('买家1').focus();
    await userEvent.keyboard('s');
    await userEvent.type(screen.getByLabelText('什么时候'), '随便');
    expect(screen.getByText(/没看出是哪个时间/)).toBeTruthy();
    const send = screen.getAllByRole<HTMLButtonElement>('button', { name: '稍后再提醒' }).at(-1);
    expect(send?.disabled).toBe(true);
  });
});
