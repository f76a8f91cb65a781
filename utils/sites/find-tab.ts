import { browser } from 'wxt/browser';

/** Id of the tab the person looks at in the last focused window, or null. */
export async function findActiveTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id ?? null;
}
