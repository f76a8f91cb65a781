import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { findDesk, launch, openConsole, openOwnPage, type World } from '../e2e/browser.ts';
import { consoleCases } from '../e2e/console-cases.ts';
import { gatePack } from '../e2e/gate-pack.ts';
import { importFile } from '../e2e/import-file.ts';
import { findIn } from '../e2e/read-snapshot.ts';
import {
  buyerSays,
  openSearch,
  pickInMenu,
  press,
  searchFor,
  stateOf,
  waitForDraft,
  waitForNotice,
  waitForPreview,
} from '../e2e/steps.ts';
import { pickPart, startTeaching, teachButton } from '../e2e/teach-steps.ts';
import { root } from './command.ts';
import type { BrowserName } from './options.ts';
import { lookAtManager } from './tour-manager.ts';
import { followPlaybook } from './tour-playbook.ts';

const folder = join(root, '.output/tour');
const schemes = ['light', 'dark'] as const;

/** Buyers of the practice shops. */
const fish = '2817364590127';
const summer = '1094827365510';
const unpaid = '6938201475520361847';

/**
 * Walks through the product in a browser without a window, says what it does and leaves pictures
 * in `.output/tour`, once in light and once in dark.
 * @param build folder of the built extension below `.output`
 * @param url where the practice consoles are served, no slash at the end
 */
export async function takeTour(name: BrowserName, build: string, url: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const colorScheme of schemes) {
    const world = await launch({ browser: name, build, settings: { colorScheme } });
    try {
      const guide = new Guide(world, url, colorScheme);
      await guide.answerOnPinduoduo();
      await guide.answerOnFeige();
      await guide.chooseReplies();
      await guide.followPlaybook();
      await guide.writeAnywhere();
      await guide.showPage();
      await guide.lookAtConsoles();
      await guide.lookAtManager();
    } finally {
      await world.close();
    }
  }
  console.log('The pictures are in .output/tour');
}

class Guide {
  readonly #world: World;
  readonly #url: string;
  readonly #scheme: string;
  #count = 0;

  constructor(world: World, url: string, scheme: string) {
    this.#world = world;
    this.#url = url;
    this.#scheme = scheme;
  }

  async answerOnPinduoduo(): Promise<void> {
    const { page, desk } = await this.#openConsole(`pinduoduo/?buyer=${fish}`, '#replyTextarea');
    await buyerSays(page, fish, '退货的运费谁出呀？');
    await openSearch(page, desk);
    await searchFor(page, desk, 'thyf');
    await waitForPreview(desk, '运费');
    await this.#show(page, 'pinduoduo-search', 'Alt+J, then four letters: the first hit is it');
    await page.keyboard.press('Enter');
    await waitForDraft(page, (text) => text.length > 10);
    await waitForNotice(desk, '已填入');
    await this.#show(page, 'pinduoduo-inserted', 'Enter: it is in the console’s own box, not sent');
    await openSearch(page, desk);
    await searchFor(page, desk, 'yyq');
    await page.keyboard.press('Enter');
    await desk.waitForSelector('form input');
    await this.#show(
      page,
      'pinduoduo-missing',
      'A reply with a gap: the desk asks before it inserts',
    );
    await page.close();
  }

  async answerOnFeige(): Promise<void> {
    const box = '[data-qa-id="qa-send-message-textarea"]';
    const { page, desk } = await this.#openConsole(`feige/?buyer=${summer}`, box);
    await desk.waitForFunction((no) => document.body.textContent.includes(no), {}, unpaid);
    await this.#show(page, 'feige-order', 'An unpaid order is seen and becomes a reminder');
    await desk.click('[aria-label="提醒"]');
    // Due now, or later where the buyer sleeps.
    await desk.waitForSelector('[data-row]');
    await this.#show(page, 'feige-reminders', 'The bell: what is due now and later');
    await desk.click('[aria-label="返回"]');
    await openSearch(page, desk);
    await page.keyboard.type('>');
    await desk.waitForSelector('[role="group"][aria-label="操作"]');
    await this.#show(page, 'feige-palette', '“>” in the search: what the desk can do');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('?');
    await desk.waitForSelector('dialog[open]');
    await this.#show(page, 'feige-keys', '“?”: every key');
    await page.keyboard.press('Escape');
    await page.click(box);
    await page.keyboard.type('您好，/fk');
    await page.waitForFunction(
      (css) => {
        const { left = 0, top = 0 } = document.querySelector(css)?.getBoundingClientRect() ?? {};
        return document.elementFromPoint(left + 60, top - 40)?.localName === 'sidedesk-inline';
      },
      {},
      box,
    );
    await this.#show(page, 'feige-slash', '“/” in the box: suggestions at the caret');
    await page.close();
  }

  async chooseReplies(): Promise<void> {
    await importFile(this.#world, 'gate.sidedesk.json', gatePack);
    const { page, desk } = await this.#openConsole(`pinduoduo/?buyer=${fish}`, '#replyTextarea');
    const take = async (code: string, wanted: string) => {
      await openSearch(page, desk);
      await searchFor(page, desk, code);
      await page.keyboard.press('Enter');
      await desk.waitForSelector(wanted);
    };
    await take('qaprompt', '[role="radio"]:focus');
    await this.#show(page, 'reply-questions', 'A reply with questions: a digit answers');
    await page.keyboard.press('Escape');
    await take('qabroken', '[data-gate="block"]');
    await this.#show(page, 'reply-held', 'The gate: what is wrong, and the key that mends it');
    await page.keyboard.press('Escape');
    await press(page, 'Control+KeyA');
    await page.keyboard.press('Backspace');
    await take('qachain', '[aria-label="多条消息"]');
    await buyerSays(page, fish, 'Hello, where is my order please?');
    await openSearch(page, desk);
    await searchFor(page, desk, 'qalang');
    await desk.waitForSelector('[data-switch="language"]');
    await this.#show(page, 'reply-chain', 'Several messages, Alt+N each; an answer in English');
    await page.close();
    const editor = await openOwnPage(this.#world, 'manager.html#/library/test.qachain/copy');
    await editor.waitForSelector('form textarea');
    await editor.click('form textarea');
    await editor.keyboard.type('{{#if order.no}}{{');
    await editor.waitForSelector('form [role="listbox"]');
    await this.#show(editor, 'reply-editor', 'A reply is written: completion and live preview');
    await editor.close();
  }

  async followPlaybook(): Promise<void> {
    await followPlaybook(this.#world, (page, name, story) => this.#show(page, name, story));
  }

  async writeAnywhere(): Promise<void> {
    const box = '[contenteditable="true"]';
    const { page, desk } = await this.#openConsole('plain/', box);
    await page.click(box);
    await openSearch(page, desk);
    await searchFor(page, desk, 'damaged');
    await page.keyboard.press('Enter');
    await waitForNotice(desk, '已填入');
    await this.#show(page, 'plain', 'A page nobody knows: the desk says so and still types');
    await page.close();
  }

  async showPage(): Promise<void> {
    const { page, desk } = await this.#openConsole('plain/', '#reply');
    await startTeaching(desk);
    await this.#show(page, 'teach-start', 'An unknown page is shown to the desk, step by step');
    await pickPart(page, desk, await page.$('#reply'));
    await pickPart(page, desk, await page.$('.message:not(.ours) .message-text'));
    await teachButton(desk, '在页面上点选');
    await page.waitForSelector('sidedesk-pick');
    const answer = await page.$('.message.ours .message-text');
    await answer?.hover();
    await this.#show(
      page,
      'teach-pick',
      'What is under the pointer is outlined, nothing is pressed',
    );
    await answer?.click();
    await desk.waitForSelector('[aria-current="step"]:nth-child(4)');
    await pickPart(page, desk, await page.$('#customer'));
    await pickPart(page, desk, await page.$('.order dd'));
    await this.#show(page, 'teach-save', 'What the desk reads now, before it is saved');
    await teachButton(desk, '保存并使用');
    await waitForNotice(desk, '已保存');
    await this.#show(page, 'teach-saved', 'Saved: the page is read at once');
    await pickInMenu(desk, '读到什么');
    await desk.waitForSelector('[data-part]');
    await this.#show(page, 'self-test', 'Every part of the page, found or not');
    await page.close();
  }

  /** Every other console once, in its first shape. */
  async lookAtConsoles(): Promise<void> {
    for (const { name, query, buyers, box, key } of consoleCases) {
      if (query !== '' || name === 'pinduoduo' || name === 'feige') continue;
      const page = await openConsole(this.#world, name, `buyer=${buyers[0]}`);
      await findIn(page, box);
      const desk = await findDesk(page);
      const state = await stateOf(page);
      const buyer = state.conversations.find(({ uid }) => uid === state.openUid);
      await desk.waitForFunction(
        (words) => document.querySelector('header')?.textContent.includes(words),
        {},
        // Some consoles do not say whose the thread is.
        key === 'none' ? '' : (buyer?.nickname ?? ''),
      );
      await this.#show(page, name, 'The desk beside this console');
      await page.close();
    }
  }

  async lookAtManager(): Promise<void> {
    await lookAtManager(this.#world, (page, name, story) => this.#show(page, name, story));
  }

  async #openConsole(path: string, box: string): Promise<{ page: Page; desk: Frame }> {
    const page = await this.#world.browser.newPage();
    await page.goto(`${this.#url}/${path}`, { waitUntil: 'domcontentloaded' });
    await page.waitForSelector(box);
    return { page, desk: await findDesk(page) };
  }

  async #show(page: Page, name: string, story: string): Promise<void> {
    this.#count += 1;
    const file = `${this.#scheme}-${this.#count}-${name}.png`;
    await page.screenshot({ path: join(folder, file) as `${string}.png` });
    console.log(`${file.padEnd(34)} ${story}`);
  }
}
