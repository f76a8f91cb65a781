import type { ConversationSnapshot } from '@/utils/model/conversation';

/** Equal for two looks at a tab in which the same buyers wait since the same times; '' = nobody. */
export function waitersIn(snapshot: ConversationSnapshot | null): string {
  if (!snapshot) return '';
  const { buyerKey, buyerName, waitingSince, waiting } = snapshot;
  const listed = waiting.map(({ key, name, unread, since }) => [key, name, unread, since]);
  const open = waitingSince === null ? [] : [[buyerKey, buyerName, 1, waitingSince]];
  const all = [...open, ...listed];
  return all.length === 0 ? '' : JSON.stringify(all);
}
