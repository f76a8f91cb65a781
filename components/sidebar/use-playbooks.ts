import { useQuery } from '@tanstack/react-query';
import { ask } from '@/components/ui/ask';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import { conversationKey } from '@/utils/model/conversation-key';

/** What runs for the buyer on screen and what their last words ask for; null = nobody is. */
export function usePlaybooks(conversation: ConversationSnapshot | null) {
  const key = conversation?.buyerKey ? conversationKey(conversation) : '';
  const said = conversation?.messages.findLast(({ side }) => side === 'buyer')?.text ?? '';
  const statuses = conversation?.orders.map(({ status }) => status) ?? [];
  const { data } = useQuery({
    queryKey: ['playbooks', 'desk', key, said, statuses],
    queryFn: () => ask('playbook:desk', { conversation: key, said, statuses }),
    enabled: key !== '',
    placeholderData: (old, query) => (query?.queryKey[2] === key ? old : undefined),
  });
  return key === '' ? null : (data ?? null);
}
