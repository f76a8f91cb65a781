import { browser } from 'wxt/browser';

/** Kept beside the database, which a restored backup replaces. */
const WELCOMED = 'welcomed';

/** Opens the first steps when the extension is installed; never again in this profile. */
export async function welcomeOnce(reason: string): Promise<void> {
  if (reason !== 'install') return;
  const known = await browser.storage.local.get(WELCOMED);
  if (known[WELCOMED]) return;
  // First: rather no page at all than one at every start that goes wrong.
  await browser.storage.local.set({ [WELCOMED]: true });
  await browser.tabs.create({ url: browser.runtime.getURL('/manager.html#/welcome') });
}
