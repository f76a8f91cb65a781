import type { Dock } from '@/components/dock/dock';
import type { Box } from '@/utils/composer/box';
import type { BoxMemory } from '@/utils/composer/box-memory';
import { insertText, type Replace } from '@/utils/composer/insert-text';
import type { ConsoleView } from '@/utils/consoles/console-view';
import { openConversation } from '@/utils/consoles/open-conversation';
import { WEAK_KEY } from '@/utils/consoles/read-conversation';
import type {
  CommandResult,
  ConsoleCommand,
  ConsoleEvent,
  InsertCommand,
  InsertResult,
} from '@/utils/link';
import type { ConversationRef, ConversationSnapshot } from '@/utils/model/conversation';
import type { DeskNews } from '@/utils/welcome';

type NotOpened = Extract<ConsoleEvent, { is: 'not-opened' }>;

/** What the commands act on in this page. */
export interface ConsoleWorld {
  view: ConsoleView;
  memory: BoxMemory;
  dock: Dock;
  /** The reply box now, or null. */
  findBox(): Box | null;
  /** The "/query" a chosen reply replaces; taken once. */
  takeQuery(): { box: Box; replace: Replace } | null;
  tellDesk(what: 'focus-search' | 'conversation' | DeskNews | NotOpened): void;
  leave(): void;
  refresh(): void;
  countDue(due: number): void;
}

/** Carries out one command of the desk in the console's page. */
export async function obey(world: ConsoleWorld, command: ConsoleCommand): Promise<CommandResult> {
  const { dock } = world;
  switch (command.do) {
    case 'insert':
      return insert(world, command);
    case 'focus-box':
      return { ok: focusBox(world) };
    case 'toggle-desk':
      showDesk(world, !dock.settings.open);
      return { ok: true };
    case 'open-desk':
      dock.change({ open: true });
      return { ok: true };
    case 'close-desk':
      showDesk(world, false);
      return { ok: true };
    case 'focus-search':
      showDesk(world, true);
      return { ok: true };
    case 'change-dock':
      dock.change(command.change);
      return { ok: true };
    case 'report-conversation':
      world.tellDesk('conversation');
      return { ok: true };
    case 'open-conversation':
      return open(world, command.conversation, command.orderNo);
    case 'leave-site':
      world.leave();
      return { ok: true };
    case 'refresh-welcome':
      world.refresh();
      return { ok: true };
    case 'pass-news':
      world.tellDesk(command.news);
      return { ok: true };
    case 'answer':
      return { ok: true };
    case 'count-due':
      world.countDue(command.due);
      return { ok: true };
  }
}

async function open(
  world: ConsoleWorld,
  conversation: ConversationRef,
  orderNo: string | undefined,
): Promise<CommandResult> {
  const result = await openConversation(
    world.view.definition,
    conversation,
    world.view.read,
    orderNo,
  );
  if (!result.ok) {
    world.tellDesk({ is: 'not-opened', why: result.why, buyerName: conversation.buyerName });
  }
  return result;
}

/** Opens the desk with its search focused, or closes it and returns to the box. */
function showDesk(world: ConsoleWorld, open: boolean): void {
  if (world.dock.settings.open !== open) world.dock.change({ open });
  if (!open) {
    focusBox(world);
    return;
  }
  world.dock.frame.focus();
  world.tellDesk('focus-search');
}

function focusBox(world: ConsoleWorld): boolean {
  const box = world.findBox();
  box?.focus({ preventScroll: true });
  if (box) world.memory.restoreCaret(box);
  return box !== null;
}

async function insert(world: ConsoleWorld, command: InsertCommand): Promise<InsertResult> {
  const query = world.takeQuery();
  const box = query?.box.isConnected ? query.box : world.findBox();
  if (!box) return { ok: false, why: 'no-box' };
  if (command.guard && hasMoved(world.view.read(), command.guard)) {
    return { ok: false, why: 'conversation-changed' };
  }
  return insertText(box, command.text, world.memory, query?.replace);
}

/**
 * Another buyer is open than the one the text was made for. A new message of the same
 * buyer does not count: that happens every few seconds and the answer is still theirs.
 * With a key made of a name only, or none, the thread must still be the same one.
 */
function hasMoved(now: ConversationSnapshot, guard: NonNullable<InsertCommand['guard']>): boolean {
  if (now.buyerKey !== guard.buyerKey) return true;
  const isSure = now.buyerKey !== '' && !now.buyerKey.startsWith(WEAK_KEY);
  if (isSure || guard.lastMessageId === '') return false;
  return !now.messages.some((message) => message.id === guard.lastMessageId);
}
