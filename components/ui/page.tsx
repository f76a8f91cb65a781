// First of all sheets: what a component of ours says wins over its control.
import './controls.css';
import './base.css';
import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { chooseLanguage } from '@/utils/i18n/language';
import type { DeskWelcome } from '@/utils/welcome';
import { ask } from './ask';
import { loadWords, startWords } from './i18n';
import { WelcomeProvider } from './welcome';

// Answers are painted in the frame they arrive in, not a timer later.
notifyManager.setScheduler(queueMicrotask);

const queries = new QueryClient({
  defaultOptions: {
    // Answers come from our own background: no focus refetch, and one retry for a worker
    // that died between question and answer.
    queries: {
      refetchOnWindowFocus: false,
      retry: 1,
      retryDelay: 100,
      staleTime: Number.POSITIVE_INFINITY,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

/**
 * Renders an extension page once the background has said how it should look.
 * @param addWords adds words that only this page has
 */
export async function openPage(view: ReactNode, addWords?: () => void): Promise<void> {
  // Most speak the browser's language: its words come while the background answers.
  void loadWords(chooseLanguage('auto', navigator.language));
  const welcome: DeskWelcome = await ask('desk:welcome', undefined);
  await startWords(welcome.language);
  addWords?.();
  document.documentElement.lang = welcome.language;
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <WelcomeProvider initial={welcome}>{view}</WelcomeProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
