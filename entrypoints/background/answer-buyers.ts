import { dayOf } from '@/utils/calendar/zone';
import { holdForgotten } from '@/utils/contacts/forgotten';
import { readBuyerCard } from '@/utils/database/buyer-card';
import { readBuyerHistory } from '@/utils/database/buyer-details';
import type { BuyerPlace } from '@/utils/database/buyer-rows';
import { changeContact, confirmIdentity, noteReplyUsed, noteTalk } from '@/utils/database/contacts';
import { forgetBuyer, listUnseen } from '@/utils/database/forget-buyer';
import { forgetTalk } from '@/utils/database/insights';
import { moveBuyer } from '@/utils/database/move-buyer';
import { readSettings } from '@/utils/database/settings';
import { countElsewhere } from '@/utils/database/team-forget';
import { listOpenTabs } from '@/utils/dock/open-conversations';
import { talkOf } from '@/utils/insights/note-turns';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import { conversationKey } from '@/utils/model/conversation-key';
import type { UsageReport } from '@/utils/model/usage';
import { receive } from '@/utils/receive';
import { hideNotification } from '@/utils/reminders/notify';
import { remindersChanged } from './answer-reminders';
import { tellDesks } from './tell';

const DAY = 86_400_000;
/** Forgotten in one go; the next daily work takes the rest. */
const AT_ONCE = 500;

const machineZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What desk and manager may ask about buyers. */
export function answerBuyers(): void {
  receive('buyer:card', ({ orderNo, ...place }) => readBuyerCard(place, orderNo, machineZone()));
  receive('buyer:history', (place) => readBuyerHistory(conversationKey(place), place));
  receive('buyer:elsewhere', (place) => countElsewhere(place, Date.now()));
  receive('contact:change', async ({ conversation, change }) => {
    const { agentName } = await readSettings();
    const row = await changeContact(conversation, change, Date.now(), agentName);
    // Rules ask for groups.
    if (change.groups) await remindersChanged();
    await tellDesks({ what: 'buyers' });
    return row;
  });
  receive('contact:identified', async ({ conversation }) => {
    await confirmIdentity(conversation, Date.now());
    await tellDesks({ what: 'buyers' });
  });
  receive('contact:forget', async (place) => {
    const rows = await forget(place);
    await remindersChanged();
    await tellDesks({ what: 'buyers' });
    return rows;
  });
  receive('contact:merge', async ({ from, to }) => {
    const rows = await moveBuyer(from, to);
    await remindersChanged();
    await tellDesks({ what: 'buyers' });
    return rows;
  });
  receive('buyers:changed', async () => {
    await remindersChanged();
    await tellDesks({ what: 'buyers' });
  });
}

async function forget(place: BuyerPlace): Promise<number> {
  const key = conversationKey(place);
  const tabs = await listOpenTabs();
  if (tabs.some(({ snapshot }) => snapshot && conversationKey(snapshot) === key)) {
    await holdForgotten(key);
  }
  const { rows, reminders } = await forgetBuyer(key, place);
  await forgetTalk(await talkOf(key));
  for (const reminder of reminders) await hideNotification(reminder);
  return rows;
}

/** Notes that a buyer's conversation is open now. */
export async function noteOpen(snapshot: ConversationSnapshot): Promise<void> {
  const now = Date.now();
  if (await noteTalk(snapshot, dayOf(now, machineZone()), now)) await tellDesks({ what: 'buyers' });
}

/** Notes which reply a buyer was answered with. */
export async function noteAnswered({
  kind,
  itemId,
  sent,
  console,
  shop,
  at,
}: UsageReport): Promise<void> {
  if (kind !== 'insert' || !itemId || !sent?.buyerKey) return;
  const key = conversationKey({ console, shop: shop ?? '', buyerKey: sent.buyerKey });
  await noteReplyUsed(key, itemId, at);
}

/** Forgets buyers who were not seen for as long as the shop keeps contacts. @returns how many */
export async function forgetOld(now: number): Promise<number> {
  const { contactsKeptDays } = await readSettings();
  if (contactsKeptDays === 0) return 0;
  const old = await listUnseen(now - contactsKeptDays * DAY, AT_ONCE);
  for (const contact of old) await forget(contact);
  if (old.length > 0) await tellDesks({ what: 'buyers' });
  return old.length;
}
