import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { RemindersView } from '@/components/manager/reminders/reminders-view';
import { openDatabase } from '@/utils/database/open';
import { listReminderRules } from '@/utils/database/reminder-rules';
import { addReminder } from '@/utils/database/reminders';
import { conversationRefSchema } from '@/utils/model/conversation';
import type { Order } from '@/utils/model/order';
import { emptyDatabase } from '../../unit/database/empty-database';
import { openView, playBackground, type Sent } from '../open-page';

beforeEach(emptyDatabase);

const DAY = 86_400_000;

async function seeUnpaid(count: number): Promise<void> {
  const { orders } = await openDatabase();
  const now = Date.now();
  const place = { console: 'feige', shop: '' };
  await orders.bulkPut(
    Array.from({ length: count }, (_, i): Order => {
      const buyer = { buyerKey: `b${i}`, buyerName: `买家${i}` };
      const facts = { no: `69200${i}`, status: 'unpaid' as const, orderedAt: now - DAY / 2 };
      const seen = { firstSeenAt: now - DAY / 2, seenAt: now };
      return { ...place, ...buyer, ...facts, ...seen, key: `feige||69200${i}` };
    }),
  );
}

async function openRules(): Promise<Sent[]> {
  const sent = playBackground({
    'reminders:changed': () => undefined,
    'reminder:act': ({ ids }) => ids.length,
    search: () => ({ hits: [], size: 0, basis: 'recent', weak: false }),
  });
  await openView(<RemindersView part="rules" />);
  await userEvent.click(await screen.findByRole('button', { name: '新建规则' }));
  return sent;
}

const form = () => screen.getByRole('form', { name: '提醒规则' });
const own = async () => (await listReminderRules()).filter(({ packId }) => packId === null);

describe('a rule of the shop’s own', () => {
  it('without a cap is refused with a sentence, and nothing is stored', async () => {
    await openRules();
    await userEvent.clear(within(form()).getByLabelText('每个订单最多'));
    await userEvent.click(within(form()).getByRole('button', { name: '保存' }));
    expect((await screen.findByRole('alert')).textContent).toContain('提醒规则必须有上限');
    expect(await own()).toEqual([]);
  });

  it('says how many it is about now, and is asked about when it is everybody', async () => {
    await seeUnpaid(3);
    const sent = await openRules();
    // At night the quiet hours of a new rule would hold it back.
    const quiet = within(form()).queryByRole('button', { name: /22:00–08:00/ });
    if (quiet) await userEvent.click(quiet);
    expect(await within(form()).findByText('立刻到期：3 条')).toBeTruthy();
    await userEvent.click(within(form()).getByRole('button', { name: '保存' }));
    expect(await own()).toEqual([]);
    await userEvent.click(await within(form()).findByRole('button', { name: '仍然继续' }));
    await waitFor(async () => expect(await own()).toHaveLength(1));
    await waitFor(() => expect(sent.map(({ name }) => name)).toContain('reminders:changed'));
  });
});

/** One reminder today, late in the evening. */
async function remindTonight(more: { ruleId?: string } = {}) {
  const dueAt = new Date().setHours(23, 40, 0, 0);
  const conversation = conversationRefSchema.parse({
    ...{ console: 'feige', shop: '', url: '', buyerKey: '1', buyerName: '小鹿' },
  });
  const request = { kind: 'manual' as const, dueAt, note: '', conversation };
  const { reminder } = await addReminder(request, 'k', Date.now(), more.ruleId);
  return reminder;
}

describe('the week', () => {
  it('moves a reminder made by hand with Alt and the arrows, never into the past', async () => {
    const sent = playBackground({ 'reminder:act': ({ ids }) => ids.length });
    const reminder = await remindTonight();
    const { dueAt } = reminder;
    await openView(<RemindersView part="week" />);
    const entry = (await screen.findByText('小鹿')).closest('button') as HTMLElement;
    entry.focus();
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await waitFor(() => expect(sent).toHaveLength(1));
    const moved = sent[0]?.data as { ids: string[]; act: { dueAt: number } } | undefined;
    expect(moved?.ids).toEqual([reminder.id]);
    expect(new Date(moved?.act.dueAt ?? 0).getHours()).toBe(23);
    expect((moved?.act.dueAt ?? 0) - dueAt).toBeGreaterThan(22 * 3_600_000);
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(await screen.findByText('只能移到将来的时间。')).toBeTruthy();
    expect(sent).toHaveLength(1);
  });

  it('moves one that is dragged to another day, at the same time of the day', async () => {
    const sent = playBackground({ 'reminder:act': ({ ids }) => ids.length });
    const reminder = await remindTonight();
    await openView(<RemindersView part="week" />);
    await userEvent.click(screen.getByRole('button', { name: '下一周' }));
    await userEvent.click(screen.getByRole('button', { name: '本周' }));
    const entry = (await screen.findByText('小鹿')).closest('button') as HTMLElement;
    expect(entry.getAttribute('draggable')).toBe('true');
    const data = new Map<string, string>();
    const dataTransfer = {
      setData: (type: string, value: string) => data.set(type, value),
      getData: (type: string) => data.get(type) ?? '',
    };
    const days = [...document.querySelectorAll('section')];
    const today = days.findIndex((day) => day.contains(entry));
    fireEvent.dragStart(entry, { dataTransfer });
    // Its own day is where it is already.
    fireEvent.drop(days[today] as Element, { dataTransfer });
    const target = days[today === 6 ? 5 : today + 1] as Element;
    fireEvent.dragOver(target, { dataTransfer });
    expect(target.getAttribute('data-over')).toBe('true');
    fireEvent.drop(target, { dataTransfer });
    if (today === 6) {
      expect(await screen.findByText('只能移到将来的时间。')).toBeTruthy();
      expect(sent).toEqual([]);
      return;
    }
    await waitFor(() => expect(sent).toHaveLength(1));
    const moved = sent[0]?.data as { ids: string[]; act: { dueAt: number } };
    expect(moved.ids).toEqual([reminder.id]);
    const day = new Date(reminder.dueAt);
    expect(moved.act.dueAt).toBe(day.setDate(day.getDate() + 1));
  });

  it('leaves one of a rule where its order wants it', async () => {
    playBackground({});
    await remindTonight({ ruleId: 'nudge' });
    await openView(<RemindersView part="week" />);
    const entry = (await screen.findByText('小鹿')).closest('button') as HTMLElement;
    expect(entry.getAttribute('draggable')).toBe('false');
  });
});
