import type { ConversationRef } from '@/utils/model/conversation';

/**
 * The web page a reminder leads to, or null. Reminders come from files, backups and colleagues
 * too: `javascript:`, `data:` or an extension's page is never opened for one.
 */
export function pageAddress({ url }: Pick<ConversationRef, 'url'>): string | null {
  const address = URL.parse(url);
  return address && ['https:', 'http:'].includes(address.protocol) ? address.href : null;
}
