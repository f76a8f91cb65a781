import { useQueryClient } from '@tanstack/react-query';
import { ask } from '@/components/ui/ask';
import { useStable } from '@/components/ui/use-stable';
import type { PreparedReply } from '@/utils/library/answers';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import { nextOf, tonesBeside } from './variant-switch';

/**
 * Goes to the next language or tone of the reply that is shown. A language is kept for this
 * buyer, a tone for this agent.
 */
export function useWording(
  reply: PreparedReply | undefined,
  conversation: ConversationSnapshot | null,
) {
  const queries = useQueryClient();
  const nextLanguage = useStable(async () => {
    if (!reply || !conversation) return;
    const all = [...new Set(reply.variants.map(({ locale }) => locale))];
    const locale = nextOf(all, reply.variants[reply.variant]?.locale ?? '');
    if (!locale) return;
    const { console, shop, url, buyerKey, buyerName } = conversation;
    await ask('buyer:set-language', {
      conversation: { console, shop, url, buyerKey, buyerName },
      locale,
    });
    await queries.invalidateQueries({ queryKey: ['buyer-language'] });
  });
  const nextTone = useStable(async () => {
    const now = reply?.variants[reply.variant]?.tone;
    const tone = reply && now && nextOf(tonesBeside(reply), now);
    // The news of the change brings the new text.
    if (tone) await ask('settings:change', { tone });
  });
  return { nextLanguage, nextTone };
}
