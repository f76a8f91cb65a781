import { browser } from 'wxt/browser';
import { readSettings, switchSite } from '@/utils/database/settings';
import { receive } from '@/utils/receive';
import { findActiveTab } from '@/utils/sites/find-tab';
import { judgeSite } from '@/utils/sites/known-sites';
import type { SiteStatus } from '@/utils/sites/site-status';
import { keepOnSite, startDesk } from '@/utils/sites/use-site';
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
    const { url } = await browser.tabs.get(tabId);
    if (always && url) await keepOnSite(url);
    const { host } = await statusOf(tabId);
    await switchSite(host, true);
    await startDesk(tabId);
    return statusOf(tabId);
  });
}

async function statusOf(tabId: number): Promise<SiteStatus> {
  const [{ url }, settings, answer] = await Promise.all([
    browser.tabs.get(tabId),
    readSettings(),
    askConsole(tabId, { do: 'report-conversation' }),
  ]);
  return judgeSite(url, answer !== null, settings.sitesOff);
}

/** A key the browser itself bound: runs in the tab the person looks at. */
export async function runCommand(name: string): Promise<void> {
  if (name !== 'toggle-desk' && name !== 'focus-search') return;
  const tabId = await findActiveTab();
  if (tabId !== null) await askConsole(tabId, { do: name });
}
