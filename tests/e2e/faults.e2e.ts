import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  browserName,
  changeSettings,
  findDesk,
  launch,
  openConsole,
  openOwnPage,
  practiceBuild,
  tell,
  type World,
  waitUntil,
} from './browser.ts';
import { openSearch, searchFor, titlesOf, waitForDraft } from './steps.ts';
import { openLocal } from './teach-steps.ts';
import { killWorker } from './worker.ts';

describe('faults', () => {
  let world: World;
  let page: Page;
  afterAll(() => world.close());
  afterEach(() => page.close());
  beforeAll(async () => {
    world = await launch();
  });

  test('the worker dies: the next keystroke and the next insertion work', async () => {
    page = await openConsole(world, 'pinduoduo');
    const desk = await findDesk(page);
    await page.waitForSelector('#replyTextarea');
    await page.click('#replyTextarea');
    await openSearch(page, desk);
    await killWorker(world);
    const titles = await searchFor(page, desk, 'thyf');
    expect(titles[0]).toBe('退货运费谁承担');
    await killWorker(world);
    await page.keyboard.press('Enter');
    expect(await waitForDraft(page, (text) => text !== '')).toContain('运费');
  });

  test('a search of a machine-made flood of letters stays alive', async () => {
    page = await openConsole(world, 'pinduoduo');
    const desk = await findDesk(page);
    await openSearch(page, desk);
    await page.keyboard.type('(((((*+?[\\^$|__proto__');
    await desk.waitForFunction(() =>
      document.querySelector('[aria-live="polite"]')?.textContent?.match(/\d/),
    );
    expect(Array.isArray(await titlesOf(desk))).toBe(true);
    const own = await openOwnPage(world, 'manager.html');
    const answer = (await tell(own, 'search', {
      text: '退'.repeat(19_000),
    })) as { size: number };
    expect(answer.size).toBeGreaterThan(300);
    await own.close();
  });

  // Last: after it there is no library any more.
  test('the database cannot be opened: the desk says why and offers the export', async () => {
    const own = await openOwnPage(world, 'popup.html');
    // The background may open ours again in between: then once more.
    await waitUntil(
      () =>
        breakDatabase(own).then(
          () => true,
          () => false,
        ),
      'a broken database',
    );
    if (browserName === 'chromium') await killWorker(world);
    page = await openConsole(world, 'pinduoduo');
    const desk = await findTrouble(page);
    const buttons = await desk.evaluate(() =>
      [...document.querySelectorAll('button')].map((button) => button.textContent),
    );
    expect(buttons).toHaveLength(2);
    expect(await desk.$('[role="listbox"]')).toBeNull();
    // What was stored is still there, byte for byte.
    const rows = await own.evaluate(
      () =>
        new Promise<unknown[]>((resolve) => {
          const opening = indexedDB.open('sidedesk');
          opening.onsuccess = () => {
            const reading = opening.result.transaction('articles').objectStore('articles').getAll();
            reading.onsuccess = () => resolve(reading.result);
          };
        }),
    );
    expect(rows).toEqual([{ key: 'kept', title: '留下的' }]);
  });
});

describe('faults around it', () => {
  let world: World;
  let page: Page;
  afterAll(() => world.close());
  afterEach(() => page.close());
  beforeAll(async () => {
    world = await launch({ build: practiceBuild });
  });

  test('an unknown page: the desk says so, and types into the box that was clicked', async () => {
    page = await openLocal(world, 'plain', 'textarea');
    const desk = await findDesk(page);
    await desk.waitForFunction(() => document.body.textContent?.includes('不是已知的客服后台'));
    await page.click('textarea');
    await page.keyboard.type('Dear Ann, ');
    await openSearch(page, desk);
    await searchFor(page, desk, 'yf');
    await page.keyboard.press('Enter');
    const value = await waitUntil(
      () =>
        page.evaluate(() => {
          const text = document.querySelector('textarea')?.value ?? '';
          return text.length > 20 ? text : null;
        }),
      'the text',
    );
    expect(value).toMatch(/^Dear Ann, .*运费/s);
  });

  test('no box anywhere: the text is offered for copying, the clipboard untouched until then', async () => {
    page = await openLocal(world, 'plain', 'textarea');
    await page.evaluate(() => {
      for (const box of document.querySelectorAll('input, textarea, [contenteditable]'))
        box.remove();
    });
    const desk = await findDesk(page);
    await openSearch(page, desk);
    await searchFor(page, desk, 'yf');
    await page.keyboard.press('Enter');
    await desk.waitForFunction(() =>
      document.querySelector('[role="status"]')?.textContent?.includes('没有找到输入框'),
    );
    expect(await desk.$('[role="status"] button')).not.toBeNull();
  });

  // Last: nothing of it is left in this browser.
  test('the extension goes away under an open tab: one sentence, a quiet console log', async () => {
    await changeSettings(world, { colorScheme: 'light' });
    page = await openConsole(world, 'pinduoduo');
    await findDesk(page);
    const logged: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) logged.push(message.text());
    });
    page.on('pageerror', (error) => logged.push(String(error)));
    const own = await openOwnPage(world, 'popup.html');
    await own.evaluate(() => {
      setTimeout(() =>
        (
          globalThis as unknown as { chrome: { runtime: { reload(): void } } }
        ).chrome.runtime.reload(),
      );
    });
    if (browserName === 'firefox') {
      // Firefox takes the old script away whole and gives the new one to open tabs itself.
      await page.reload({ waitUntil: 'domcontentloaded' });
      await findDesk(page);
    } else {
      await page.bringToFront();
      await waitUntil(() => deskSays(page, '刷新'), 'the sentence');
    }
    await page.click('#replyTextarea');
    await page.keyboard.type('/yf 照常打字');
    expect(await waitForDraft(page, (text) => text.includes('照常打字'))).toBe('/yf 照常打字');
    expect(logged).toEqual([]);
  });
});

/** Puts a database in the place of ours that no upgrade can open, with a row of its own. */
function breakDatabase(own: Page): Promise<void> {
  return own.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const removing = indexedDB.deleteDatabase('sidedesk');
        removing.onerror = () => reject(removing.error);
        removing.onsuccess = () => {
          const opening = indexedDB.open('sidedesk', 5);
          opening.onerror = () => reject(opening.error);
          opening.onupgradeneeded = () => {
            opening.result
              .createObjectStore('articles', { keyPath: 'key' })
              .put({ key: 'kept', title: '留下的' });
          };
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
}

async function findTrouble(page: Page): Promise<Frame> {
  return waitUntil(async () => {
    for (const frame of page.frames()) {
      const found = await frame
        .evaluate(
          () =>
            document.querySelector('main, [role="alert"] h1') !== null &&
            document.querySelector('[role="alert"] code, [role="alert"] pre') !== null,
        )
        .catch(() => false);
      if (found) return frame;
    }
    return null;
  }, 'the trouble view');
}

/** The closed shadow root hides the sentence from scripts: the picture tree has it. */
async function deskSays(page: Page, words: string): Promise<boolean> {
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  return JSON.stringify(tree).includes(words);
}
