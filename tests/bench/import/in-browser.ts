import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { launch, openOwnPage, type World } from '../../e2e/browser.ts';
import { makeTable } from './make-table.ts';
import { watchMemory } from './watch-memory.ts';

/** What an import took; times in ms, memory in bytes. */
export interface ImportTimes {
  planned: number;
  applied: number;
  /** Taken back, and brought in once more from the plan on. */
  undone: number;
  redone: number;
  longest: { planning: number; looking: number; applying: number; undoing: number };
  peak: number;
  before: number;
}

/** Longest wait for one step, ms. */
const PATIENCE = 180_000;

/** Brings a table of this many rows in through the manager page. */
export async function measureImport(rows: number): Promise<ImportTimes> {
  const folder = await mkdtemp(join(tmpdir(), 'sidedesk-table-'));
  const file = join(folder, 'table.csv');
  await writeFile(file, makeTable(rows));
  const world = await launch({ browser: 'chromium' });
  try {
    return await measure(world, file);
  } finally {
    await world.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(world: World, file: string): Promise<ImportTimes> {
  const page = await openOwnPage(world, 'manager.html#/packs');
  const input = (await page.waitForSelector(
    'input[type="file"]',
  )) as ElementHandle<HTMLInputElement> | null;
  await watchTasks(page);
  const memory = await watchMemory(world.browser);
  const planned = await time(async () => {
    await input?.uploadFile(file);
    await page.waitForSelector('::-p-text(确认导入)', { timeout: PATIENCE });
  });
  const planning = await longestTask(page);
  for (const key of ['j', 'j', 'End', 'Home', 'PageDown', '2'] as const)
    await page.keyboard.press(key);
  const looking = await longestTask(page);
  const apply = () =>
    time(async () => {
      await press(page, '确认导入');
      await page.waitForSelector('::-p-text(已导入)', { timeout: PATIENCE });
    });
  const applied = await apply();
  const applying = await longestTask(page);
  const undone = await time(async () => {
    await press(page, '撤销这次导入');
    await page.waitForSelector('::-p-text(已撤销)', { timeout: PATIENCE });
  });
  const undoing = await longestTask(page);
  const again = (await page.waitForSelector('input[type="file"]')) as typeof input;
  await again?.uploadFile(file);
  await page.waitForSelector('::-p-text(确认导入)', { timeout: PATIENCE });
  const redone = await apply();
  const longest = { planning, looking, applying, undoing };
  return { planned, applied, undone, redone, longest, ...memory.stop() };
}

/** Where it is on the screen does not matter: what is just sliding in would be missed. */
async function press(page: Page, words: string): Promise<void> {
  const found = await page.waitForSelector(`::-p-text(${words})`);
  await found?.evaluate((element) => element.closest('button')?.click());
}

async function time(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

declare global {
  interface Window {
    /** Long tasks of the page since somebody last asked, ms. */
    tasks: number[];
  }
}

function watchTasks(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.tasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
}

/** The longest task since the last call, 0 when none took 50 ms. */
function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, ...window.tasks.splice(0)));
}
