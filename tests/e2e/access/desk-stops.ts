import type { Frame, Page } from 'puppeteer-core';
import { waitUntil } from '../browser.ts';
import { startByKeys } from '../playbook-steps.ts';
import {
  buyerSays,
  openBuyer,
  openSearch,
  pickInMenu,
  press,
  runAction,
  searchFor,
} from '../steps.ts';
import { startTeaching } from '../teach-steps.ts';

/** Buyers of the practice Feige: one threatens with a bad review, one has not paid. */
export const ANGRY = '7730194826648';
const UNPAID = '1094827365510';

type Look = (where: string) => Promise<void>;

/** Shows everything the desk can show, one after the other; `gatePack` must be there. */
export async function walkDesk(page: Page, desk: Frame, look: Look): Promise<void> {
  await look('answers');
  await buyerSays(page, ANGRY, '再不处理我就给差评');
  await desk.waitForFunction(() => document.querySelector('main > button')?.textContent);
  await look('answers to a message');
  await lookThroughSearch(page, desk, look);
  await lookThroughReplies(page, desk, look);
  await lookThroughPanels(page, desk, look);
}

async function lookThroughSearch(page: Page, desk: Frame, look: Look): Promise<void> {
  await openSearch(page, desk);
  await searchFor(page, desk, '退货');
  await look('search');
  await retype(page, 'qqqqxxx');
  await desk.waitForFunction(() => document.querySelector('[role="option"]') === null);
  await look('nothing found');
  await retype(page, '>');
  await desk.waitForSelector('[role="group"][aria-label="操作"]');
  await look('actions');
  await retype(page, '');
  await page.keyboard.type('?');
  await desk.waitForSelector('dialog[open]');
  await look('keys');
  await page.keyboard.press('Escape');
  await desk.click('[aria-label="更多"]');
  await desk.waitForSelector('[role="menu"]');
  await look('menu');
  await page.keyboard.press('Escape');
  await desk.waitForFunction(() => document.querySelector('[role="menu"]') === null);
}

async function lookThroughReplies(page: Page, desk: Frame, look: Look): Promise<void> {
  const take = async (code: string, wanted: string) => {
    await openSearch(page, desk);
    await retype(page, '');
    await searchFor(page, desk, code);
    await page.keyboard.press('Enter');
    await desk.waitForSelector(wanted);
  };
  await take('qaprompt', '[role="radio"]:focus');
  await look('questions of a reply');
  await page.keyboard.press('Escape');
  await take('qabroken', '[data-gate="block"]');
  await look('gate');
  await page.keyboard.press('Escape');
  await take('qachain', '[aria-label="多条消息"]');
  await look('several messages');
}

async function lookThroughPanels(page: Page, desk: Frame, look: Look): Promise<void> {
  await openSearch(page, desk);
  await press(page, 'Alt+KeyO');
  await desk.waitForSelector('[role="tabpanel"]');
  await look('case');
  await leave(desk);
  await startByKeys(page, desk, '差评处理四步');
  await look('playbook');
  await leave(desk);
  await openSearch(page, desk);
  await press(page, 'Alt+KeyB');
  await desk.waitForSelector('main textarea, main section input');
  await look('buyer');
  await leave(desk);
  await openBuyer(page, UNPAID);
  await desk.waitForSelector('[aria-label="复制订单号"]');
  await look('unpaid order');
  for (const [button, ready, name] of [
    ['提醒', '[data-row]', 'reminders'],
    ['等待回复的买家', 'main li', 'waiting buyers'],
  ] as const) {
    await (await desk.waitForSelector(`button[aria-label="${button}"]`))?.click();
    await desk.waitForSelector(ready);
    await look(name);
    await leave(desk);
  }
  await act(page, desk, '>提议新话术');
  await look('proposal');
  await leave(desk);
  await pickInMenu(desk, '读到什么');
  await desk.waitForSelector('[data-part]');
  await look('what is read');
  await leave(desk);
  await startTeaching(desk);
  await look('teaching');
}

async function retype(page: Page, text: string): Promise<void> {
  await press(page, 'Control+KeyA');
  await page.keyboard.press('Backspace');
  await page.keyboard.type(text);
}

/** Runs the first action that these words find. */
async function act(page: Page, desk: Frame, words: string): Promise<void> {
  await openSearch(page, desk);
  await retype(page, '');
  await runAction(page, desk, words);
  await desk.waitForSelector('form');
}

async function leave(desk: Frame): Promise<void> {
  await desk.click('[aria-label="返回"]');
  await waitUntil(() => desk.$('[role="combobox"]'), 'the search');
}
