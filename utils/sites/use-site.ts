import { browser } from 'wxt/browser';
import { patternOf } from './known-sites';

/** Path of the built content script inside the extension. */
const CONTENT_SCRIPT = '/content-scripts/console.js' as const;

/** Starts the desk in a tab the agent has just asked for (activeTab or a granted origin). */
export async function startDesk(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [CONTENT_SCRIPT] });
}

/**
 * Keeps the desk on a site from now on. The permission for the origin must have been
 * granted before (asked in the popup, where the click is).
 */
export async function keepOnSite(url: string): Promise<void> {
  const pattern = patternOf(url);
  const id = `site:${new URL(url).hostname}`;
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (known.length > 0) return;
  await browser.scripting.registerContentScripts([
    {
      id,
      matches: [pattern],
      js: [CONTENT_SCRIPT],
      runAt: 'document_start',
      persistAcrossSessions: true,
    },
  ]);
}
