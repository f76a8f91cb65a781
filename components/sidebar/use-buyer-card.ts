import { useQuery } from '@tanstack/react-query';
import { ask } from '@/components/ui/ask';
import { useStable } from '@/components/ui/use-stable';
import { draftCase } from '@/utils/cases/engine/draft-case';
import type { BuyerCard } from '@/utils/database/buyer-card';
import type { ConversationSnapshot } from '@/utils/model/conversation';

/** What is known of the open buyer and order, and how to start a case about them. */
export function useBuyerCard(conversation: ConversationSnapshot | null) {
  const { console = '', shop = '', buyerKey = '', orders } = conversation ?? {};
  const orderNo = orders?.[0]?.no;
  const place = { console, shop, buyerKey };
  const { data } = useQuery<BuyerCard>({
    queryKey: ['buyer', 'card', console, shop, buyerKey, orderNo],
    queryFn: () => ask('buyer:card', orderNo ? { ...place, orderNo } : place),
    enabled: buyerKey !== '',
    // The same buyer with another order: what is shown stays until the answer is there.
    placeholderData: (before, query) =>
      query?.queryKey[4] === buyerKey && query.queryKey[2] === console ? before : undefined,
  });
  /** Id of the case that is open about this buyer and order, or of a new one; null = it failed. */
  const openCase = useStable(async (): Promise<string | null> => {
    if (!conversation?.buyerKey) return null;
    const known = data?.open[0]?.id;
    if (known) return known;
    const opened = await ask('case:open', draftCase(conversation));
    return 'case' in opened ? opened.case.id : null;
  });
  return { card: (buyerKey !== '' && data) || null, openCase };
}
