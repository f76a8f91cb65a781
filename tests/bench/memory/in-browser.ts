import type { CDPSession, Page } from 'puppeteer-core';
import { addresses } from '../../consoles/addresses.ts';
import {
  changeSettings,
  findDesk,
  launch,
  openConsole,
  openOwnPage,
  tell,
  type World,
} from '../../e2e/browser.ts';
import { openSearch, searchFor } from '../../e2e/steps.ts';
import { importLines } from '../../run/import-lines.ts';

/** Fills a library and measures what each context holds, bytes: heap and buffers, no garbage. */
export async function measureMemory(items: number): Promise<Record<string, number>> {
  const args = ['--js-flags=--expose-gc', '--enable-precise-memory-info'];
  const world = await launch({ browser: 'chromium', args });
  try {
    const lines = Array.from({ length: items }, (_, at) =>
      JSON.stringify({
        id: at,
        title: `退货运费怎么算 ${at}`,
        body: `第 ${at} 条：亲，质量问题由我们承担运费，其他情况请您先垫付，收到后 24 小时内处理。`,
        cat: `分类 ${at % 40}`,
      }),
    );
    await importLines(world, lines);
    for (const page of await world.browser.pages()) {
      if (page.url().startsWith(world.origin)) await page.close();
    }
    const withDesk = await measureConsole(world);
    const manager = await measureManager(world);
    await changeSettings(world, { sitesOff: [new URL(addresses.pinduoduo).hostname] });
    const bare = await openConsole(world, 'pinduoduo');
    await bare.waitForSelector('#replyTextarea');
    const without = await heapOf(await bare.createCDPSession());
    return {
      background: withDesk.background,
      'desk (sidebar page)': withDesk.desk,
      'content script and its list, beside the page’s own': withDesk.page - without,
      'manager, library open': manager,
    };
  } finally {
    await world.close();
  }
}

async function measureConsole(world: World) {
  const page = await openConsole(world, 'pinduoduo');
  const desk = await findDesk(page);
  await openSearch(page, desk);
  await searchFor(page, desk, '退货运费');
  const target = await world.browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  if (!worker) throw new Error('the background worker is not there');
  const found = {
    background: await heapOf(worker.client),
    page: await heapOf(await page.createCDPSession()),
    // The frame lives in the extension's process, whose pages are all closed.
    desk: await desk.evaluate(() => {
      const own = globalThis as unknown as {
        gc(): void;
        performance: { memory: { usedJSHeapSize: number } };
      };
      own.gc();
      return own.performance.memory.usedJSHeapSize;
    }),
  };
  await page.close();
  return found;
}

async function measureManager(world: World): Promise<number> {
  const page: Page = await openOwnPage(world, 'manager.html#/library');
  await page.waitForSelector('[role="row"], table', { timeout: 60_000 });
  await tell(page, 'desk:welcome');
  const bytes = await heapOf(await page.createCDPSession());
  await page.close();
  return bytes;
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}
