import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { useWelcome } from '@/components/ui/welcome';
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
  const { favourites } = useWelcome().settings;
  return useQuery({
    queryKey: ['search', text, asked, place, i18n.language],
    queryFn: () => search(text, asked, place, i18n.language, favourites.length > 0),
    placeholderData: keepPreviousData,
  });
}

async function search(
  text: string,
  asked: string,
  place: { console?: string; shop?: string },
  locale: string,
  hasFavourites: boolean,
): Promise<SearchAnswer> {
  const scope = { limit: MOST, ...place };
  if (text.trim() !== '') return ask('search', { text, ...scope });
  const home = () => ask('search', { text: '', ...scope, locale });
  if (asked === '') return home();
  const answer = await ask('search', { text: asked, mode: 'message', ...scope, limit: 9 });
  if (answer.hits.length === 0) return home();
  return hasFavourites ? addFavourites(answer, await home()) : answer;
}

/** What is starred stays at hand while a buyer's words are answered. */
function addFavourites(answer: SearchAnswer, home: SearchAnswer): SearchAnswer {
  const at = home.sections?.findIndex(({ what }) => what === 'favourites') ?? -1;
  if (at < 0) return answer;
  const stars = home.hits.slice(home.sections?.[at]?.from, home.sections?.[at + 1]?.from);
  const fresh = stars.filter(({ id }) => answer.hits.every((hit) => hit.id !== id));
  if (fresh.length === 0) return answer;
  return {
    ...answer,
    hits: [...answer.hits, ...fresh],
    sections: [
      { what: 'answers', from: 0 },
      { what: 'favourites', from: answer.hits.length },
    ],
  };
}
