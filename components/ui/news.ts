import { useEffect } from 'react';
import { onMessage } from '@/utils/messenger';
import { identifySender } from '@/utils/sender';
import type { DeskNews } from '@/utils/welcome';

type Hearer = (news: DeskNews) => void;
const hearers = new Set<Hearer>();
let listening = false;

/** A desk inside a console hears through the console's content script instead. */
const isEmbedded = window.parent !== window;

/** Hands news on to everybody who listens. */
export function passNews(news: DeskNews): void {
  for (const one of hearers) one(news);
}

/** Hears the background's news until the returned function is called. */
export function onNews(hear: Hearer): () => void {
  if (!listening && !isEmbedded) {
    listening = true;
    // Not `receive()`: its table of rules and zod are more than the whole desk weighs, and this
    // one rule is short. News come from the background and from nobody else.
    onMessage('tell:desk', ({ data, sender }) => {
      if (identifySender(sender) === 'background') passNews(data);
    });
  }
  hearers.add(hear);
  return () => hearers.delete(hear);
}

/** `onNews` for the life of a component. */
export function useNews(hear: Hearer): void {
  useEffect(() => {
    const stop = onNews(hear);
    return () => void stop();
  }, [hear]);
}
