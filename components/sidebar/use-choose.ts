import { useStable } from '@/components/ui/use-stable';
import type { useInsert } from './use-insert';
import { useOffer } from './use-offer';

interface Desk {
  inserting: ReturnType<typeof useInsert>;
  /** What was searched for, where the search led to it. */
  query: string | undefined;
  /** The text is in the box. What was typed since it was chosen is the next question already. */
  onInserted(): void;
  /** Something has to be settled first. */
  onHeld(): void;
}

/**
 * Puts a chosen reply into the box, and ends the reminder that offered it.
 * @param conversation key of the open one, '' = none
 */
export function useChoose(conversation: string, { inserting, query, onInserted, onHeld }: Desk) {
  const { offer, offered, settle } = useOffer(conversation);
  return {
    offer,
    offered,
    insert: useStable(async (id: string | undefined) => {
      if (!id || !(await inserting.choose(id, query))) return;
      onInserted();
      await settle(id);
    }),
    /** From a panel, which stays where nothing holds the reply up. */
    insertHere: useStable(async (id: string) => {
      if (await inserting.choose(id)) await settle(id);
      else onHeld();
    }),
  };
}
