import { browser } from 'wxt/browser';
import { listOpenConversations } from '@/utils/dock/open-conversations';
import type { CommandResult, ConsoleCommand } from '@/utils/link';
import { sendMessage } from '@/utils/messenger';
import type { DeskNews } from '@/utils/welcome';

/** Tells every open extension page; nobody listening is fine. */
export async function tellDesks(news: DeskNews): Promise<void> {
  try {
    await sendMessage('tell:desk', news);
  } catch (error) {
    console.debug('[sidedesk] no desk is open', error);
  }
}

/** Asks the console of a tab; null when none answers there. */
export async function askConsole(
  tabId: number,
  command: ConsoleCommand,
): Promise<CommandResult | null> {
  try {
    return (await sendMessage('tell:console', command, tabId)) as CommandResult;
  } catch (error) {
    console.debug(`[sidedesk] tab ${tabId} has no desk`, error);
    return null;
  }
}

/** Tells every tab whose console is open. */
export async function tellConsoles(command: ConsoleCommand): Promise<void> {
  const open = await listOpenConversations();
  await Promise.all(open.map(({ tabId }) => askConsole(tabId, command)));
}

/** Brings a tab and its window to the front. */
export async function focusTab(tabId: number): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}
