import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useEffect, useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { TourCard } from '@/components/sidebar/tour-card';
import type { TourSeen } from '@/components/sidebar/use-tour';
import { passNews } from '@/components/ui/news';
import type { Reminder } from '@/utils/model/reminder';
import { defaultSettings, type Settings } from '@/utils/model/setting';
import { tourSteps } from '@/utils/model/tour';
import { aReminder, aSnapshot } from '../../builders';
import { makeWelcome, openView, playBackground } from '../open-page';

beforeEach(() => fakeBrowser.reset());

const bought = { id: 'b', side: 'buyer' as const, text: '能改地址吗' };
const answer = (id: string) => ({ id, side: 'agent' as const, text: '可以' });
const talk = (...ids: string[]) =>
  aSnapshot({ console: 'practice', messages: [bought, ...ids.map(answer)] });

describe('the tour', () => {
  it('goes on when a step is done, and only then', async () => {
    const { see, step, sent, reminders } = await open({ done: 0, on: true });
    expect(step()).toBe('find');
    see({ hasFound: true });
    await waitFor(() => expect(step()).toBe('insert'));
    see({ inserted: { id: 'zh.r.change-address' } });
    await waitFor(() => expect(step()).toBe('send'));
    see({ snapshot: talk('a1') });
    await waitFor(() => expect(step()).toBe('remind'));
    await reminders(aReminder({ conversation: { ...ref, console: 'practice' } }));
    await waitFor(() => expect(step()).toBe('own'));
    // A reply of a pack is not one's own.
    see({ inserted: { id: 'zh.r.gift' } });
    see({ snapshot: talk('a1', 'a2') });
    expect(step()).toBe('own');
    see({ inserted: { id: 'mine' } });
    await waitFor(() => expect(sent.at(-1)).toEqual({ name: 'item:get', data: { id: 'mine' } }));
    await act(async () => undefined);
    see({ snapshot: talk('a1', 'a2', 'a3') });
    await waitFor(() => expect(step()).toBe('done'));
  });

  it('takes back the reminder of the practice at its end, and no other', async () => {
    const { sent, reminders } = await open({ done: 5, on: true });
    await reminders(
      aReminder({ id: 'real' }),
      aReminder({ id: 'made-up', conversation: { ...ref, console: 'practice' } }),
    );
    await userEvent.click(screen.getByRole('button', { name: '完成' }));
    await waitFor(() =>
      expect(sent.filter(({ name }) => name === 'reminder:settle')).toEqual([
        { name: 'reminder:settle', data: { id: 'made-up', how: 'cancelled' } },
      ]),
    );
  });

  it('is skipped by keyboard, and resumed where it was', async () => {
    const { step } = await open({ done: 2, on: true });
    expect(step()).toBe('send');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    const resume = await screen.findByRole('button', { name: '继续引导' });
    expect(step()).toBeUndefined();
    resume.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(step()).toBe('send'));
    expect(screen.getByText(`第 3 步，共 ${tourSteps.length} 步`)).toBeTruthy();
  });

  it('leads to an empty editor for the first own reply', async () => {
    const { sent } = await open({ done: 4, on: true });
    await userEvent.click(screen.getByRole('button', { name: '写一条话术' }));
    expect(sent).toContainEqual({
      name: 'manager:open',
      data: { view: 'library', id: '~new' },
    });
  });
});

const ref = aReminder().conversation;

/** The card beside a conversation, with a background that keeps settings and reminders. */
async function open(tour: Settings['tour']) {
  let settings: Settings = { ...defaultSettings, tour };
  let open: Reminder[] = [];
  const sent = playBackground({
    'desk:welcome': () => makeWelcome({ settings }),
    'settings:change': (change) => {
      settings = { ...settings, ...change } as Settings;
      queueMicrotask(() => passNews({ what: 'settings' }));
      return settings;
    },
    'reminder:list': () => open,
    'reminder:settle': () => true,
    'manager:open': () => undefined,
    'item:get': ({ id }) => ({ id, packId: id === 'mine' ? null : 'pack' }) as never,
  });
  const stage: { show(change: Partial<TourSeen>): void } = { show: () => undefined };
  await openView(<Stage stage={stage} />, makeWelcome({ settings }));
  return {
    sent,
    see: (change: Partial<TourSeen>) => act(() => stage.show(change)),
    step: () => document.querySelector<HTMLElement>('[data-tour]')?.dataset.tour,
    reminders: async (...all: Reminder[]) => {
      open = all;
      await act(async () => passNews({ what: 'reminders' }));
    },
  };
}

/** What the desk around the card sees, changed by the test. */
function Stage({ stage }: { stage: { show(change: Partial<TourSeen>): void } }) {
  const [seen, setSeen] = useState<TourSeen>({ snapshot: talk(), hasFound: false, inserted: null });
  useEffect(() => {
    stage.show = (change) => setSeen((before) => ({ ...before, ...change }));
  }, [stage]);
  return <TourCard {...seen} />;
}
