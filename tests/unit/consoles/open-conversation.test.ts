// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openConversation } from '@/utils/consoles/open-conversation';
import { readConversation } from '@/utils/consoles/read-conversation';
import type { ConsoleDefinition } from '@/utils/model/console';
import { aConversation, NOON } from '../../builders';
import { known } from './known';
import { layOut } from './lay-out';
import { showFeige, showPinduoduo } from './pages';

const feige = known('feige');
const pinduoduo = known('pinduoduo');

beforeEach(() => {
  layOut();
  document.body.replaceChildren();
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

/** Opens a conversation; a console that never reacts is waited for in no time. */
async function open(
  definition: ConsoleDefinition,
  wanted: Parameters<typeof aConversation>[0],
  orderNo?: string,
) {
  const read = () => readConversation(definition, document, NOON);
  const result = openConversation(definition, aConversation(wanted), read, orderNo, document);
  await vi.advanceTimersByTimeAsync(10_000);
  return result;
}

/** What happens on a click on a row of the console’s list: the place of the row comes in. */
function onRow(css: string, act: (index: number) => void): number[] {
  const clicked: number[] = [];
  [...document.querySelectorAll(css)].forEach((row, index) => {
    row.addEventListener('click', () => {
      clicked.push(index);
      act(index);
    });
  });
  return clicked;
}

describe('a Pinduoduo conversation', () => {
  const rows = '.chat-item-box';
  const two = () =>
    showPinduoduo({ uid: '7001', name: '小**鱼', rows: [], others: [['7002', '小**鱼']] });

  it('needs no click when it is open', async () => {
    two();
    const clicked = onRow(rows, () => undefined);
    expect(await open(pinduoduo, { buyerKey: '7001' })).toEqual({ ok: true });
    expect(clicked).toEqual([]);
  });

  it('is opened by the buyer’s id, not by the masked name', async () => {
    two();
    const clicked = onRow(rows, (index) => {
      document.querySelectorAll(rows).forEach((row, i) => {
        row.classList.toggle('active', i === index);
      });
    });
    expect(await open(pinduoduo, { buyerKey: '7002', buyerName: '小**鱼' })).toEqual({ ok: true });
    expect(clicked).toEqual([1]);
  });

  it('stays closed where the console ignores scripted clicks, and says so', async () => {
    two();
    const clicked = onRow(rows, () => undefined);
    expect(await open(pinduoduo, { buyerKey: '7002' })).toEqual({ ok: false, why: 'not-switched' });
    expect(clicked).toEqual([1]);
  });

  it('is not found when the list does not hold it', async () => {
    two();
    expect(await open(pinduoduo, { buyerKey: '7009' })).toEqual({
      ok: false,
      why: 'row-not-found',
    });
  });
});

describe('a Feige conversation', () => {
  const rows = '[data-qa-id="qa-conversation-chat-item"]';
  const first = '6924000000000000001';
  const second = '6924000000000000002';
  const card = (no: string) => ({ head: `待支付 ${no}` });

  it('is told apart by its order where names are the same', async () => {
    showFeige({ name: '林女士', rows: [], orders: [card(first)], others: ['王先生', '林女士'] });
    const clicked = onRow(rows, (index) => {
      const header = document.querySelector('.ecom-collapse-header span');
      if (header) header.textContent = card(index === 2 ? second : first).head;
    });
    expect(await open(feige, { buyerKey: '~林女士' }, second)).toEqual({ ok: true });
    expect(clicked).toEqual([0, 2]);
  });

  it('of the same name is good enough where no order is known', async () => {
    showFeige({ name: '林女士', rows: [], orders: [card(first)] });
    expect(await open(feige, { buyerKey: '~林女士' })).toEqual({ ok: true });
  });

  it('is looked for in a few rows only', async () => {
    showFeige({ name: '林女士', rows: [], others: Array(20).fill('林女士') });
    const clicked = onRow(rows, () => undefined);
    const result = await open(feige, { buyerKey: '~林女士' }, second);
    expect(result).toEqual({ ok: false, why: 'not-switched' });
    expect(clicked).toEqual([0, 1, 2, 3, 4]);
  });

  it.each(['"] , *', "a'b\\c", '<b>', '林女士 '])(
    'finds the name %s, which is no selector',
    async (name) => {
      showFeige({ name: '王先生', rows: [], others: [name] });
      const clicked = onRow(rows, () => undefined);
      await open(feige, { buyerKey: `~${name}`, buyerName: name.trim() });
      expect(clicked).toEqual([1]);
    },
  );
});
