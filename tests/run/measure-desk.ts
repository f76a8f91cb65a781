import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { addresses } from '../consoles/addresses.ts';
import { changeSettings, findDesk, launch, serveConsole, type World } from '../e2e/browser.ts';
import { root } from './command.ts';
import { importLines } from './import-lines.ts';
import { insertAgain, typeQueries } from './measure-keys.ts';

declare global {
  interface Window {
    /** Left in each measured page, ms. */
    longTasks: number[];
  }
}

export interface DeskTimes {
  /** For each load: from its start to a desk with a search box, ms. */
  usable: number[];
  /** For each load: longest task of the page's main thread, with and without the desk, ms. */
  longest: number[];
  longestWithout: number[];
  /** From each key press in the search to the frame that shows its results, ms. */
  keystrokes: number[];
  /** From Enter in the desk to the console's input event, ms. */
  insertions: number[];
}

const LOADS = 5;

/** Measures in Chromium, on the Pinduoduo console, with a library of about `items` items. */
export async function measureDesk(items: number): Promise<DeskTimes> {
  const world = await launch({ browser: 'chromium' });
  try {
    await fillLibrary(world, items);
    // The first page warms the browser's own caches; what counts is every later console.
    await (await openMeasured(world)).page.close();
    const loads = await repeat(LOADS, async () => {
      const { page, usable, longestTask } = await openMeasured(world);
      await page.close();
      return { usable, longestTask };
    });
    const { page, desk } = await openMeasured(world);
    const keystrokes = await typeQueries(page, desk);
    const insertions = await insertAgain(page, desk);
    await page.close();
    await changeSettings(world, { sitesOff: [new URL(addresses.pinduoduo).hostname] });
    const longestWithout = await repeat(LOADS, async () => {
      const bare = await preparePage(world);
      await openConsole(bare);
      const longest = await longestTaskOf(bare);
      await bare.close();
      return longest;
    });
    return {
      usable: loads.map(({ usable }) => usable),
      longest: loads.map(({ longestTask }) => longestTask),
      longestWithout,
      keystrokes,
      insertions,
    };
  } finally {
    await world.close();
  }
}

async function repeat<T>(times: number, work: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let round = 0; round < times; round += 1) results.push(await work());
  return results;
}

/** Imports a file through the manager page, as a manager would. */
async function fillLibrary(world: World, items: number): Promise<void> {
  const pack = JSON.parse(
    await readFile(join(root, 'assets/packs/starter-zh.sidedesk.json'), 'utf8'),
  ) as { articles: { title: string; body: string; category: string }[] };
  const lines = Array.from({ length: items }, (_, at) => {
    const article = pack.articles[at % pack.articles.length];
    return JSON.stringify({
      id: at,
      title: `${article?.title} ${at}`,
      body: article?.body,
      cat: article?.category,
    });
  });
  await importLines(world, lines);
}

async function preparePage(world: World): Promise<Page> {
  const page = await world.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longTasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await serveConsole(page);
  return page;
}

async function openConsole(page: Page): Promise<void> {
  await page.goto(addresses.pinduoduo, { waitUntil: 'load' });
  await page.waitForSelector('#replyTextarea');
}

async function openMeasured(world: World) {
  const page = await preparePage(world);
  const usableAt = page
    .waitForFrame((frame) => frame.url() === `${world.origin}/sidebar.html`)
    .then((frame) => frame.waitForFunction(readClockWhenUsable, { polling: 'raf' }))
    .then((clock) => clock.jsonValue());
  await openConsole(page);
  const started = await page.evaluate(() => performance.timeOrigin);
  const usable = Number(await usableAt) - started;
  return { page, desk: await findDesk(page), usable, longestTask: await longestTaskOf(page) };
}

function readClockWhenUsable(): number {
  const box = document.querySelector('[role="combobox"]');
  return box ? performance.timeOrigin + performance.now() : 0;
}

/** Longest task so far, ms; 0 when none was over 50 ms, which is what browsers report. */
function longestTaskOf(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, ...window.longTasks));
}
