import { useQuery } from '@tanstack/react-query';
import { ask } from '@/components/ui/ask';
import type { PreparedReply } from '@/utils/library/answers';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import { conversationKey } from '@/utils/model/conversation-key';

/** A reply on its way into the box, with everything the agent decided about it. */
export interface Draft {
  id: string;
  /** What was searched for when it was chosen. */
  query?: string | undefined;
  values: Record<string, string>;
  variant?: number | undefined;
  edited?: { at: number; texts: string[] } | undefined;
}

/** What a text depends on: the facts, and what was sent; the buyer's words do not change it. */
function factsOf(conversation: ConversationSnapshot | null): ConversationSnapshot | null {
  if (!conversation) return null;
  const messages = conversation.messages.filter(({ side }) => side === 'agent');
  const still = { readAt: 0, lastMessageId: '', waitingSince: null, waiting: [] };
  return { ...conversation, messages, ...still };
}

/** Where a text goes: its console is known before the conversation in it is read. */
export interface TypedInto {
  conversation: ConversationSnapshot | null;
  console: string | undefined;
}

/** Query of the filled text: shared by the preview and the insertion, so Enter waits for nothing. */
export function preparedQuery(
  id: string,
  { conversation, console }: TypedInto,
  locale: string | null,
) {
  const facts = factsOf(conversation);
  return {
    queryKey: ['prepare', id, facts, console, locale],
    queryFn: () => ask('reply:prepare', { id, conversation: facts, console, locale }),
    staleTime: 60_000,
  };
}

/** Prepares a draft the agent has decided something about. */
export function prepareDraft(
  { id, values, variant, edited }: Draft,
  { conversation, console }: TypedInto,
  locale: string | null,
): Promise<PreparedReply> {
  const request = { id, conversation: factsOf(conversation), console, locale, values };
  return ask('reply:prepare', { ...request, variant, edited });
}

/** The language of the buyer on screen, as their last words tell or an agent set it. */
export function languageQuery(conversation: ConversationSnapshot | null) {
  const words = conversation?.messages.filter(({ side }) => side === 'buyer').slice(-5) ?? [];
  const key = conversation ? conversationKey(conversation) : '';
  return {
    queryKey: ['buyer-language', key, words.map(({ text }) => text)],
    queryFn: () =>
      conversation
        ? ask('buyer:language', { conversation })
        : Promise.resolve({ locale: null, isSet: false }),
  };
}

function useBuyerLanguage(conversation: ConversationSnapshot | null) {
  const { data } = useQuery({
    ...languageQuery(conversation),
    // The same buyer keeps their language while a new message is looked at.
    placeholderData: (old, query) =>
      query?.queryKey[1] === languageQuery(conversation).queryKey[1] ? old : undefined,
  });
  return data;
}

/** The text of the hit that is chosen; the former one's until it is there. */
export function usePrepared(id: string | undefined, into: TypedInto) {
  const language = useBuyerLanguage(into.conversation);
  const { data } = useQuery({
    ...preparedQuery(id ?? '', into, language?.locale ?? null),
    enabled: id !== undefined && language !== undefined,
    placeholderData: (old) => old,
  });
  return data;
}
