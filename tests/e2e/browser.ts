import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Frame, Page } from 'puppeteer-core';
import type { Settings } from '../../utils/model/setting.ts';
import type { DeskWelcome } from '../../utils/welcome.ts';
import { addresses, type ConsoleName, fileFor } from '../consoles/addresses.ts';
import { contentTypeOf } from '../consoles/content-types.ts';
import { headersOf } from '../consoles/strict-policy.ts';
import { GECKO_HOST, type StartOptions, startBrowser } from './start-browser.ts';

/**
 * How long a story waits for anything, ms. Nothing takes a tenth of it on a quiet machine; where
 * a build runs beside it, being late is no fault of the product.
 */
const PATIENCE = 60_000;

export type BrowserName = 'chromium' | 'firefox';
export const browserName: BrowserName =
  process.env.SIDEDESK_BROWSER === 'firefox' ? 'firefox' : 'chromium';

/** The build that runs on this machine's own addresses: no permission to be asked for. */
export const practiceBuild =
  browserName === 'firefox' ? 'firefox-mv3-practice' : 'chrome-mv3-practice';

const output = resolve(import.meta.dirname, '../../.output');

export interface World {
  browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, no slash at the end. */
  origin: string;
  close(): Promise<void>;
}

export interface LaunchOptions extends StartOptions {
  browser?: BrowserName;
  /** Folder of the built extension below `.output`. */
  build?: string;
  settings?: Partial<Settings>;
  /** A folder that outlives the browser, to start it over; removed by who made it. */
  profile?: string;
  /** The page that opens after the installation stays. */
  keepsWelcome?: boolean;
}

/** A shop whose manager has filled everything in. */
const shopVariables = {
  'shop.name': '青禾家居日用专营店',
  'shop.return_address': '浙江省杭州市余杭区练习路 1 号',
  'shop.return_days': '7',
  'shop.warranty_months': '12',
  'shop.service_hours': '9:00–23:00',
  'shop.refund_hours': '24',
  'shop.ship_hours': '48',
};

/** A browser of its own profile with the built extension in it. */
export async function launch(options: LaunchOptions = {}): Promise<World> {
  const name = options.browser ?? browserName;
  const own = name === 'firefox' ? 'firefox-mv3' : 'chrome-mv3';
  const build = options.build ?? own;
  // Chromium names an extension by its folder: what one installed is another's to nobody.
  const isSame = name === 'firefox' || build === own;
  const isUsual = isSame && name === browserName && !options.keepsWelcome && !options.profile;
  const seeded = isUsual ? process.env[SEEDED_PROFILE] : undefined;
  const profile = options.profile ?? (await makeProfile(seeded));
  const browser = await startBrowser(name, profile, options);
  const id = await browser.installExtension(join(output, build));
  const world: World = {
    browser,
    origin: name === 'firefox' ? `moz-extension://${GECKO_HOST}` : `chrome-extension://${id}`,
    async close() {
      await browser.close();
      if (options.profile) return;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  if (seeded) {
    if (options.settings) await changeSettings(world, options.settings);
    return world;
  }
  // At once: drawing it would cost every story a second.
  if (!options.keepsWelcome && !options.profile) {
    await (await findOwnPage(world, '#/welcome')).close();
  }
  await changeSettings(world, { language: 'zh-CN', shopVariables, ...options.settings });
  return world;
}

/** The variable that names a profile to copy, in which the extension was used; see seed-profile. */
export const SEEDED_PROFILE = 'SIDEDESK_SEEDED_PROFILE';

async function makeProfile(seeded: string | undefined): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sidedesk-'));
  if (seeded) await cp(seeded, folder, { recursive: true });
  return folder;
}

/** Changes settings as a page of the extension would, once the starter packs are there. */
export async function changeSettings(world: World, change: Partial<Settings>): Promise<void> {
  const page = await openOwnPage(world, 'popup.html');
  await waitUntil(async () => {
    // Right after the installation nobody may be there to answer yet.
    const welcome = await tell(page, 'desk:welcome').catch(() => null);
    return ((welcome as DeskWelcome | null)?.library.packs ?? 0) >= 4;
  }, 'the starter packs');
  await tell(page, 'settings:change', change);
  await page.close();
}

interface OwnWindow {
  browser?: typeof import('wxt/browser').browser;
  chrome?: typeof import('wxt/browser').browser;
}

/** Sends one message of the protocol from a page of the extension. */
export async function tell(page: Page | Frame, type: string, data?: unknown): Promise<unknown> {
  const answer = await page.evaluate(
    (message) => {
      const own = globalThis as unknown as OwnWindow;
      return (own.browser ?? own.chrome)?.runtime.sendMessage(message);
    },
    { id: 1, type, data, timestamp: Date.now() },
  );
  const { res, err } = answer as { res?: unknown; err?: { message: string } };
  if (err) throw new Error(`${type}: ${err.message}`);
  return res;
}

async function newPage({ browser }: World): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  return page;
}

/**
 * Opens a practice console under its real address; nothing reaches the network.
 * @param tab one that shows a console already, to load this one in: a tab of its own, with a
 * process of its own, is a third of what a story costs
 */
export async function openConsole(
  world: World,
  name: ConsoleName,
  query = '',
  tab?: Page,
): Promise<Page> {
  const page = tab ?? (await newPage(world));
  if (!tab) await serveConsole(page);
  const address = withQuery(addresses[name], query);
  const once = { waitUntil: 'domcontentloaded' } as const;
  // To the address it has, which ends in a fragment, nothing would be loaded.
  if (withoutFragment(page.url()) === withoutFragment(address)) await page.reload(once);
  else await page.goto(address, once);
  return page;
}

function withoutFragment(address: string): string {
  return address.replace(/#.*/, '');
}

function withQuery(address: string, query: string): string {
  const url = new URL(address);
  url.search = query;
  return url.href;
}

/**
 * Answers a page's requests from the built practice consoles and refuses everything else.
 * @param local an address of this machine under which the consoles' folder is served too
 */
export async function serveConsole(page: Page, local?: string): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    const url = request.url();
    if (/^(data|blob|chrome-extension|moz-extension):/.test(url)) return request.continue();
    const file = fileFor(url) ?? localFile(url, local);
    if (!file) return request.abort();
    const body = await readFile(join(output, 'consoles', file));
    const headers = headersOf(url);
    return request.respond({ status: 200, contentType: contentTypeOf(file), headers, body });
  });
}

function localFile(url: string, local: string | undefined): string | null {
  if (!local || !url.startsWith(local)) return null;
  const { pathname } = new URL(url);
  return pathname.endsWith('/') ? `${pathname.slice(1)}index.html` : pathname.slice(1);
}

/** The desk's frame inside a console page, once it shows its search box. */
export function findDesk(page: Page): Promise<Frame> {
  return waitUntil(async () => {
    for (const one of page.frames()) if (await isDesk(one)) return one;
    return null;
  }, 'the desk');
}

/** Firefox's driver reports `about:blank` for extension pages: ask the page itself. */
async function isDesk(frame: Frame): Promise<boolean> {
  if (frame.detached || frame === frame.page().mainFrame()) return false;
  try {
    return await frame.evaluate(
      () =>
        location.pathname === '/sidebar.html' &&
        document.querySelector('[role="combobox"]') !== null,
    );
  } catch {
    return false; // between two documents: ask again
  }
}

/** A page of the extension in a tab of its own. */
export async function openOwnPage(world: World, path: string): Promise<Page> {
  const page = await newPage(world);
  // Firefox's driver never reports extension pages as loaded: do not wait for it.
  const loading = page.goto(`${world.origin}/${path}`, { waitUntil: 'domcontentloaded' });
  loading.catch(() => undefined);
  await waitUntil(
    () => page.evaluate(() => location.protocol.endsWith('extension:')).catch(() => null),
    path,
  );
  return page;
}

/** A page that the extension opened by itself, by the end of its address. */
export function findOwnPage(world: World, end: string): Promise<Page> {
  return waitUntil(async () => {
    for (const page of await world.browser.pages()) {
      const hash = await page.evaluate(() => location.hash).catch(() => '');
      if (hash === end) return page;
    }
    return null;
  }, end);
}

/** Asks again and again until there is an answer; for what no event announces. */
export async function waitUntil<T>(
  ask: () => Promise<T | null | undefined | false>,
  what: string,
  patience = PATIENCE,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited ${patience} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
