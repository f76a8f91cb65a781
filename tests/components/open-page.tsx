import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addManagerWords } from '@/components/manager/words';
import { startWords } from '@/components/ui/i18n';
import { WelcomeProvider } from '@/components/ui/welcome';
import type { Language } from '@/utils/model/scope';
import { defaultSettings } from '@/utils/model/setting';
import type { AnswerOf, DataOf, MessageName } from '@/utils/protocol';
import type { DeskWelcome } from '@/utils/welcome';

type Answers = {
  [K in MessageName]?: (data: DataOf<K>) => AnswerOf<K> | Promise<AnswerOf<K>>;
};

export interface Sent {
  name: string;
  data: unknown;
}

/**
 * Plays the background at the browser's end of the wire.
 * @returns what was asked, in order, growing
 */
export function playBackground(answers: Answers): Sent[] {
  const sent: Sent[] = [];
  fakeBrowser.runtime.onMessage.addListener(((
    message: { type: MessageName; data: unknown },
    _sender: unknown,
    respond: (answer: unknown) => void,
  ) => {
    const answer = answers[message.type] as ((data: unknown) => unknown) | undefined;
    if (!answer) return false;
    sent.push({ name: message.type, data: message.data });
    new Promise((resolve) => resolve(answer(message.data))).then(
      (res) => respond({ res }),
      ({ name, message, stack }: Error) => respond({ err: { name, message, stack } }),
    );
    return true;
  }) as never);
  return sent;
}

export function makeWelcome(change: Partial<DeskWelcome> = {}): DeskWelcome {
  return {
    language: 'zh-CN',
    settings: defaultSettings,
    library: { replies: 0, articles: 0, packs: 0 },
    trouble: null,
    ...change,
  };
}

/** Renders a view as an extension page would, told `welcome` by the background. */
export async function openView(view: ReactElement, welcome: DeskWelcome = makeWelcome()) {
  await speak(welcome.language);
  addManagerWords();
  const queries = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  return render(
    <QueryClientProvider client={queries}>
      <WelcomeProvider initial={welcome}>{view}</WelcomeProvider>
    </QueryClientProvider>,
  );
}

function speak(language: Language): Promise<void> {
  return startWords(language);
}
