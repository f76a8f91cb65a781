import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import type { SearchAnswer } from '@/utils/library/answers';
import { lastWords } from '@/utils/library/last-words';
import type { ConversationSnapshot } from '@/utils/model/conversation';

const MOST = 30;

/**
 * Hits for what the agent typed; with nothing typed, answers to the buyer's last words (the
 * background keeps those back that are not sure), and without those what was used recently.
 */
export function useSearch(text: string, snapshot: ConversationSnapshot | null) {
  const asked = text.trim() === '' ? lastWords(snapshot) : '';
  const { console, shop } = snapshot ?? {};
  const place = { ...(console ? { console } : {}), ...(shop ? { shop } : {}) };
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['search', text, asked, place, i18n.language],
    queryFn: () => search(text, asked, place, i18n.language),
    placeholderData: keepPreviousData,
  });
}

async function search(
  text: string,
  asked: string,
  place: { console?: string; shop?: string },
  locale: string,
): Promise<SearchAnswer> {
  const scope = { limit: MOST, ...place };
  if (text.trim() !== '') return ask('search', { text, ...scope });
  if (asked !== '') {
    const answer = await ask('search', { text: asked, mode: 'message', ...scope, limit: 9 });
    if (answer.hits.length > 0) return answer;
  }
  return ask('search', { text: '', ...scope, locale });
}
