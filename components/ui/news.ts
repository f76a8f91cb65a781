import { useEffect } from 'react';
import { receive } from '@/utils/receive';
import type { DeskNews } from '@/utils/welcome';

type Hearer = (news: DeskNews) => void;
const hearers = new Set<Hearer>();
let listening = false;

/** Hears the background's news until the returned function is called. */
export function onNews(hear: Hearer): () => void {
  if (!listening) {
    listening = true;
    receive('tell:desk', (news) => {
      for (const one of hearers) one(news);
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
