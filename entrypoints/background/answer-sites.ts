import { browser } from 'wxt/browser';
import { listConsoles } from '@/utils/database/consoles';
import { readSettings, switchSite, wantSite } from '@/utils/database/settings';
import { receive } from '@/utils/receive';
import { findActiveTab } from '@/utils/sites/find-tab';
import { judgeSite, patternOf } from '@/utils/sites/known-sites';
import type { SiteStatus } from '@/utils/sites/site-status';
import { startDesk, syncSites } from '@/utils/sites/use-site';
import { askConsole } from './tell';

/** What the popup may ask about the page of a tab. */
export function answerSites(): void {
  receive('site:status', ({ tabId }) => statusOf(tabId));
  receive('site:switch', async ({ tabId, on }) => {
    const { host } = await statusOf(tabId);
    if (host) await switchSite(host, on);
    if (!on) await askConsole(tabId, { do: 'leave-site' });
    else if (host) await startDesk(tabId);
    return statusOf(tabId);
  });
  receive('site:use', async ({ tabId, always }) => {
    const { url = '' } = await browser.tabs.get(tabId);
    if (always) await keepDesk(patternOf(url));
    await bringDesk(tabId);
    return statusOf(tabId);
  });
  // The browser's question may close the popup before its answer: what was wished for is
  // kept for the moment, and the answer comes here.
  receive('site:wish', ({ tabId, pattern }) => {
    return browser.storage.session.set({ [WISH]: { tabId, pattern } satisfies Wish });
  });
  browser.permissions.onAdded.addListener(({ origins = [] }) => void grantWish(origins));
  browser.permissions.onRemoved.addListener(() => void keepSites());
  void keepSites();
}

const WISH = 'site-wish';
interface Wish {
  tabId: number;
  pattern: string;
}

async function grantWish(origins: string[]): Promise<void> {
  const wish = (await browser.storage.session.get(WISH))[WISH] as Wish | undefined;
  await browser.storage.session.remove(WISH);
  if (!wish || !origins.includes(wish.pattern)) return;
  await keepDesk(wish.pattern);
  await bringDesk(wish.tabId);
}

async function keepDesk(pattern: string): Promise<void> {
  await wantSite(pattern);
  await keepSites();
}

/** Starts the desk in a tab, unless it is there already. */
async function bringDesk(tabId: number): Promise<void> {
  const { host } = await statusOf(tabId);
  await switchSite(host, true);
  if ((await askConsole(tabId, { do: 'open-desk' })) === null) await startDesk(tabId);
}

/** Derives the registered content scripts from the settings. */
async function keepSites(): Promise<void> {
  try {
    await syncSites((await readSettings()).sitesOn);
  } catch (error) {
    console.warn('[sidedesk] sites keep as they were', error);
  }
}

async function statusOf(tabId: number): Promise<SiteStatus> {
  const [{ url }, settings, own, answer] = await Promise.all([
    browser.tabs.get(tabId),
    readSettings(),
    listConsoles(),
    askConsole(tabId, { do: 'report-conversation' }),
  ]);
  const definitions = own.map(({ definition }) => definition);
  return judgeSite(url, answer !== null, settings.sitesOff, definitions);
}

/** A key the browser itself bound: runs in the tab the person looks at. */
export async function runCommand(name: string): Promise<void> {
  if (name !== 'toggle-desk' && name !== 'focus-search') return;
  const tabId = await findActiveTab();
  if (tabId !== null) await askConsole(tabId, { do: name });
}
