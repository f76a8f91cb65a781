import type { Dock } from '@/components/dock/dock';
import type { ConsoleView } from '@/utils/consoles/console-view';
import type { ConsoleEnd } from '@/utils/dock/console-end';
import type { DeskHit } from '@/utils/library/answers';
import { lastWords } from '@/utils/library/last-words';
import type { CommandResult, InsertCommand } from '@/utils/link';
import type { BackgroundLine } from './background-line';

interface InsertWorld {
  view: ConsoleView;
  dock: Dock;
  end: ConsoleEnd;
  background: BackgroundLine;
  obey(command: InsertCommand): Promise<CommandResult>;
}

/**
 * Inserts a reply chosen at the caret. What it lacks is asked for in the desk, and where the
 * insertion fails the desk explains why and offers the copy.
 */
export async function insertHit(world: InsertWorld, hit: DeskHit): Promise<void> {
  const { view, dock, end, background } = world;
  const conversation = view.isRead ? view.read() : null;
  const prepared = await background.ask('reply:prepare', { id: hit.id, conversation });
  if (!prepared) return;
  if (prepared.missing.length > 0) {
    dock.change({ open: true });
    dock.frame.focus();
    end.tell({ is: 'complete', id: hit.id });
    return;
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
      itemId: hit.id,
      console: view.definition.id,
      asked: lastWords(conversation),
      shop: conversation?.shop ?? '',
    });
  } else {
    dock.change({ open: true });
    end.tell({ is: 'complete', id: hit.id });
  }
}
