import { browser } from 'wxt/browser';
import type { ConversationSnapshot } from '@/utils/model/conversation';

const PREFIX = 'conversation:';

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

/** Tabs whose console is open now, with what they show. */
export async function listOpenConversations(): Promise<
  { tabId: number; snapshot: ConversationSnapshot }[]
> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all)
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([key, value]) => ({
      tabId: Number(key.slice(PREFIX.length)),
      snapshot: value as ConversationSnapshot,
    }));
}
