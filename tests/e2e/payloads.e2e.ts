import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { payloads } from '../fixtures/payloads.ts';
import {
  browserName,
  findDesk,
  launch,
  openConsole,
  openOwnPage,
  tell,
  type World,
  waitUntil,
} from './browser.ts';
import { findInjected } from './find-injected.ts';
import { importFile } from './import-file.ts';
import { evil, fillWithPayloads, hostilePack } from './payload-rows.ts';
import { buyerSays, openSearch, press, searchFor, stateOf, waitForDraft } from './steps.ts';
import { type Network, watchNetwork } from './watch-network.ts';
import { killWorker } from './worker.ts';

const FISH = '2817364590127';
/** Said by a buyer; it may be read, and it may stand in no log. */
const PRIVATE = ['13812345678', '浙江省杭州市文三路 9 号'];

/** Every view of the manager; `plain` ones show nothing that anybody else wrote. */
const views: [address: string, plain?: 'plain'][] = [
  ...['library', 'library/evil-0', 'library/evil-0/edit', 'library/evil-article-0'].map(
    (view): [string] => [view],
  ),
  ...[
    'library/evil-article-0/edit',
    'proposals',
    'health',
    'rules',
    'rules/evil-rule-0',
    'cases',
    'cases/evil-case',
    'contacts',
    'reminders',
    'reminders/week',
    'insights',
    'settings',
  ].map((view): [string] => [view]),
  ...[
    'packs',
    'reminders/rules',
    'reminders/calendar',
    'reminders/orders',
    'reminders/shift',
    'playbooks',
    'practice',
    'guides',
    'team',
    'safety',
    'rescue',
  ].map((view): [string, 'plain'] => [view, 'plain']),
];

describe('a shift with hostile text in everything', () => {
  let network: Network;
  let world: World;
  let page: Page;
  let desk: Frame;
  let manager: Page;
  const said: string[] = [];
  const dialogs: string[] = [];
  beforeAll(async () => {
    network = await watchNetwork();
    world = await launch(network.options);
    world.browser.on('targetcreated', async (target) => {
      const opened = target.type() === 'page' && (await target.page().catch(() => null));
      if (opened) listen(opened);
    });
    const own = await openOwnPage(world, 'manager.html#/guides');
    await fillWithPayloads(own);
    await own.close();
    manager = await openOwnPage(world, 'manager.html#/library');
    listen(manager);
    page = await openConsole(world, 'pinduoduo', `buyer=${FISH}`);
    listen(page);
    desk = await findDesk(page);
    await page.waitForSelector('#msgListContainer li.onemsg');
  });
  afterAll(async () => {
    await world.close();
    await network.close();
  });

  function listen(target: Page): void {
    target.on('console', (message) => said.push(message.text()));
    target.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
  }

  async function expectHarmless(target: Page | Frame, what: string, plain = false): Promise<void> {
    const { found, isShown } = await findInjected(target);
    expect(found, what).toEqual([]);
    if (!plain) expect(isShown, `hostile text in ${what}`).toBe(true);
  }

  test('there are enough payloads', () => {
    expect(new Set(payloads).size).toBeGreaterThanOrEqual(200);
  });

  test('the manager shows it as text, in every view', async () => {
    await manager.bringToFront();
    for (const [view, plain] of views) {
      await manager.evaluate((hash) => {
        location.hash = `#/${hash}`;
      }, view);
      await settle(manager);
      if (!plain) await waitUntil(async () => (await findInjected(manager)).isShown, view, 10_000);
      await expectHarmless(manager, view, plain === 'plain');
    }
  });

  test('a file of it is shown, imported and removed as text', async () => {
    await importFile(world, 'evil.sidedesk.json', hostilePack());
    await manager.evaluate(() => {
      location.hash = '#/packs';
    });
    await waitUntil(async () => (await findInjected(manager)).isShown, 'the pack');
    await expectHarmless(manager, 'packs with one of them');
  });

  test('the desk shows it as text: buyer, answers, preview, panels', async () => {
    await page.bringToFront();
    const name = '.chatWindowHeader .base-info .name';
    for (const text of [evil(200), evil(200), evil(200)]) {
      await page.$eval(name, (place, words) => place.replaceChildren(words), text);
    }
    for (let at = 0; at < payloads.length; at += 40) {
      await buyerSays(page, FISH, payloads.slice(at, at + 40).join(' '));
    }
    await buyerSays(page, FISH, `${PRIVATE.join('，')}，退货运费谁出`);
    await waitUntil(async () => (await findInjected(desk)).isShown, 'the buyer’s name');
    await expectHarmless(desk, 'the desk');
    await openSearch(page, desk);
    for (const query of ['pwned', 'onerror', '<script>', 'javascript', '{{__proto__', 'alert']) {
      await press(page, 'Control+KeyA');
      await page.keyboard.type(query);
      await desk.waitForFunction(
        (wanted) =>
          document.querySelector<HTMLInputElement>('[role="combobox"]')?.value === wanted &&
          document.querySelector('main')?.getAttribute('aria-busy') === 'false',
        {},
        query,
      );
      await expectHarmless(desk, `hits of ${query}`);
    }
    for (const key of ['KeyB', 'KeyO']) {
      await press(page, `Alt+${key}`);
      await desk.waitForSelector('[aria-label="返回"]');
      await settle(desk);
      await expectHarmless(desk, `the panel of Alt+${key}`);
      await desk.click('[aria-label="返回"]', { delay: 40 });
    }
    await desk.click('[aria-label="提醒"]', { delay: 40 });
    await desk.waitForSelector('[aria-label="返回"]');
    await waitUntil(async () => (await findInjected(desk)).isShown, 'reminders');
    await expectHarmless(desk, 'reminders');
    await desk.click('[aria-label="返回"]', { delay: 40 });
    const popup = await openOwnPage(world, 'popup.html');
    await waitUntil(async () => (await findInjected(popup)).isShown, 'the popup');
    await expectHarmless(popup, 'the popup');
    await popup.close();
  });

  test('work goes on: found, inserted, sent by hand, after the worker’s death too', async () => {
    await page.bringToFront();
    if (browserName === 'chromium') await killWorker(world);
    await openSearch(page, desk);
    const [first] = await searchFor(page, desk, '退货运费谁承担');
    expect(first).toBe('退货运费谁承担');
    await page.keyboard.press('Enter');
    await waitForDraft(page, (text) => text !== '');
    await page.click('.send-btn');
    await waitUntil(async () => (await stateOf(page)).sent.length === 1, 'the message');
    await tell(manager, 'backup:create', { reason: 'manual' });
    await tell(manager, 'integrity:check');
  });

  test('nothing of it ran, here or in the console’s page', async () => {
    expect(dialogs).toEqual([]);
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  });

  test('nothing a buyer wrote stands in a log', async () => {
    // A refusal is logged: what was refused is not.
    await expect(
      tell(manager, 'contact:forget', { console: PRIVATE[1], buyer: PRIVATE[0] }),
    ).rejects.toThrow('wrong shape');
    const own = said.filter((line) => line.includes('[sidedesk]'));
    for (const word of [...PRIVATE, 'pwned', 'alert(1)']) {
      expect(own.filter((line) => line.includes(word))).toEqual([]);
    }
  });

  test('in all of it nobody was asked for anything over the network', async () => {
    // The browser itself reaches for a console that is opened; what it gets, the test answers.
    const asked = () => network.asked().filter((host) => host !== 'mms.pinduoduo.com:443');
    expect(asked()).toEqual([]);
    // The same proxy does hear a request of the extension: silence means that none was made.
    await manager.evaluate(() => fetch('https://probe.example/').catch(() => undefined));
    expect(asked()).toEqual(['probe.example:443']);
  });
});

/** Nothing says any more that it is still being read. */
async function settle(target: Page | Frame): Promise<void> {
  await target.waitForFunction(
    () =>
      document.querySelector('main') !== null &&
      document.querySelector('[aria-busy="true"], .mantine-Skeleton-root, .mantine-Loader-root') ===
        null,
  );
}
