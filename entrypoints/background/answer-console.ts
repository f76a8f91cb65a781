import { browser } from 'wxt/browser';
import { consolesByMarks, findConsole } from '@/utils/consoles/find-console';
import { generic } from '@/utils/consoles/generic';
import { practice } from '@/utils/consoles/practice';
import { isForgotten, letBack } from '@/utils/contacts/forgotten';
import { listConsoles } from '@/utils/database/consoles';
import { confirmSent } from '@/utils/database/conversation-memory';
import { DatabaseUnavailable } from '@/utils/database/open';
import { countFired } from '@/utils/database/reminders';
import { readSettings, saveDock } from '@/utils/database/settings';
import {
  forgetConversation,
  recallConversation,
  rememberConversation,
  rememberTab,
} from '@/utils/dock/open-conversations';
import { claimTab, releaseTab } from '@/utils/dock/owner-frame';
import { issueToken } from '@/utils/dock/tokens';
import { pickConsoleStrings } from '@/utils/i18n/console-strings';
import { TurnNotes } from '@/utils/insights/note-turns';
import { itemsByKey } from '@/utils/keys/reply-keys';
import { hashAgentMessages } from '@/utils/library/open-gate';
import type { ConsoleDefinition } from '@/utils/model/console';
import { conversationKey } from '@/utils/model/conversation-key';
import { defaultSettings, dockSchema, type Settings } from '@/utils/model/setting';
import type { ConsoleHello } from '@/utils/protocol';
import { receive } from '@/utils/receive';
import { loadWorld } from '@/utils/reminders/load-world';
import { seeOrders } from '@/utils/reminders/see-orders';
import { waitersIn } from '@/utils/reminders/waiting/waiters-in';
import { identifySender } from '@/utils/sender';
import type { ConsoleWelcome } from '@/utils/welcome';
import { noteOpen } from './answer-buyers';
import { ordersSeen } from './answer-playbooks';
import { remindersChanged } from './answer-reminders';
import { currentLanguage } from './current-language';
import { askConsole, tellDesks } from './tell';

/** What content scripts may ask and report. */
export function answerConsole(): void {
  const turns = new TurnNotes();
  receive('console:hello', async (hello, sender) => {
    const own = await listOwnConsoles();
    const definition = identifySender(sender) === 'practice' ? practice : findConsole(hello, own);
    const welcome = await welcomeConsole(hello.url, definition, own);
    const tabId = sender.tab?.id;
    if (!welcome.on || tabId === undefined) return welcome;
    const mayCarry = await mayCarryDesk(hello, welcome, own, tabId, sender.frameId ?? 0);
    if (mayCarry) await rememberTab(tabId);
    return { ...welcome, on: mayCarry };
  });

  receive('console:token', async (_, sender) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined) throw new Error('a desk frame needs a tab');
    return issueToken(tabId, Date.now());
  });

  receive('console:snapshot', async (snapshot, sender) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return;
    const before = await recallConversation(tabId);
    const key = conversationKey(snapshot);
    await rememberConversation(tabId, snapshot);
    if (before && conversationKey(before) !== key) await letBack(conversationKey(before));
    void tellDesks({ what: 'conversation', tabId, snapshot });
    if (waitersIn(before) !== waitersIn(snapshot)) void tellDesks({ what: 'waiting' });
    // A made-up buyer is nobody: no contact, no order, no figures.
    if (identifySender(sender) === 'practice') return;
    if (await isForgotten(key)) return;
    await confirmSent(key, () => hashAgentMessages(snapshot));
    if (snapshot.buyerKey === '') return;
    turns.note(tabId, snapshot).catch((error) => {
      // The conversation goes on without its figures.
      console.warn('[sidedesk] a turn could not be noted:', error);
    });
    await noteOpen(snapshot);
    if (await seeOrders(snapshot, await loadWorld(Date.now()))) await remindersChanged();
    await ordersSeen(snapshot);
  });

  receive('dock:save', ({ place, dock }) => saveDock(place, dock));

  browser.tabs.onRemoved.addListener((tabId) => {
    void forgetTab(tabId);
    void releaseTab(tabId);
    turns.forget(tabId);
  });
}

async function forgetTab(tabId: number): Promise<void> {
  const before = await recallConversation(tabId);
  await forgetConversation(tabId);
  if (waitersIn(before) !== '') await tellDesks({ what: 'waiting' });
}

/** One desk per tab: not in a frame whose page is a console that reads into it. */
async function mayCarryDesk(
  { inner, topUrl }: ConsoleHello,
  { definition }: ConsoleWelcome,
  own: ConsoleDefinition[],
  tabId: number,
  frameId: number,
): Promise<boolean> {
  if (inner && topUrl && URL.canParse(topUrl)) {
    if (findConsole({ url: topUrl }, own).id !== generic.id) return false;
  }
  return claimTab(tabId, frameId, definition.id !== generic.id, async (frame) => {
    return (await askConsole(tabId, { do: 'answer' }, frame)) !== null;
  });
}

async function welcomeConsole(
  url: string,
  definition: ConsoleDefinition,
  own: ConsoleDefinition[],
): Promise<ConsoleWelcome> {
  const settings = await settingsOrDefaults();
  const { hostname } = new URL(url);
  const place = definition.id === generic.id ? hostname : definition.id;
  const language = currentLanguage(settings);
  return {
    on: !settings.sitesOff.includes(hostname),
    definition,
    byMarks: definition.id === generic.id ? consolesByMarks(own) : [],
    dock: settings.docks[place] ?? dockSchema.parse({}),
    language,
    strings: pickConsoleStrings(language),
    scheme: settings.colorScheme,
    due: await countDue(),
    triggers: settings.triggers.filter(({ on }) => on).map(({ sign }) => sign),
    replyKeys: itemsByKey(settings.replyKeys),
    liveCheck: settings.liveCheck,
  };
}

/** Definitions of the shop's own; without a database the known ones are all there is. */
async function listOwnConsoles(): Promise<ConsoleDefinition[]> {
  try {
    return (await listConsoles()).map(({ definition }) => definition);
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return [];
    throw error;
  }
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

async function countDue(): Promise<number> {
  try {
    return await countFired();
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return 0;
    throw error;
  }
}
