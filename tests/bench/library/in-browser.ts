import type { Page } from 'puppeteer-core';
import { launch, openOwnPage, type World } from '../../e2e/browser.ts';
import { fillLibrary } from './fill-library.ts';

declare global {
  interface Window {
    /** Lengths of main-thread tasks over 50 ms. */
    benchTasks: number[];
    /** ms after navigation. */
    benchOpenedAt?: number;
    benchWholeAt?: number;
  }
}

export interface LibraryTimes {
  /** From navigation to the first rows of the table, ms. */
  opened: number[];
  /** From navigation until every item is in the table, ms. */
  whole: number[];
  /** Longest main-thread task while the library is read, ms; 0 = none over 50 ms. */
  openTask: number[];
  /** Longest time between two painted frames while scrolling from end to end, ms. */
  frameGap: number;
  framesPerSecond: number;
  /** Longest main-thread task of the health view, and its whole time, ms. */
  healthTask: number;
  healthTime: number;
}

const ROUNDS = 5;
/** Length of the scroll from the first row to the last, ms. */
const SCROLL = 10_000;
/** Looking through 100,000 items takes its time, ms. */
const PATIENCE = { timeout: 300_000, polling: 'raf' } as const;

/** Opens the manager on a large library, scrolls it from end to end, and looks through it. */
export async function measureLibrary(items: number): Promise<LibraryTimes> {
  const world = await launch({ browser: 'chromium' });
  try {
    const filler = await openOwnPage(world, 'popup.html');
    await fillLibrary(filler, items);
    await filler.close();
    const opened: number[] = [];
    const whole: number[] = [];
    const openTask: number[] = [];
    let page: Page | undefined;
    for (let round = 0; round < ROUNDS; round += 1) {
      await page?.close();
      page = await openLibrary(world, items);
      const times = await page.evaluate(() => ({
        opened: window.benchOpenedAt ?? Number.NaN,
        whole: window.benchWholeAt ?? Number.NaN,
        task: Math.max(0, ...window.benchTasks),
      }));
      opened.push(times.opened);
      whole.push(times.whole);
      openTask.push(times.task);
    }
    if (!page) throw new Error('no round was run');
    const gaps = await page.evaluate(scrollThrough, SCROLL);
    return {
      opened,
      whole,
      openTask,
      frameGap: Math.max(...gaps),
      framesPerSecond: (gaps.length * 1_000) / gaps.reduce((sum, gap) => sum + gap, 0),
      ...(await lookThrough(page)),
    };
  } finally {
    await world.close();
  }
}

async function openLibrary(world: World, items: number): Promise<Page> {
  const page = await world.browser.newPage();
  await page.setViewport({ width: 1920, height: 1080 });
  await page.evaluateOnNewDocument(watch, items);
  await page.goto(`${world.origin}/manager.html#/library`);
  await page.waitForFunction(() => window.benchWholeAt !== undefined, PATIENCE);
  return page;
}

/** Runs in the page, from its first moment. */
function watch(items: number): void {
  window.benchTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.benchTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    const grid = document.querySelector('[role="grid"]');
    if (grid?.querySelector('[role="gridcell"]')) window.benchOpenedAt ??= performance.now();
    if (Number(grid?.getAttribute('aria-rowcount')) > items) {
      window.benchWholeAt = performance.now();
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Runs in the page: times between frames, ms, while the table goes from its first row to its last. */
function scrollThrough(length: number): Promise<number[]> {
  const grid = document.querySelector('[role="grid"]');
  if (!grid) throw new Error('there is no table');
  const gaps: number[] = [];
  return new Promise((resolve) => {
    const started = performance.now();
    let last = started;
    const step = (now: number) => {
      gaps.push(now - last);
      last = now;
      const share = Math.min(1, (now - started) / length);
      grid.scrollTop = share * (grid.scrollHeight - grid.clientHeight);
      if (share < 1) requestAnimationFrame(step);
      else resolve(gaps.slice(1));
    };
    requestAnimationFrame(step);
  });
}

async function lookThrough(page: Page): Promise<{ healthTask: number; healthTime: number }> {
  await page.evaluate(() => {
    window.benchTasks = [];
    location.hash = '#/health';
  });
  await page.waitForSelector('[role="tab"]');
  const started = Date.now();
  await page.waitForFunction(
    () => [...document.querySelectorAll('[role="tab"] b')].every((one) => one.textContent !== '…'),
    PATIENCE,
  );
  const healthTime = Date.now() - started;
  const healthTask = await page.evaluate(() => Math.max(0, ...window.benchTasks));
  return { healthTask, healthTime };
}
