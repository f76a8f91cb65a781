import { findConsole } from '@/utils/consoles/find-console';
import type { ConsoleDefinition } from '@/utils/model/console';
import type { SiteStatus } from './site-status';

/** Extension stores: browsers let nobody in there. */
const STORES = ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];

/** Host name of an ordinary web page, or null where no extension may run. */
export function hostOf(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (STORES.includes(hostname)) return null;
  return protocol === 'https:' || protocol === 'http:' ? hostname : null;
}

/** Pattern that asks for one site and nothing more. */
export function patternOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/**
 * Status of a page from what is known without asking the page.
 * @param present whether our content script answers there
 */
export function judgeSite(
  url: string | undefined,
  present: boolean,
  sitesOff: string[],
  own: ConsoleDefinition[] = [],
): SiteStatus {
  const host = hostOf(url);
  if (host === null || url === undefined)
    return { state: 'impossible', host: '', console: 'generic', label: '' };
  const { id: console, label } = findConsole({ url }, own);
  if (sitesOff.includes(host)) return { state: 'off', host, console, label };
  return { state: present || console !== 'generic' ? 'on' : 'available', host, console, label };
}
