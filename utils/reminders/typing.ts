import { browser } from 'wxt/browser';
import { conversationKey } from '@/utils/model/conversation-key';
import type { Reminder } from '@/utils/model/reminder';
import { mayNotify, type Typing } from './waiting/may-notify';

const KEY = 'typing';

/** Notes that the agent types to a buyer: memory of the browser only, never on disk. */
export async function rememberTyping(typing: Typing): Promise<void> {
  await browser.storage.session.set({ [KEY]: typing });
}

/**
 * Whether a reminder must make no system notification now, because the agent types to its very
 * buyer: the desk beside them offers it.
 */
export async function readSilence(now: number): Promise<(row: Reminder) => boolean> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  const typing = (stored as Typing | undefined) ?? null;
  return ({ conversation }) => !mayNotify(conversationKey(conversation), typing, now);
}
