import { conversationKey } from '@/utils/model/conversation-key';
import type { ReminderRequest } from '@/utils/model/reminder';

const MINUTE = 60_000;

/** Tag of the quick reply that a first nudge offers. */
export const NUDGE_TAG = 'unpaid-nudge';

/** Key of a reminder made by hand: the same wish in the same minute is one reminder. */
export function manualKey(request: ReminderRequest): string {
  const minute = Math.floor(request.dueAt / MINUTE);
  return `manual|${conversationKey(request.conversation)}|${request.orderNo ?? ''}|${minute}|${request.note}`;
}
