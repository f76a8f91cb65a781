import { browser } from 'wxt/browser';
import type { ConversationSnapshot } from '@/utils/model/conversation';

const PREFIX = 'conversation:';

export interface OpenTab {
  tabId: number;
  snapshot: ConversationSnapshot | null;
}

/** A desk was mounted in a tab, whatever it shows there. */
export async function rememberTab(tabId: number): Promise<void> {
  const key = PREFIX + tabId;
  const known = await browser.storage.session.get(key);
  if (!(key in known)) await browser.storage.session.set({ [key]: null });
}

/** Remembers what a tab's console shows now: memory of the browser only, never on disk. */
export async function rememberConversation(
  tabId: number,
  snapshot: ConversationSnapshot,
): Promise<void> {
  await browser.storage.session.set({ [PREFIX + tabId]: snapshot });
}

export async function recallConversation(tabId: number): Promise<ConversationSnapshot | null> {
  const key = PREFIX + tabId;
  return (
    ((await browser.storage.session.get(key))[key] as ConversationSnapshot | undefined) ?? null
  );
}

export async function forgetConversation(tabId: number): Promise<void> {
  await browser.storage.session.remove(PREFIX + tabId);
}

/** Tabs that have a desk now, with what their console shows (null where nothing is read). */
export async function listOpenTabs(): Promise<OpenTab[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all)
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([key, value]) => ({
      tabId: Number(key.slice(PREFIX.length)),
      snapshot: value as ConversationSnapshot | null,
    }));
}
