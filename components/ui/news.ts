import { useEffect } from 'react';
import { receive } from '@/utils/receive';
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
    receive('tell:desk', passNews);
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
