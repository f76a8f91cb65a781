import { browser } from 'wxt/browser';

const KEY = 'forgotten-buyers';

/*
 * A buyer who is forgotten while their conversation is open must not come back with the next
 * thing their page shows: until the agent leaves them, nothing of them is stored. In memory of
 * the browser only: the list must not be what remembers them.
 */

async function readKeys(): Promise<string[]> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  return Array.isArray(stored) ? stored : [];
}

/** Nothing of this buyer is stored until `letBack`. @param key `conversationKey()` */
export async function holdForgotten(key: string): Promise<void> {
  const keys = await readKeys();
  await browser.storage.session.set({ [KEY]: [...new Set([...keys, key])] });
}

export async function isForgotten(key: string): Promise<boolean> {
  return (await readKeys()).includes(key);
}

/** The agent left the conversation: when the buyer comes back, they are a new one. */
export async function letBack(key: string): Promise<void> {
  const keys = await readKeys();
  if (!keys.includes(key)) return;
  await browser.storage.session.set({ [KEY]: keys.filter((one) => one !== key) });
}
