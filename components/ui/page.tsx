import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { DeskWelcome } from '@/utils/welcome';
import { ask } from './ask';
import { startWords } from './i18n';
import { theme } from './theme';
import { WelcomeProvider } from './welcome';

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

/** Renders an extension page once the background has said how it should look. */
export async function openPage(view: ReactNode): Promise<void> {
  const welcome: DeskWelcome = await ask('desk:welcome', undefined);
  await startWords(welcome.language);
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

/** Colours and type; separate, because the scheme follows the settings at run time. */
export function Look({
  scheme,
  children,
}: {
  scheme: 'auto' | 'light' | 'dark';
  children: ReactNode;
}) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      {...(scheme === 'auto' ? {} : { forceColorScheme: scheme })}
      // localStorage is denied in a third-party frame; the settings hold the choice.
      colorSchemeManager={rememberNothing}
    >
      {children}
    </MantineProvider>
  );
}

const rememberNothing = {
  get: (fallback: 'light' | 'dark' | 'auto') => fallback,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};
