import { useQuery } from '@tanstack/react-query';
import { ask } from '@/components/ui/ask';

/** What is due for the open conversation (`''` = none open), or null. */
export function useOffer(conversation: string) {
  const { data } = useQuery({
    queryKey: ['reminders', 'offered', conversation],
    queryFn: () => ask('reminder:offered', { conversation }),
    enabled: conversation !== '',
  });
  return conversation !== '' && data ? data : null;
}
