import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useEffect } from 'react';
import type { DeskNews, DeskWelcome } from '@/utils/welcome';
import { ask } from './ask';
import { startWords } from './i18n';
import { Look } from './look';
import { useNews } from './news';

/** Which answers each piece of news makes stale; keys are the first part of query keys. */
const staleAfter: Record<DeskNews['what'], string[]> = {
  settings: ['welcome', 'prepare', 'policy'],
  library: ['welcome', 'search', 'item', 'prepare', 'wording', 'proposals', 'playbooks'],
  playbooks: ['playbooks', 'prepare'],
  reminders: ['reminders'],
  proposals: ['proposals'],
  buyers: ['buyer', 'case'],
  waiting: ['waiting'],
  conversation: [],
  tab: [],
};

const WelcomeContext = createContext<DeskWelcome | null>(null);

/** Settings, language and state of the library; follows the background's news. */
export function WelcomeProvider({
  initial,
  children,
}: {
  initial: DeskWelcome;
  children: ReactNode;
}) {
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ['welcome'],
    queryFn: () => ask('desk:welcome', undefined),
    initialData: initial,
  });
  const refresh = useCallback(
    (news: DeskNews) => {
      for (const key of staleAfter[news.what]) void queries.invalidateQueries({ queryKey: [key] });
    },
    [queries],
  );
  useNews(refresh);
  useEffect(() => {
    document.documentElement.lang = data.language;
    void startWords(data.language);
  }, [data.language]);
  return (
    <WelcomeContext value={data}>
      <Look scheme={data.settings.colorScheme}>{children}</Look>
    </WelcomeContext>
  );
}

export function useWelcome(): DeskWelcome {
  const welcome = useContext(WelcomeContext);
  if (!welcome) throw new Error('useWelcome() needs a WelcomeProvider above it');
  return welcome;
}
