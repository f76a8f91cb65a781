import type { Page } from 'puppeteer-core';
import type { Reminder } from '../../../utils/model/reminder.ts';
import { tell, waitUntil } from '../../e2e/browser.ts';

/** Reminders that are waited for, and the time between two of them, ms. */
const COUNT = 20;
const APART = 1_500;
/** The first is due so long after the last was made, ms. */
const HEAD_START = 4_000;

/**
 * How late reminders fire in an awake Chromium, ms each: from the moment they are due to the
 * moment their row says that they were shown.
 * @param own a page of the extension
 */
export async function measureLateness(own: Page): Promise<number[]> {
  const place = { console: 'feige', shop: '', url: 'https://im.jinritemai.com/' };
  const first = Date.now() + HEAD_START;
  for (let i = 0; i < COUNT; i++) {
    await tell(own, 'reminder:create', {
      kind: 'manual',
      dueAt: first + i * APART,
      note: '',
      conversation: { ...place, buyerKey: `b${i}`, buyerName: `b${i}` },
    });
  }
  const fired = await waitUntil(
    async () => {
      const rows = (await tell(own, 'reminder:list', { states: ['fired'] })) as Reminder[];
      return rows.length >= COUNT ? rows : null;
    },
    'all reminders to fire',
    HEAD_START + COUNT * APART + 60_000,
  );
  return fired.map(({ dueAt, history }) => {
    const at = history.find(({ what }) => what === 'fired')?.at ?? Number.POSITIVE_INFINITY;
    return at - dueAt;
  });
}
