import { fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Offer } from '@/components/sidebar/offer';
import { RemindPanel } from '@/components/sidebar/remind-panel';
import { WaitingPanel } from '@/components/sidebar/waiting-panel';
import type { RankedWaiting } from '@/utils/reminders/waiting/rank-waiting';
import { aReminder, aSnapshot } from '../../builders';
import { openView, playBackground } from '../open-page';

const MINUTE = 60_000;

const waits = (change: Partial<RankedWaiting>): RankedWaiting => ({
  ...{ tabId: 7, console: 'feige', shop: '', buyerKey: '1', buyerName: '小鹿' },
  ...{ since: Date.now() - 4 * MINUTE, unread: 2, level: 'red', changesAt: null, greetBy: null },
  ...change,
});

describe('who waits longest', () => {
  it('has the focus on the first, and Enter opens their conversation', async () => {
    const sent = playBackground({
      'waiting:list': () => [waits({}), waits({ buyerKey: '2', buyerName: '阿杰', since: null })],
      'waiting:open': () => true,
    });
    await openView(<WaitingPanel />);
    const first = (await screen.findByText('小鹿')).closest('button') as HTMLElement;
    await waitFor(() => expect(document.activeElement).toBe(first));
    expect(first.textContent).toContain('4分钟');
    expect(first.textContent).toContain('已超时');
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(sent.at(-1)).toEqual({
        name: 'waiting:open',
        data: { tabId: 7, buyerKey: '1', buyerName: '小鹿' },
      }),
    );
  });

  it('says so when nobody does; the sound is off until it is wished for', async () => {
    const sent = playBackground({
      'waiting:list': () => [],
      'settings:change': (change) => change as never,
    });
    await openView(<WaitingPanel />);
    expect(await screen.findByText('没有买家在等回复')).toBeTruthy();
    const sound = screen.getByRole<HTMLInputElement>('switch', { name: /^轻提示音/ });
    expect(sound.checked).toBe(false);
    await userEvent.click(sound);
    await waitFor(() => expect(sent.at(-1)?.data).toEqual({ waitingSound: true }));
  });
});

describe('remind me', () => {
  it('takes words and a note', async () => {
    const asked: [number, string][] = [];
    playBackground({ 'buyer:facts': () => ({ key: 'k', inRow: 0, groups: [], dates: {} }) });
    const conversation = aSnapshot();
    await openView(
      <RemindPanel conversation={conversation} onRemind={(...wish) => asked.push(wish)} />,
    );
    await userEvent.type(screen.getByLabelText('备注'), '回电');
    await userEvent.type(screen.getByLabelText('什么时候'), '1小时后{Enter}');
    expect(asked.map(([, note]) => note)).toEqual(['回电']);
    expect(Math.abs((asked[0]?.[0] ?? 0) - Date.now() - 60 * MINUTE)).toBeLessThan(MINUTE);
  });

  it('notes that a buyer does not want reminders', async () => {
    const sent = playBackground({
      'buyer:facts': () => ({ key: 'k', inRow: 0, groups: [], dates: {} }),
      'buyer:change': () => undefined,
    });
    await openView(<RemindPanel conversation={aSnapshot()} onRemind={() => undefined} />);
    await userEvent.click(await screen.findByRole('switch', { name: /^不希望被提醒/ }));
    await waitFor(() =>
      expect(sent.find(({ name }) => name === 'buyer:change')?.data).toMatchObject({
        change: { optedOut: true },
      }),
    );
  });
});

it('a birthday is kept without its year, beside the other dates', async () => {
  const sent = playBackground({
    'buyer:facts': () => ({ key: 'k', inRow: 0, groups: [], dates: { revisit: '2027-03-01' } }),
    'buyer:change': () => undefined,
  });
  await openView(<RemindPanel conversation={aSnapshot()} onRemind={() => undefined} />);
  fireEvent.change(await screen.findByLabelText('生日'), { target: { value: '1990-05-17' } });
  fireEvent.blur(screen.getByLabelText('生日'));
  await waitFor(() =>
    expect(sent.find(({ name }) => name === 'buyer:change')?.data).toMatchObject({
      change: { dates: { birthday: '05-17', revisit: '2027-03-01' } },
    }),
  );
});

describe('a follow-up that is due', () => {
  it('offers a reply for each thing the buyer may say', async () => {
    playBackground({});
    const inserted: string[] = [];
    const reminder = aReminder({ state: 'fired' });
    const branches = [
      { label: { 'zh-CN': '一切都好' }, replyId: 'well' },
      { label: { 'zh-CN': '有问题' }, replyId: 'problem' },
    ];
    await openView(
      <Offer
        offer={{ reminder, branches }}
        onInsert={(id) => inserted.push(id)}
        onDone={() => undefined}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: '有问题' }));
    expect(inserted).toEqual(['problem']);
  });
});
