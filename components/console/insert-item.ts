import type { Dock } from '@/components/dock/dock';
import type { ConsoleView } from '@/utils/consoles/console-view';
import type { ConsoleEnd } from '@/utils/dock/console-end';
import { reportInsertion } from '@/utils/library/report-insertion';
import type { CommandResult, InsertCommand } from '@/utils/link';
import type { BackgroundLine } from './background-line';

interface InsertWorld {
  view: ConsoleView;
  dock: Dock;
  end: ConsoleEnd;
  background: BackgroundLine;
  obey(command: InsertCommand): Promise<CommandResult>;
  /**
   * Called when the reply is there: may it still be inserted? Claims the "/query" it replaces.
   * @param isReady it needs nothing and the gate has nothing against it
   */
  claim(isReady: boolean): boolean;
}

/**
 * Inserts a reply chosen in the page, by the list at the caret or by its key. What it lacks is
 * asked for in the desk, what the gate has against it is explained there, and where the insertion
 * fails the desk says why and offers the copy.
 * @returns whether the text is in the box
 */
export async function insertItem(world: InsertWorld, id: string): Promise<boolean> {
  const { view, dock, end, background } = world;
  const conversation = view.isRead ? view.read() : null;
  const console = view.definition.id;
  const prepared = await background.ask('reply:prepare', { id, conversation, console });
  if (!prepared) return false;
  const [first] = prepared.messages;
  const isComplete = prepared.missing.length + prepared.prompts.length === 0;
  const ready = isComplete && first?.findings.length === 0 ? first : null;
  if (!world.claim(ready !== null)) return false;
  if (!ready) {
    dock.change({ open: true });
    dock.frame.focus();
    end.tell({ is: 'complete', id });
    return false;
  }
  const guard = conversation && {
    buyerKey: conversation.buyerKey,
    lastMessageId: conversation.lastMessageId,
  };
  const { text, cursor } = ready;
  const more = prepared.messages.length > 1;
  const result = await world.obey({ do: 'insert', text, cursor, guard, more });
  if (result.ok) {
    if (more) end.tell({ is: 'started', id });
    const place = { console, shop: conversation?.shop ?? '' };
    await background.ask('usage:log', reportInsertion(id, ready, conversation, place));
  } else {
    dock.change({ open: true });
    end.tell({ is: 'complete', id });
  }
  return result.ok;
}
