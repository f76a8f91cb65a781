import { browser } from 'wxt/browser';
import { confirmSent } from '@/utils/database/conversation-memory';
import { findReplyByTag } from '@/utils/database/library';
import { DatabaseUnavailable } from '@/utils/database/open';
import { listReminders } from '@/utils/database/reminders';
import { readSettings, saveDock } from '@/utils/database/settings';
import {
  forgetConversation,
  rememberConversation,
  rememberTab,
} from '@/utils/dock/open-conversations';
import { issueToken } from '@/utils/dock/tokens';
import { pickConsoleStrings } from '@/utils/i18n/console-strings';
import { hashAgentMessages } from '@/utils/library/open-gate';
import { conversationKey } from '@/utils/model/conversation';
import { defaultSettings, dockSchema, type Settings } from '@/utils/model/setting';
import { receive } from '@/utils/receive';
import { NUDGE_TAG } from '@/utils/reminders/schedule';
import { seeOrders } from '@/utils/reminders/see-orders';
import type { ConsoleWelcome } from '@/utils/welcome';
import { remindersChanged } from './answer-reminders';
import { currentLanguage } from './current-language';
import { tellDesks } from './tell';

/** What content scripts may ask and report. */
export function answerConsole(): void {
  receive('console:hello', async ({ console, host }, sender) => {
    const welcome = await welcomeConsole(console, host);
    if (welcome.on && sender.tab?.id !== undefined) await rememberTab(sender.tab.id);
    return welcome;
  });

  receive('console:token', async (_, sender) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined) throw new Error('a desk frame needs a tab');
    return issueToken(tabId, Date.now());
  });

  receive('console:snapshot', async (snapshot, sender) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return;
    await rememberConversation(tabId, snapshot);
    void tellDesks({ what: 'conversation', tabId, snapshot });
    await confirmSent(conversationKey(snapshot), () => hashAgentMessages(snapshot));
    if (snapshot.orders.length === 0) return;
    const settings = await readSettings();
    const rule = { on: settings.nudgesOn, afterMinutes: settings.nudgeAfterMinutes };
    const reply = await findReplyByTag(NUDGE_TAG);
    if (await seeOrders(snapshot, rule, reply?.id, Date.now())) await remindersChanged();
  });

  receive('dock:save', ({ place, dock }) => saveDock(place, dock));

  browser.tabs.onRemoved.addListener((tabId) => void forgetConversation(tabId));
}

async function welcomeConsole(console: string, host: string): Promise<ConsoleWelcome> {
  const settings = await settingsOrDefaults();
  const place = console === 'generic' ? host : console;
  const language = currentLanguage(settings);
  return {
    on: !settings.sitesOff.includes(host),
    dock: settings.docks[place] ?? dockSchema.parse({}),
    language,
    strings: pickConsoleStrings(language),
    scheme: settings.colorScheme,
    due: await countFired(),
  };
}

/** Without a database the desk still comes up, to say so. */
async function settingsOrDefaults(): Promise<Settings> {
  try {
    return await readSettings();
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return defaultSettings;
    throw error;
  }
}

async function countFired(): Promise<number> {
  try {
    return (await listReminders(['fired'], 100)).length;
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return 0;
    throw error;
  }
}
