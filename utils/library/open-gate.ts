import type { ConversationMemory } from '@/utils/database/conversation-memory';
import type { LibraryItem } from '@/utils/database/library';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import type { Settings } from '@/utils/model/setting';
import { checkReply } from '@/utils/replies/gate/check-reply';
import type { Rendered } from '@/utils/replies/template/render-template';
import type { PreparedMessage } from './answers';
import { hashText } from './hash-text';
import type { PrepareWorld } from './prepare-world';

interface Here {
  conversation: ConversationSnapshot | null;
  /** Absent = not known. */
  console: string | undefined;
  /** The buyer's language; null = not known. */
  locale: string | null;
  settings: Settings;
  memory: ConversationMemory;
  world: PrepareWorld;
  /** Steps of a running playbook that must come before this item. */
  awaits: string[];
}

/**
 * The gate for the messages of one item in one conversation.
 * @returns a check; `otherVariant` is another wording of the same, for one sent already
 */
export function openGate(item: LibraryItem, here: Here) {
  const { conversation, console = 'generic', locale, settings, memory, world, awaits } = here;
  const place = { console, shop: conversation?.shop ?? '', locale, role: settings.role };
  const { scope, validFrom, validTo } = item;
  const bounds = {
    scope,
    validFrom,
    validTo,
    public: item.type === 'reply' && item.public,
    locked: item.type === 'reply' && item.locked === true,
    awaits,
  };
  const shown = hashAgentMessages(conversation);
  return async (message: Rendered, otherVariant: number | null): Promise<PreparedMessage> => {
    const { text, pieces, cursor, picked, missing, prompts, errors } = message;
    const hash = await hashText(text);
    const isShown = memory.put.has(hash) && (await shown).includes(hash);
    const sentAt = (isShown ? memory.put : memory.sent).get(hash) ?? null;
    const findings = checkReply({
      text,
      missing,
      prompts,
      errors,
      item: bounds,
      place,
      maxLength: world.maxLengthOf(console),
      sentAt: sentAt !== null && isToday(sentAt, world.now) ? sentAt : null,
      otherVariant,
      now: world.now,
      checks: world.checks,
    });
    return { text, pieces, cursor, picked, findings };
  };
}

/** Hashes of what the shop's side wrote, as far as the conversation shows it. */
export function hashAgentMessages(
  conversation: Pick<ConversationSnapshot, 'messages'> | null,
): Promise<string[]> {
  const own = conversation?.messages.filter(({ side }) => side === 'agent') ?? [];
  return Promise.all(own.map(({ text }) => hashText(text)));
}

function isToday(at: number, now: number): boolean {
  return new Date(at).toDateString() === new Date(now).toDateString();
}
