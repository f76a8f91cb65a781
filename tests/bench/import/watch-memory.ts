import { readFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';

/** How often memory is looked at, ms. */
const EVERY = 50;

export interface MemoryWatch {
  /** @returns bytes: the most any process of pages held, and what it held at first */
  stop(): { peak: number; before: number };
}

/**
 * Watches the processes in which pages, their workers and the background live: what they hold
 * besides the program itself (`RssAnon` of Linux), the garbage not yet collected included.
 */
export async function watchMemory(browser: Browser): Promise<MemoryWatch> {
  const session = await browser.target().createCDPSession();
  const first = new Map<number, number>();
  const most = new Map<number, number>();
  let isOver = false;
  const look = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    for (const { id, type } of processInfo) {
      if (type !== 'renderer') continue;
      const bytes = await anonymousOf(id);
      if (!first.has(id)) first.set(id, bytes);
      most.set(id, Math.max(bytes, most.get(id) ?? 0));
    }
  };
  await look();
  const looking = (async () => {
    while (!isOver) {
      await look();
      await new Promise((resolve) => setTimeout(resolve, EVERY));
    }
  })();
  looking.catch((error: unknown) => console.error('memory is no longer watched:', error));
  return {
    stop() {
      isOver = true;
      const [id, peak] = [...most].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
      return { peak, before: first.get(id) ?? 0 };
    },
  };
}

/** 0 for a process that has ended. */
async function anonymousOf(id: number): Promise<number> {
  try {
    const status = await readFile(`/proc/${id}/status`, 'utf8');
    return Number(/^RssAnon:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1_024;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}
