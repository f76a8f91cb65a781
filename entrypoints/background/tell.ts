import { browser } from 'wxt/browser';
import { listOpenTabs } from '@/utils/dock/open-conversations';
import { ownerFrame } from '@/utils/dock/owner-frame';
import type { CommandResult, ConsoleCommand } from '@/utils/link';
import { sendMessage } from '@/utils/messenger';
import type { DeskNews } from '@/utils/welcome';

/**
 * Tells every open extension page, and every desk inside a console through its content
 * script. Nobody listening is fine.
 */
export async function tellDesks(news: DeskNews): Promise<void> {
  const broadcast = sendMessage('tell:desk', news).catch((error) => {
    console.debug('[sidedesk] no page is open', error);
  });
  // A desk in a console learns about its conversation from the console itself.
  const isForAll = news.what !== 'conversation' && news.what !== 'tab';
  await Promise.all([broadcast, isForAll && tellConsoles({ do: 'pass-news', news })]);
}

/**
 * Asks the console of a tab; null when none answers there.
 * @param frameId the frame to ask; the one that carries the tab's desk when none is named
 */
export async function askConsole(
  tabId: number,
  command: ConsoleCommand,
  frameId?: number,
): Promise<CommandResult | null> {
  try {
    const frame = frameId ?? (await ownerFrame(tabId));
    const answer = await sendMessage('tell:console', command, { tabId, frameId: frame });
    return answer as CommandResult;
  } catch (error) {
    console.debug(`[sidedesk] tab ${tabId} has no desk`, error);
    return null;
  }
}

/** Tells every tab that has a desk. */
export async function tellConsoles(command: ConsoleCommand): Promise<void> {
  const open = await listOpenTabs();
  await Promise.all(open.map(({ tabId }) => askConsole(tabId, command)));
}

/** Brings a tab and its window to the front. */
export async function focusTab(tabId: number): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}
