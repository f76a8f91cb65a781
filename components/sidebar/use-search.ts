import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import type { SearchAnswer } from '@/utils/library/answers';
import type { ConversationSnapshot } from '@/utils/model/conversation';

/** Below this the buyer's words gave no real answer and the used replies are shown. */
const SURE_ENOUGH = 0.5;
const MOST = 30;

/**
 * Hits for what the agent typed; with nothing typed, answers to the buyer's last words,
 * and without those what was used recently.
 */
export function useSearch(text: string, snapshot: ConversationSnapshot | null) {
  const asked = text.trim() === '' ? lastWords(snapshot) : '';
  const console = snapshot?.console;
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['search', text, asked, console, i18n.language],
    queryFn: () => search(text, asked, console, i18n.language),
    placeholderData: keepPreviousData,
  });
}

async function search(
  text: string,
  asked: string,
  console: string | undefined,
  locale: string,
): Promise<SearchAnswer> {
  const scope = { limit: MOST, ...(console ? { console } : {}) };
  if (text.trim() !== '') return ask('search', { text, ...scope });
  if (asked !== '') {
    const answer = await ask('search', { text: asked, mode: 'message', ...scope, limit: 9 });
    const hits = answer.hits.filter((hit) => hit.confidence >= SURE_ENOUGH);
    if (hits.length > 0) return { ...answer, hits };
  }
  return ask('search', { text: '', ...scope, locale });
}

/** What the buyer wrote last, when they are the one waiting for an answer. */
export function lastWords(snapshot: ConversationSnapshot | null): string {
  const words: string[] = [];
  for (const message of snapshot?.messages.toReversed() ?? []) {
    if (message.side === 'agent') break;
    if (message.side === 'buyer' && message.text) words.unshift(message.text);
    if (words.length === 3) break;
  }
  return words.join('\n').slice(0, 2_000);
}
