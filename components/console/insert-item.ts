import type { Dock } from '@/components/dock/dock';
import type { ConsoleView } from '@/utils/consoles/console-view';
import type { ConsoleEnd } from '@/utils/dock/console-end';
import type { PreparedReply } from '@/utils/library/answers';
import { lastWords } from '@/utils/library/last-words';
import type { CommandResult, InsertCommand } from '@/utils/link';
import type { BackgroundLine } from './background-line';

export interface InsertWorld {
  view: ConsoleView;
  dock: Dock;
  end: ConsoleEnd;
  background: BackgroundLine;
  obey(command: InsertCommand): Promise<CommandResult>;
  /** Called when the text is there: may it still be inserted? Claims the "/query" it replaces. */
  claim(prepared: PreparedReply): boolean;
}

/**
 * Inserts a reply chosen in the page, by the list at the caret or by its key. What it lacks is
 * asked for in the desk, and where the insertion fails the desk explains why and offers the copy.
 * @returns whether the text is in the box
 */
export async function insertItem(world: InsertWorld, id: string): Promise<boolean> {
  const { view, dock, end, background } = world;
  const conversation = view.isRead ? view.read() : null;
  const prepared = await background.ask('reply:prepare', { id, conversation });
  if (!prepared || !world.claim(prepared)) return false;
  if (prepared.missing.length > 0) {
    dock.change({ open: true });
    dock.frame.focus();
    end.tell({ is: 'complete', id });
    return false;
  }
  const guard = conversation && {
    buyerKey: conversation.buyerKey,
    lastMessageId: conversation.lastMessageId,
  };
  const result = await world.obey({ do: 'insert', text: prepared.text, guard });
  if (result.ok) {
    await background.ask('usage:log', {
      at: Date.now(),
      kind: 'insert',
      itemId: id,
      console: view.definition.id,
      asked: lastWords(conversation),
      shop: conversation?.shop ?? '',
    });
  } else {
    dock.change({ open: true });
    end.tell({ is: 'complete', id });
  }
  return result.ok;
}
