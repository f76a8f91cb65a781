import { findDesk, launch, openConsole, openOwnPage, tell, type World } from '../../e2e/browser.ts';
import { openBuyer } from '../../e2e/steps.ts';
import { fillPeople } from './fill-people.ts';

declare global {
  interface Window {
    benchStrip?: Promise<{ named: number; painted: number }>;
  }
}

export interface CardTimes {
  /** From the desk's header naming the buyer to their strip being painted, ms. */
  painted: number[];
  /** From the click in the page to the same, ms. */
  opened: number[];
  asked: number[];
  listed: number[];
  contacts: number[];
}

/** Buyers of the practice console Feige: id, shown name. Their page shows no id of theirs. */
const buyers = [
  { uid: '1094827365510', name: '林***夏' },
  { uid: '3316627450891', name: '周***柠' },
];
const ROUNDS = 20;

/** Opens conversations one after the other and watches the desk. */
export async function measureCard(contacts: number, cases: number): Promise<CardTimes> {
  const world = await launch({ browser: 'chromium', settings: { nudgesOn: false } });
  try {
    const page = await openConsole(world, 'feige', `buyer=${buyers[0]?.uid}`);
    const desk = await findDesk(page);
    const own = await openOwnPage(world, 'manager.html#/rescue');
    await fillPeople(
      own,
      contacts,
      cases,
      buyers.map(({ name }) => `~${name}`),
    );
    const times: CardTimes = { painted: [], opened: [], asked: [], listed: [], contacts: [] };
    await page.bringToFront();
    for (let round = 0; round < ROUNDS; round += 1) {
      const at = (round + 1) % buyers.length;
      await desk.evaluate(watchStrip, buyers[at]?.name ?? '', `备注 ${at}`);
      const clicked = await page.evaluate(() => performance.timeOrigin + performance.now());
      await openBuyer(page, buyers[at]?.uid ?? '');
      const { named, painted } = await desk.evaluate(
        () => window.benchStrip ?? Promise.reject(new Error('nobody watched')),
      );
      times.painted.push(painted - named);
      times.opened.push(painted - clicked);
    }
    for (let round = 0; round < 100; round += 1) {
      const started = performance.now();
      await tell(desk, 'buyer:card', {
        console: 'feige',
        shop: '',
        buyerKey: `buyer-${(round + 9) * 7919}`,
      });
      times.asked.push(performance.now() - started);
    }
    for (let round = 0; round < 3; round += 1) {
      times.listed.push(await openList(world, 'cases', 'a[href^="#/cases/"]'));
      times.contacts.push(await openList(world, 'contacts', '[role="option"]'));
    }
    return times;
  } finally {
    await world.close();
  }
}

/** Runs in the desk: when the header names the buyer, and when the strip shows their remark. */
function watchStrip(name: string, remark: string): void {
  const now = () => performance.timeOrigin + performance.now();
  window.benchStrip = new Promise((resolve) => {
    let named = 0;
    const look = () => {
      if (named === 0 && document.querySelector('header')?.textContent?.startsWith(name))
        named = now();
      if (named === 0 || !document.querySelector('section')?.textContent?.includes(remark)) return;
      watcher.disconnect();
      requestAnimationFrame(() => resolve({ named, painted: now() }));
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    look();
  });
}

async function openList(world: World, view: string, row: string): Promise<number> {
  const started = performance.now();
  const page = await openOwnPage(world, `manager.html#/${view}`);
  await page.waitForSelector(row, { timeout: 60_000 });
  const taken = performance.now() - started;
  await page.close();
  return taken;
}
