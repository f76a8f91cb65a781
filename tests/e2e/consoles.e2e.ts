import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  findDesk,
  launch,
  openConsole,
  openOwnPage,
  tell,
  type World,
  waitUntil,
} from './browser.ts';
import { type ConsoleCase, consoleCases } from './console-cases.ts';
import { findIn, isListOpen, readSnapshot, type Snapshot } from './read-snapshot.ts';
import {
  buyerSays,
  isSearchFocused,
  openBuyer,
  overrule,
  press,
  searchFor,
  stateOf,
  tabIdOf,
  waitForConsoleFocus,
  waitForDraft,
} from './steps.ts';

/** Two lines, a half-width and a full-width mark, a character outside the BMP. */
const WORDS = '您好 dear，\n第二行：50% 😀𠮷。';

describe.each(consoleCases)('$name $query', (one) => {
  const [first, second] = one.buyers;
  let page: Page;
  let desk: Frame;
  let tabId: number;
  const snapshot = (isRight: (now: Snapshot) => boolean) =>
    readSnapshot(own, tabId, isRight, `${one.name} to be read`);

  // A console that was met in another shape has sent it to this buyer already.
  const reach = () => overrule(page, desk, (text) => text.includes('运费'));

  beforeAll(async () => {
    page = await openConsole(world, one.name, `buyer=${first}${one.query ? `&${one.query}` : ''}`);
    desk = await findDesk(page);
    await box(page, one);
    tabId = await tabIdOf(own, page);
  });
  afterAll(() => page.close());

  test('the open conversation is read as the page holds it', async () => {
    const state = await stateOf(page);
    const expected = state.messages
      .filter((message) => !one.leftOut?.includes(message.side))
      .map((message) => ({
        // Cards and system lines show words of their own, pictures none.
        text:
          message.side === 'system' || /goods|order/.test(message.kind)
            ? expect.any(String)
            : message.text,
        side: one.sides?.[message.side] ?? (message.side === 'seller' ? 'agent' : message.side),
        ...(one.ids === false ? {} : { id: expect.stringContaining(message.id) }),
        ...(one.times && message.side !== 'system' ? { at: toMinute(message.at) } : {}),
      }));
    const now = await snapshot(({ messages }) => messages.length >= expected.length);
    const buyer = state.conversations.find(({ uid }) => uid === first);
    const buyerName = one.key === 'none' ? '' : buyer?.nickname;
    expect(now).toMatchObject({ console: one.name, buyerName });
    const keys = { name: `~${buyerName}`, none: '' };
    expect(now.buyerKey).toBe(one.key ? keys[one.key] : first);
    expect(now.messages.map((message) => describeMessage(message, one))).toEqual(expected);
    if (one.orders) expect(now.orders).toMatchObject(one.orders);
    else expect(now.orders).toEqual([]);
    if (one.waiting) {
      const waits = state.conversations.filter(
        (each) => each.unread > 0 || (one.timers && each.waitingSince !== null),
      );
      const key = (uid: string) => (one.waiting === 'key' ? uid : '');
      expect(now.waiting.map((each) => [each.name, each.key]).sort()).toEqual(
        waits
          .map(({ nickname, uid }) => [one.waiting === 'nobody' ? '' : nickname, key(uid)])
          .sort(),
      );
    }
  });

  test('what is written arrives exactly, and only the console sends it', async () => {
    const insert = { do: 'insert', text: WORDS, guard: null };
    expect(await tell(desk, 'tab:command', { tabId, command: insert })).toMatchObject({ ok: true });
    expect((await stateOf(page)).draft).toBe(WORDS);
    await clear(page, one);

    await reachSearch(page, desk);
    await searchFor(page, desk, 'yf');
    await page.keyboard.press('Enter');
    const found = await reach();
    await waitForConsoleFocus(desk);
    await clear(page, one);

    await page.keyboard.type('/yf');
    await waitUntil(async () => isListOpen(page, await box(page, one)), 'the list at the caret');
    await page.keyboard.press('Enter');
    const draft = await reach();
    expect(draft).toBe(found);
    await waitForConsoleFocus(desk);
    expect((await stateOf(page)).sent).toEqual([]);

    if (one.send === 'Enter') await page.keyboard.press('Enter');
    else await (await findIn(page, one.send)).click();
    await waitUntil(async () => (await stateOf(page)).sent.length > 0, 'the message to be sent');
    const { sent } = await stateOf(page);
    expect(sent.map(({ uid, text }) => [uid, text])).toEqual([[first, draft]]);
    if (one.own !== false) await snapshot(({ messages }) => messages.at(-1)?.side === 'agent');
  });

  test('a list that is mounted anew goes on being read', async () => {
    const before = await snapshot(() => true);
    await page.evaluate(() => window.practice.remount());
    await buyerSays(page, first, '重新挂载之后的第一句');
    const after = await snapshot(({ messages }) => messages.at(-1)?.text.includes('挂载') ?? false);
    expect(after.buyerKey).toBe(before.buyerKey);
    expect(after.messages.at(-1)?.side).toBe('buyer');
    // Everything before keeps its id.
    const ids = before.messages.map(({ id }) => id).slice(-5);
    expect(after.messages.slice(-1 - ids.length, -1).map(({ id }) => id)).toEqual(ids);
  });

  test('another buyer of the same name is another conversation', async () => {
    const { buyerKey, lastMessageId, buyerName } = await snapshot(() => true);
    await openBuyer(page, second);
    const { messages } = await stateOf(page);
    const last = messages.findLast((message) => message.side === 'buyer' && message.text !== '');
    const now = await snapshot((each) =>
      one.key ? each.messages.some(({ text }) => text === last?.text) : each.buyerKey === second,
    );
    expect(now.buyerName).toBe(buyerName);
    expect(now.messages.some(({ id }) => id === lastMessageId)).toBe(false);
    const command = { do: 'insert', text: WORDS, guard: { buyerKey, lastMessageId } };
    expect(await tell(desk, 'tab:command', { tabId, command })).toEqual({
      ok: false,
      why: 'conversation-changed',
    });
    expect((await stateOf(page)).draft).toBe('');
  });
});

let world: World;
let own: Page;
beforeAll(async () => {
  world = await launch();
  own = await openOwnPage(world, 'popup.html');
});
afterAll(() => world.close());

function box(page: Page, { box }: ConsoleCase): Promise<ElementHandle<Element>> {
  return findIn(page, box);
}

/**
 * Alt+J. On two consoles Chromium was seen to take the focus from the search again 5 ms later, for
 * a cause not found yet. Then the desk still has it, with nothing in it: what is typed there lands
 * in the search all the same.
 */
async function reachSearch(page: Page, desk: Frame): Promise<void> {
  await press(page, 'Alt+KeyJ');
  const isThere = desk.waitForFunction(isSearchFocused, { timeout: 5_000 });
  if (await isThere.catch(() => null)) return;
  await desk.waitForFunction(() => document.hasFocus() && document.activeElement === document.body);
}

async function clear(page: Page, one: ConsoleCase): Promise<void> {
  await (await box(page, one)).click();
  await press(page, 'Control+KeyA');
  await page.keyboard.press('Backspace');
  await waitForDraft(page, (text) => text.trim() === '');
}

/** Consoles show minutes. */
function toMinute(at: number): number {
  return Math.floor(at / 60_000) * 60_000;
}

function describeMessage({ id, text, side, at }: Snapshot['messages'][number], one: ConsoleCase) {
  return {
    text,
    side,
    ...(one.ids === false ? {} : { id }),
    ...(one.times && side !== 'system' && at !== undefined ? { at: toMinute(at) } : {}),
  };
}
