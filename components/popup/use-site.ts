import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { browser } from 'wxt/browser';
import { ask } from '@/components/ui/ask';
import { patternOf } from '@/utils/sites/known-sites';
import type { SiteStatus } from '@/utils/sites/site-status';

/** The tab the popup was opened over. */
export interface ActiveTab {
  tabId: number;
  url: string | undefined;
  status: SiteStatus;
}

/** The agent did not let the browser open this site to us. */
export class PermissionDenied extends Error {
  override name = 'PermissionDenied';
}

export type SiteWish = 'on' | 'off' | 'use-once' | 'use-always';

/** How the desk stands to the page in front, and what can be asked for it. */
export function useSite() {
  const queries = useQueryClient();
  const site = useQuery({ queryKey: ['site'], queryFn: readActiveTab });
  const wish = useMutation({
    mutationFn: (what: SiteWish) => {
      if (!site.data) throw new Error('no page is known');
      return carryOut(what, site.data);
    },
    onSuccess: (status) => {
      queries.setQueryData<ActiveTab | null>(['site'], (old) => old && { ...old, status });
    },
  });
  return { site, wish };
}

async function readActiveTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  return { tabId: tab.id, url: tab.url, status: await ask('site:status', { tabId: tab.id }) };
}

/**
 * @throws {PermissionDenied} when the agent refused the browser's question
 */
function carryOut(what: SiteWish, { tabId, url }: ActiveTab): Promise<SiteStatus> {
  if (what === 'on' || what === 'off') return ask('site:switch', { tabId, on: what === 'on' });
  if (what === 'use-once') return ask('site:use', { tabId, always: false });
  if (!url) throw new PermissionDenied('the page has no address');
  // Asked at once, inside the click: browsers show the question only then. The wish goes
  // before it, since the question may close this popup.
  const pattern = patternOf(url);
  const wished = ask('site:wish', { tabId, pattern });
  const asked = browser.permissions.request({ origins: [pattern] });
  return Promise.all([asked, wished]).then(([granted]) => {
    if (!granted) throw new PermissionDenied(url);
    return ask('site:use', { tabId, always: true });
  });
}
