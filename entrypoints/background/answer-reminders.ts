import { browser } from 'wxt/browser';
import { DatabaseUnavailable } from '@/utils/database/open';
import {
  addReminder,
  findReminder,
  listOpenForConversation,
  listReminders,
  moveReminder,
} from '@/utils/database/reminders';
import { readSettings } from '@/utils/database/settings';
import { listOpenTabs } from '@/utils/dock/open-conversations';
import { fillWords } from '@/utils/i18n/fill-words';
import { resources } from '@/utils/i18n/resources';
import type { ConversationRef } from '@/utils/model/conversation';
import type { Reminder } from '@/utils/model/reminder';
import type { Language } from '@/utils/model/scope';
import { receive } from '@/utils/receive';
import { syncAlarms } from '@/utils/reminders/alarms';
import { fireDue, refreshBadge } from '@/utils/reminders/fire-due';
import { hideNotification, type NotificationWords } from '@/utils/reminders/notify';
import { manualKey } from '@/utils/reminders/schedule';
import { settleReminder } from '@/utils/reminders/settle';
import { currentLanguage } from './current-language';
import { askConsole, focusTab, tellConsoles, tellDesks } from './tell';

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
    const before = await findReminder(id);
    const moved = await moveReminder(
      id,
      ['waiting', 'fired'],
      { state: 'waiting', dueAt },
      { at: Date.now(), what: 'snoozed' },
    );
    if (before && moved) await hideNotification(before);
    await remindersChanged();
    return moved !== null;
  });
  receive('reminder:open', ({ id }) => openReminder(id));
  receive('reminder:offered', async ({ conversation }) => {
    const open = await listOpenForConversation(conversation);
    return open.find((row) => row.state === 'fired') ?? null;
  });
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
  const language = currentLanguage(settings);
  await fireDue(now, (reminder) => wordsOf(reminder, language), settings.mutedUntil > now);
  await tellConsoles({ do: 'count-due', due: await refreshBadge() });
}

function wordsOf(reminder: Reminder, language: Language): NotificationWords {
  const words = resources[language];
  const { console, buyerName } = reminder.conversation;
  const name = words.consoles[console as keyof typeof words.consoles] ?? console;
  const detail = reminder.orderNo
    ? fillWords(words.reminder.orderDetail, { tail: reminder.orderNo.slice(-4) })
    : reminder.note || words.reminder.kind[reminder.kind];
  return {
    title: fillWords(words.reminder.notify[reminder.kind], { buyer: buyerName }),
    message: fillWords(words.reminder.notifyText, { console: name, detail }),
  };
}

/**
 * Opens the conversation a reminder is about: the tab that has this console, else a new
 * one; the desk there offers the text. The notification goes, the reminder stays open
 * until the agent settles it.
 */
export async function openReminder(id: string): Promise<boolean> {
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
    await browser.tabs.create({ url: conversation.url });
    return true;
  }
  await focusTab(tab);
  const command = {
    do: 'open-conversation' as const,
    conversation,
    ...(orderNo ? { orderNo } : {}),
  };
  const result = await askConsole(tab, command);
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
