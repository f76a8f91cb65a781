import type { CDPSession, Page } from 'puppeteer-core';
import { addresses } from '../../consoles/addresses.ts';
import { changeSettings, findDesk, launch, openConsole, type World } from '../../e2e/browser.ts';
import { bundleScript } from '../bundle-script.ts';
import type * as inPage from './in-page.ts';
import { oursIn, type Profile } from './profile.ts';

/** What the bundled script leaves in the page. */
declare const bench: typeof inPage;

/** The busy console of the promise: rows in the thread, new messages a second, seconds. */
const ROWS = 2_000;
const RATE = 20;
const SECONDS = 60;

export interface Overhead {
  /** Time our content script (and what it calls) had of the main thread, %. */
  share: number;
  /** Tasks of over 50 ms with our script on the stack. */
  longTasks: number;
  /** Heap after the minute and a collection, minus before it, with and without us, MB. */
  growth: number;
  growthWithout: number;
  /** One uninterrupted turn of ours, p95, ms. */
  turn: number;
  /** One snapshot of the conversation, p95, ms. */
  snapshot: number;
}

/** What the content script costs a busy Pinduoduo page, measured by the browser's profiler. */
export async function measureOverhead(): Promise<Overhead> {
  const world = await launch({ browser: 'chromium' });
  try {
    const withUs = await runMinute(world, true);
    await changeSettings(world, { sitesOff: [new URL(addresses.pinduoduo).hostname] });
    const without = await runMinute(world, false);
    const ours = oursIn(withUs.profile);
    const times = await measureReadings(world);
    return {
      share: ours.share * 100,
      longTasks: ours.turns.filter((ms) => ms > 50).length,
      growth: withUs.growth,
      growthWithout: without.growth,
      turn: at95(ours.turns),
      snapshot: at95(times),
    };
  } finally {
    await world.close();
  }
}

async function runMinute(world: World, isDesk: boolean) {
  const page = await openConsole(world, 'pinduoduo');
  await page.waitForSelector('#replyTextarea');
  await page.waitForSelector('#msgListContainer li.onemsg');
  if (isDesk) await findDesk(page);
  await fillThread(page);
  const client = await page.createCDPSession();
  await client.send('Profiler.enable');
  await client.send('Profiler.setSamplingInterval', { interval: 200 });
  const before = await heapOf(client);
  await client.send('Profiler.start');
  await page.evaluate((n, rate) => window.practice.burst(n, rate), RATE * SECONDS, RATE);
  const { profile } = await client.send('Profiler.stop');
  const growth = (await heapOf(client)) - before;
  await page.close();
  return { profile: profile as Profile, growth };
}

/** The reader alone, bundled from its sources into the page, under the same load. */
async function measureReadings(world: World): Promise<number[]> {
  const script = await bundleScript(new URL('in-page.ts', import.meta.url));
  const page = await openConsole(world, 'pinduoduo');
  await page.waitForSelector('#msgListContainer li.onemsg');
  await fillThread(page);
  await page.evaluate(script);
  const run = (n: number, rate: number) =>
    bench.measureReading(() => window.practice.burst(n, rate));
  const times = await page.evaluate(run, (RATE * SECONDS) / 4, RATE);
  await page.close();
  return times;
}

function fillThread(page: Page): Promise<void> {
  return page.evaluate((rows) => {
    const uid = window.practice.state().openUid ?? '';
    for (let i = 0; i < rows; i++) window.practice.buyerSays(uid, `第 ${i} 条，退货运费谁出？`);
  }, ROWS);
}

/** JavaScript heap after a collection, MB. */
async function heapOf(client: CDPSession): Promise<number> {
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  return usedSize / 1_048_576;
}

function at95(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0;
}
