import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { ask } from '@/components/ui/ask';
import { useWelcome } from '@/components/ui/welcome';
import type { DeskLine } from '@/utils/dock/desk-end';
import type { PreparedReply } from '@/utils/library/answers';
import { lastWords } from '@/utils/library/last-words';
import type { InsertResult } from '@/utils/link';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import type { Settings } from '@/utils/model/setting';

/** What the agent is told about the last action. */
export interface Notice {
  tone: 'good' | 'bad';
  /** Key of the sentence, below the root of the locale files. */
  say: string;
  values?: Record<string, string | number>;
  /** A text that could not be inserted and may be copied instead. */
  copy?: string;
}

/** Query of the filled text: shared by the preview and the insertion, so Enter waits for nothing. */
export function preparedQuery(id: string, conversation: ConversationSnapshot | null) {
  const facts = conversation && { ...conversation, messages: [], readAt: 0, lastMessageId: '' };
  return {
    queryKey: ['prepare', id, facts],
    queryFn: () => ask('reply:prepare', { id, conversation: facts }),
    staleTime: 60_000,
  };
}

/**
 * Puts a chosen item into the console's box. Values that are missing are asked for first
 * (`asking`), nothing half-filled leaves the desk.
 */
export function useInsert(line: DeskLine, conversation: ConversationSnapshot | null) {
  const queries = useQueryClient();
  const { settings } = useWelcome();
  const [asking, setAsking] = useState<PreparedReply | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);

  const put = useCallback(
    async (prepared: PreparedReply, query?: string) => {
      const guard = conversation && {
        buyerKey: conversation.buyerKey,
        lastMessageId: conversation.lastMessageId,
      };
      const result = (await line.ask({ do: 'insert', text: prepared.text, guard })) as InsertResult;
      setNotice(noticeOf(result, prepared.text));
      if (!result.ok) return false;
      setAsking(null);
      const event = {
        at: Date.now(),
        kind: 'insert' as const,
        itemId: prepared.id,
        console: conversation?.console ?? 'generic',
        asked: lastWords(conversation),
        shop: conversation?.shop ?? '',
      };
      // Nobody waits for the log: the agent may be typing the next question already.
      ask('usage:log', query ? { ...event, query: query.slice(0, 200) } : event).then(
        // The list of used replies has a new head.
        () => queries.invalidateQueries({ queryKey: ['search', ''] }),
        (error) => console.warn('[sidedesk] a use was not logged:', error),
      );
      return true;
    },
    [line, conversation, queries],
  );

  const choose = useCallback(
    async (id: string, query?: string) => {
      setNotice(null);
      try {
        const prepared = await queries.fetchQuery(preparedQuery(id, conversation));
        if (prepared.missing.length === 0) return await put(prepared, query);
        setAsking(prepared);
      } catch (error) {
        const gone = error instanceof Error && error.name === 'ItemGone';
        setNotice({ tone: 'bad', say: gone ? 'failure/gone' : 'failure/lost' });
      }
      return false;
    },
    [queries, conversation, put],
  );

  const complete = useCallback(
    async (values: Record<string, string>) => {
      if (!asking) return false;
      await remember(values, settings);
      const prepared = await ask('reply:prepare', { id: asking.id, conversation, values });
      if (prepared.missing.length === 0) return put(prepared);
      setAsking(prepared);
      return false;
    },
    [asking, conversation, put, settings],
  );

  return { choose, complete, asking, setAsking, notice, setNotice };
}

/** What is the same for every buyer is asked once: the shop's details and the agent's name. */
async function remember(values: Record<string, string>, settings: Settings): Promise<void> {
  const shop = Object.entries(values).filter(([name]) => name.startsWith('shop.'));
  const agentName = values['agent.name'];
  if (shop.length === 0 && !agentName) return;
  await ask('settings:change', {
    ...(agentName ? { agentName: agentName.slice(0, 60) } : {}),
    ...(shop.length > 0
      ? { shopVariables: { ...settings.shopVariables, ...Object.fromEntries(shop) } }
      : {}),
  });
}

function noticeOf(result: InsertResult, text: string): Notice {
  if (result.ok) return { tone: 'good', say: 'desk/inserted' };
  const notice: Notice = { tone: 'bad', say: `failure/${result.why}`, copy: text };
  return result.limit === undefined ? notice : { ...notice, values: { limit: result.limit } };
}
