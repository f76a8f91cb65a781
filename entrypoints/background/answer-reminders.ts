import { browser } from 'wxt/browser';
import { applyBuyer, applyRules } from '@/utils/database/apply-facts';
import { applyOrderList } from '@/utils/database/apply-order-list';
import { changeBuyerFacts, listDated, readBuyerFacts } from '@/utils/database/buyer-facts';
import { DatabaseUnavailable } from '@/utils/database/open';
import { applyIfChanged } from '@/utils/database/reminder-rules';
import {
  addReminder,
  findReminder,
  listReminders,
  moveReminder,
  noteReplyInserted,
} from '@/utils/database/reminders';
import { readSettings } from '@/utils/database/settings';
import { readToday } from '@/utils/database/today';
import { listOpenTabs, recallConversation } from '@/utils/dock/open-conversations';
import { noteReminders } from '@/utils/insights/note-reminders';
import type { ConversationRef } from '@/utils/model/conversation';
import { conversationKey } from '@/utils/model/conversation-key';
import type { UsageReport } from '@/utils/model/usage';
import { receive } from '@/utils/receive';
import { actOnReminders, snoozeReminder } from '@/utils/reminders/act';
import { syncAlarms } from '@/utils/reminders/alarms';
import { isDigest, reminderIdOf } from '@/utils/reminders/engine/group-due';
import { unknownBuyer } from '@/utils/reminders/engine/world';
import { fireDue, refreshBadge } from '@/utils/reminders/fire-due';
import { loadWorld } from '@/utils/reminders/load-world';
import { clearNotification, hideNotification } from '@/utils/reminders/notify';
import { findOffered, listBranched } from '@/utils/reminders/offered';
import { pageAddress } from '@/utils/reminders/page-address';
import { manualKey } from '@/utils/reminders/schedule';
import { hideStopped } from '@/utils/reminders/see-orders';
import { settleReminder } from '@/utils/reminders/settle';
import { readSilence, rememberTyping } from '@/utils/reminders/typing';
import { rankWaiting } from '@/utils/reminders/waiting/rank-waiting';
import { summariseWaiting } from '@/utils/reminders/waiting/summarise-waiting';
import { currentLanguage } from './current-language';
import { wordsIn } from './reminder-words';
import { askConsole, focusTab, tellConsoles, tellDesks } from './tell';

/** Changed rules are applied to orders seen so long ago, ms: nothing older is worth a word. */
const RULES_LOOK_BACK = 30 * 86_400_000;

const machineZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

const rankNow = async () => rankWaiting(await listOpenTabs(), Date.now(), machineZone());

/** What desk, popup and manager may ask about reminders. */
export function answerReminders(): void {
  receive('reminder:create', async (request) => {
    const { reminder } = await addReminder(request, manualKey(request), Date.now());
    await remindersChanged();
    return reminder;
  });
  receive('reminder:list', ({ states }) => listReminders(states));
  receive('reminder:settle', async ({ id, how }) => {
    const settled = await settleReminder(id, how, Date.now());
    await remindersChanged();
    return settled !== null;
  });
  receive('reminder:snooze', async ({ id, dueAt }) => {
    const isMoved = await snoozeReminder(id, dueAt, Date.now());
    await remindersChanged();
    return isMoved;
  });
  receive('reminder:act', async (request) => {
    const count = await actOnReminders(request, Date.now());
    await remindersChanged();
    return count;
  });
  receive('reminders:changed', rulesChanged);
  receive('orders:import', async ({ orders, url }) => {
    const now = Date.now();
    const applied = await applyOrderList(orders, url, await loadWorld(now));
    await hideStopped(applied);
    await noteReminders('outcome', applied.outcomes, now);
    await remindersChanged();
    return applied.changed;
  });
  receive('buyer:change', async ({ conversation, change }) => {
    const now = Date.now();
    const stopped = await changeBuyerFacts(conversation, change, now);
    await hideStopped({ stopped });
    // New dates may ask for something, a new zone for another hour.
    await hideStopped(await applyBuyer(conversation, await loadWorld(now)));
    await remindersChanged();
    await tellDesks({ what: 'buyers' });
  });
  receive('waiting:list', rankNow);
  receive('console:waiting', async () => summariseWaiting(await rankNow()));
  receive('waiting:open', async ({ tabId, ...buyer }) => {
    const snapshot = await recallConversation(tabId);
    if (!snapshot) return false;
    const { console, shop, url } = snapshot;
    return showConversation(tabId, { console, shop, url, ...buyer });
  });
  receive('reminder:open', ({ id }) => openReminder(id));
  receive('reminder:offered', ({ conversation }) => findOffered(conversation, machineZone()));
  receive('reminder:today', readToday);
  receive('console:typing', ({ conversation }) => rememberTyping({ conversation, at: Date.now() }));
  receive('buyer:facts', async ({ conversation }) => {
    const facts = await readBuyerFacts([conversation]);
    return facts.get(conversation) ?? unknownBuyer(conversation);
  });
}

/** Rules changed: what they made before and what they ask for now follows. */
async function rulesChanged(): Promise<void> {
  const now = Date.now();
  await hideStopped(await applyRules(now - RULES_LOOK_BACK, await loadWorld(now)));
  await remindersChanged();
}

/** Packs came or went: so do their reminder rules. */
export async function packsChanged(): Promise<void> {
  await applyIfChanged(rulesChanged);
}

/** Lets the rules about dates decide about each buyer who has some; each day brings a new one near. */
export async function decideDates(now: number): Promise<void> {
  const world = await loadWorld(now);
  let changed = 0;
  for (const conversation of await listDated()) {
    const applied = await applyBuyer(conversation, world);
    await hideStopped(applied);
    changed += applied.changed;
  }
  if (changed > 0) await remindersChanged();
}

/** Notes in the history of a reminder that the reply it offered went into the box. */
export async function noteInserted(report: UsageReport): Promise<void> {
  const { kind, itemId, sent, console, shop = '' } = report;
  if (kind !== 'insert' || !sent?.buyerKey) return;
  const conversation = conversationKey({ console, shop, buyerKey: sent.buyerKey });
  if (itemId === undefined) return;
  const branched = await listBranched(itemId);
  await noteReplyInserted(
    conversation,
    ({ replyId, ruleId, rule }) => replyId === itemId || branched.has(`${ruleId}|${rule?.step}`),
    Date.now(),
  );
}

/** Rows changed: alarms, badge and every view follow from them. */
export async function remindersChanged(): Promise<void> {
  await fireAll();
  await tellDesks({ what: 'reminders' });
}

/** Fires what is due; called at start, by the alarm and after every write. */
export function remindNow(): void {
  remindersChanged().catch((error) => {
    if (!(error instanceof DatabaseUnavailable)) throw error;
    console.warn('[sidedesk] reminders wait: the database cannot be opened');
  });
}

async function fireAll(): Promise<void> {
  const now = Date.now();
  await syncAlarms(now);
  const settings = await readSettings();
  const isTypedTo = await readSilence(now);
  const isMuted = settings.mutedUntil > now;
  const world = await loadWorld(now, settings);
  await fireDue(wordsIn(currentLanguage(settings)), world, (row) => isMuted || isTypedTo(row));
  await tellConsoles({ do: 'count-due', due: await refreshBadge() });
}

/** What a click on a notification opens: its conversation, or the list of all that is due. */
export async function openNotification(notification: string): Promise<void> {
  const id = reminderIdOf(notification);
  if (id) await openReminder(id);
  if (!isDigest(notification)) return;
  await clearNotification(notification);
  await browser.tabs.create({ url: browser.runtime.getURL('/manager.html#/reminders') });
}

/**
 * Opens the conversation a reminder is about: the tab that has this console, else a new
 * one; the desk there offers the text. The notification goes, the reminder stays open
 * until the agent settles it.
 */
async function openReminder(id: string): Promise<boolean> {
  const reminder = await findReminder(id);
  if (!reminder) return false;
  const { conversation, orderNo } = reminder;
  await moveReminder(
    id,
    ['waiting', 'fired'],
    { state: 'fired' },
    { at: Date.now(), what: 'opened' },
  );
  await hideNotification(reminder);
  await tellDesks({ what: 'reminders' });
  const tab = await findConsoleTab(conversation);
  if (tab === null) {
    const list = browser.runtime.getURL('/manager.html#/reminders');
    await browser.tabs.create({ url: pageAddress(conversation) ?? list });
    return true;
  }
  return showConversation(tab, conversation, orderNo);
}

/** Brings a tab to the front and opens a conversation in its console. */
async function showConversation(
  tab: number,
  conversation: ConversationRef,
  orderNo?: string,
): Promise<boolean> {
  await focusTab(tab);
  const order = orderNo ? { orderNo } : {};
  const result = await askConsole(tab, { do: 'open-conversation', conversation, ...order });
  // The desk offers the text: with its search focused, Enter is all that is left.
  await askConsole(tab, { do: 'focus-search' });
  await tellDesks({ what: 'reminders' });
  return result?.ok ?? false;
}

/** The tab that shows this conversation, else one of its console, else null. */
async function findConsoleTab(wanted: ConversationRef): Promise<number | null> {
  const tabs = (await listOpenTabs()).filter(
    ({ snapshot }) => snapshot?.console === wanted.console,
  );
  const shown = tabs.filter(({ snapshot }) => snapshot?.buyerKey === wanted.buyerKey);
  for (const { tabId } of [...shown, ...tabs]) {
    // A tab may have gone elsewhere since its last report.
    if (await askConsole(tabId, { do: 'report-conversation' })) return tabId;
  }
  return null;
}
