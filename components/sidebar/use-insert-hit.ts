import { ask } from '@/components/ui/ask';
import type { useInsert } from './use-insert';
import { useOffer } from './use-offer';

/**
 * Inserting what was chosen, and what a reminder offers; the reminder is done with it.
 * @param conversation key of the open one, '' = none
 */
export function useInsertHit(
  inserting: ReturnType<typeof useInsert>,
  conversation: string,
  /** What was searched for; undefined = nothing. */
  asked: string | undefined,
  onInserted: () => void,
) {
  const offers = useOffer(conversation);
  const offered = offers?.reminder.replyId;
  async function insert(id: string | undefined): Promise<void> {
    if (!id) return;
    const isOffered = id === offered || offers?.branches.some(({ replyId }) => replyId === id);
    if (!(await inserting.choose(id, asked))) return;
    onInserted();
    if (offers && isOffered) await ask('reminder:settle', { id: offers.reminder.id, how: 'done' });
  }
  return { offers, offered, insert };
}
