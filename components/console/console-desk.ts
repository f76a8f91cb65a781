import type { Dock } from '@/components/dock/dock';
import type { Box } from '@/utils/composer/box';
import type { BoxMemory } from '@/utils/composer/box-memory';
import { insertImage } from '@/utils/composer/insert-image';
import { insertText } from '@/utils/composer/insert-text';
import { pictureFile } from '@/utils/composer/picture-file';
import { placeCaret } from '@/utils/composer/place-caret';
import { normaliseText, readBox } from '@/utils/composer/read-box';
import type { Replace } from '@/utils/composer/select-query';
import type { ConsoleView } from '@/utils/consoles/console-view';
import { openConversation } from '@/utils/consoles/open-conversation';
import { testConsole } from '@/utils/consoles/self-test';
import type {
  CommandResult,
  ConsoleCommand,
  ConsoleEvent,
  ConversationGuard,
  InsertCommand,
  InsertImageCommand,
  InsertResult,
} from '@/utils/link';
import type { ConversationRef } from '@/utils/model/conversation';
import { hasMoved } from '@/utils/replies/gate/conversation-moved';
import type { DeskNews } from '@/utils/welcome';
import { mendDraft } from './mend-draft';
import type { TeachSession } from './teach-session';

type TeachCommand = Extract<ConsoleCommand, { do: `teach-${string}` }>;
type NotOpened = Extract<ConsoleEvent, { is: 'not-opened' }>;

/** What the commands act on in this page. */
export interface ConsoleWorld {
  view: ConsoleView;
  memory: BoxMemory;
  /** Loaded at the agent's first wish to teach. */
  teach(): Promise<TeachSession>;
  dock: Dock;
  /** The reply box now, or null. */
  findBox(): Box | null;
  /** The "/query" a chosen reply replaces; taken once. */
  takeQuery(): { box: Box; replace: Replace } | null;
  /** Whether the desk has further messages of a chain. */
  expectMore(more: boolean): void;
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
    case 'insert-image':
      return insertPicture(world, command);
    case 'mend-draft':
      return mendDraft(world, command);
    case 'read-draft': {
      const box = world.findBox();
      return box ? { ok: true, draft: readBox(box) } : { ok: false };
    }
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
    case 'see-desk':
      return { ok: dock.isSeen() };
    case 'count-due':
      world.countDue(command.due);
      return { ok: true };
    case 'self-test':
      return { ok: true, report: testConsole(world.view.definition) };
    case 'teach-pick':
    case 'teach-preview':
    case 'teach-forget':
      return teach(world, command);
  }
}

async function teach(world: ConsoleWorld, command: TeachCommand): Promise<CommandResult> {
  let session: TeachSession;
  try {
    session = await world.teach();
  } catch (error) {
    console.warn('[sidedesk] teach mode did not load:', error);
    return { ok: false, why: 'not-loaded' };
  }
  if (command.do === 'teach-pick') return session.pick(command.part);
  if (command.do === 'teach-preview') return { ok: true, preview: session.preview() };
  session.forget(command.part);
  return { ok: true };
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
  if (box) world.memory.returnTo(box);
  return box !== null;
}

async function insert(world: ConsoleWorld, command: InsertCommand): Promise<InsertResult> {
  const query = world.takeQuery();
  const box = query?.box.isConnected ? query.box : world.findBox();
  if (!box) return { ok: false, why: 'no-box' };
  const isCurrent = () => isSame(world, command.guard);
  if (!isCurrent()) return { ok: false, why: 'conversation-changed' };
  if (command.after && readBox(box).includes(normaliseText(command.after))) {
    return { ok: false, why: 'step-not-sent' };
  }
  const replace = query?.box === box ? query.replace : undefined;
  const result = await insertText(box, command.text, world.memory, { replace, isCurrent });
  if (result.ok && typeof command.cursor === 'number') {
    placeCaret(box, command.text.length - command.cursor);
  }
  if (result.ok) world.expectMore(command.more === true);
  return result;
}

async function insertPicture(
  world: ConsoleWorld,
  command: InsertImageCommand,
): Promise<InsertResult> {
  const box = world.findBox();
  if (!box) return { ok: false, why: 'no-box' };
  const file = pictureFile(command);
  if (!file) return { ok: false, why: 'not-taken' };
  return insertImage(box, file, world.memory, () => isSame(world, command.guard));
}

/** The conversation something was made for is still the open one; without one, any is. */
function isSame(world: ConsoleWorld, guard: ConversationGuard | null): boolean {
  return guard === null || !hasMoved(world.view.read(), guard);
}
