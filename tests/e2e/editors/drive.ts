import type { Page } from 'puppeteer-core';
import type { CommandResult, ConsoleCommand } from '../../../utils/link.ts';
import { type Kind, type Place, queryOf } from '../../consoles/editors/kinds.ts';
import { launch, openOwnPage, practiceBuild, serveConsole, tell, type World } from '../browser.ts';
import { press, tabIdOf } from '../steps.ts';
import type { Case } from './cases.ts';

const HOME = 'http://localhost/';

/** One tab that shows one editor after the other, and the desk's way to its content script. */
export interface Bench {
  page: Page;
  show(kind: Kind, place: Place): Promise<void>;
  command(command: ConsoleCommand): Promise<CommandResult>;
  close(): Promise<void>;
}

export async function openBench(): Promise<Bench> {
  const world: World = await launch({ build: practiceBuild });
  const page = await world.browser.newPage();
  await serveConsole(page, HOME);
  await page.goto(`${HOME}editors/`, { waitUntil: 'domcontentloaded' });
  // A desk of its own window, whose commands the background carries to the tab.
  const own = await openOwnPage(world, 'sidebar.html?panel=1');
  const tabId = await tabIdOf(own, page);
  let shown: string | undefined;
  return {
    page,
    // A load for each place and not for each editor: most of its cost is a desk drawn anew, and
    // consoles change their boxes without one.
    async show(kind, place) {
      const load = kind === 'angular' ? `${place} with a policy of its own` : place;
      if (load === shown) return page.evaluate((next) => window.changeEditor?.(next), kind);
      await page.goto(`${HOME}editors/${queryOf(kind, place)}`, { waitUntil: 'domcontentloaded' });
      await page.waitForFunction(
        () => document.documentElement.dataset.ready && document.querySelector('sidedesk-dock'),
      );
      shown = load;
    },
    command: (command) => tell(own, 'tab:command', { tabId, command }) as Promise<CommandResult>,
    close: () => world.close(),
  };
}

/** Runs one case and gives what the editor then holds, or why nothing was inserted. */
export async function runCase(bench: Bench, { draft, start, end, ...one }: Case): Promise<string> {
  const { page } = bench;
  if (one.undo) {
    await reset(page, '', 0, 0);
    await page.keyboard.type(draft);
    await passTime(page);
  } else await reset(page, draft, start, end);
  if (one.blur) await page.focus('#elsewhere');
  const result = await bench.command({ do: 'insert', text: one.text, guard: null });
  if (!result.ok) return 'why' in result ? `(${result.why})` : '(failed)';
  if (!one.undo) return draftOf(page);
  await passTime(page);
  await press(page, 'Control+KeyZ');
  return draftOf(page);
}

export function reset(page: Page, text: string, start: number, end: number): Promise<void> {
  return page.evaluate(
    async (words, from, to) => {
      await window.practiceEditor?.reset(words, from, to);
      // Frameworks draw before the next frame.
      await new Promise(requestAnimationFrame);
    },
    text,
    start,
    end,
  );
}

/** Editors join what is typed within a second or so into one step of undo: that time is over. */
function passTime(page: Page): Promise<void> {
  return page.evaluate(() => {
    const views = [window, document.querySelector('iframe')?.contentWindow];
    for (const view of views as ({ Date: DateConstructor } | null | undefined)[]) {
      if (!view) continue;
      const { now } = view.Date;
      view.Date.now = () => now.call(view.Date) + 5_000;
    }
  });
}

function draftOf(page: Page): Promise<string> {
  return page.evaluate(() => window.practiceEditor?.draft() ?? '');
}

/** A red square, one pixel: the smallest PNG a page can take. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Pastes a picture and gives how many the editor holds then, or why none. */
export async function pastePicture({ page, command }: Bench): Promise<string> {
  await reset(page, '', 0, 0);
  const picture = { name: '尺码表.png', type: 'image/png', data: PICTURE };
  const result = await command({ do: 'insert-image', ...picture, guard: null });
  const images = await page.evaluate(() => window.practiceEditor?.images());
  return result.ok ? `${images} shown` : `${'why' in result ? result.why : ''}, ${images} shown`;
}

/** The whole product: "/yf" typed in the box, the list at the caret, Enter. */
export async function askBySlash({ page }: Bench): Promise<string> {
  await reset(page, '', 0, 0);
  await page.keyboard.type('亲，/yf');
  await page.waitForFunction(isListOpen);
  // The list of the last letter: an earlier one may be on its way out.
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await page.waitForFunction(isListOpen);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => !window.practiceEditor?.draft().endsWith('/yf'));
  const draft = await draftOf(page);
  return /^亲，[^/]*运费/.test(draft) ? 'replaced' : draft;
}

/** Is our list anywhere on the page? Its inside is closed to everybody. */
function isListOpen(): boolean {
  for (let x = 20; x < innerWidth; x += 60) {
    for (let y = 20; y < innerHeight; y += 30) {
      if (document.elementFromPoint(x, y)?.localName === 'sidedesk-inline') return true;
    }
  }
  return false;
}
