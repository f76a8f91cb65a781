import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchWaiting } from '@/components/console/watch-waiting';
import { summariseWaiting } from '@/utils/reminders/waiting/summarise-waiting';
import type { WaitingSummary } from '@/utils/welcome';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const none: WaitingSummary = { count: 0, level: 'quiet', changesAt: null };

function watch(answer: () => WaitingSummary | null) {
  const shown: WaitingSummary[] = [];
  const stop = new AbortController();
  let asked = 0;
  const background = {
    ask: async () => {
      asked++;
      return answer() as never;
    },
  };
  const look = watchWaiting(
    background,
    { showWaiting: (now: WaitingSummary) => void shown.push(now) },
    stop.signal,
  );
  return { look, shown, stop, asked: () => asked };
}

it('shows who waits and looks again when the level changes by the clock', async () => {
  let now: WaitingSummary = { count: 1, level: 'quiet', changesAt: Date.now() + 5_000 };
  const { look, shown } = watch(() => now);
  look();
  await vi.advanceTimersByTimeAsync(0);
  expect(shown.map(({ level }) => level)).toEqual(['quiet']);
  now = { count: 1, level: 'amber', changesAt: null };
  await vi.advanceTimersByTimeAsync(5_000);
  expect(shown.map(({ level }) => level)).toEqual(['quiet', 'amber']);
});

it('asks no more while nobody waits, nor after the desk has left the page', async () => {
  let now = none;
  const { look, asked, stop } = watch(() => now);
  look();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked()).toBe(1);
  now = { ...none, count: 1 };
  look();
  await vi.advanceTimersByTimeAsync(0);
  stop.abort();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked()).toBe(2);
});

it('the ring has the worst level and the next change of all', () => {
  const one = { tabId: 1, console: 'feige', shop: '', buyerKey: '1', buyerName: '', unread: 1 };
  const rest = { since: 0, greetBy: null };
  expect(
    summariseWaiting([
      { ...one, ...rest, level: 'red', changesAt: null },
      { ...one, ...rest, level: 'quiet', changesAt: 900 },
    ]),
  ).toEqual({ count: 2, level: 'red', changesAt: 900 });
  expect(summariseWaiting([])).toEqual(none);
});
