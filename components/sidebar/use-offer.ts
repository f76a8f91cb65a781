import { useQuery } from '@tanstack/react-query';
import { ask } from '@/components/ui/ask';

/** What is due for the open conversation (`''` = none open), or null; and what ends it. */
export function useOffer(conversation: string) {
  const { data } = useQuery({
    queryKey: ['reminders', 'offered', conversation],
    queryFn: () => ask('reminder:offered', { conversation }),
    enabled: conversation !== '',
  });
  const offer = conversation !== '' && data ? data : null;
  const offered = offer?.reminder.replyId;
  /** A reply went into the box: what offered it is done. */
  const settle = async (id: string) => {
    const isOffered = id === offered || offer?.branches.some(({ replyId }) => replyId === id);
    if (offer && isOffered) await ask('reminder:settle', { id: offer.reminder.id, how: 'done' });
  };
  return { offer, offered, settle };
}
