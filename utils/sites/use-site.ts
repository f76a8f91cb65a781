import { browser } from 'wxt/browser';

/** Path of the built content script inside the extension. */
const CONTENT_SCRIPT = '/content-scripts/console.js' as const;
const PREFIX = 'site:';

/** Starts the desk in a tab the agent has just asked for (activeTab or a granted origin). */
export async function startDesk(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [CONTENT_SCRIPT] });
}

/**
 * Makes the registered content scripts agree with the sites that are wanted and whose
 * permission is granted. Derived from the settings at every start and change: browsers
 * drop registrations on an update, and people take permissions back. Safe to call twice.
 * @param wanted address patterns such as `https://help.example/*`
 */
export async function syncSites(wanted: string[]): Promise<void> {
  const granted: string[] = [];
  for (const pattern of wanted) {
    if (await browser.permissions.contains({ origins: [pattern] })) granted.push(pattern);
  }
  const registered = await browser.scripting.getRegisteredContentScripts();
  const known = new Set(registered.map(({ id }) => id));
  const keep = new Set(granted.map((pattern) => PREFIX + pattern));
  const gone = registered.filter(({ id }) => id.startsWith(PREFIX) && !keep.has(id));
  if (gone.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: gone.map(({ id }) => id) });
  }
  const fresh = granted.filter((pattern) => !known.has(PREFIX + pattern));
  if (fresh.length === 0) return;
  await browser.scripting.registerContentScripts(
    fresh.map((pattern) => ({
      id: PREFIX + pattern,
      matches: [pattern],
      js: [CONTENT_SCRIPT],
      runAt: 'document_start' as const,
    })),
  );
}
