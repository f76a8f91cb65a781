import { useCallback, useEffect, useRef, useState } from 'react';
import { useNews } from '@/components/ui/news';
import { type ContactLine, readContactLines } from '@/utils/database/list-contacts';
import type { DeskNews } from '@/utils/welcome';

/** While agents work, contacts change all day: the list is read again at most this often, ms. */
const REST = 1_500;
/** Lines that are shown before all are read. */
const FIRST = 2_000;

/** Every contact in a few words, the one seen last first; null until the first are read. */
export function useContactLines(): { lines: ContactLine[] | null; reload(): void } {
  const [lines, setLines] = useState<ContactLine[] | null>(null);
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const reload = useCallback(async () => {
    const mine = ++turn.current;
    const all: ContactLine[] = [];
    let isFirst = true;
    for await (const page of readContactLines()) {
      if (turn.current !== mine) return;
      all.push(...page);
      // A list that is shown already changes at once, not page by page.
      if (isFirst) setLines((before) => before ?? all.slice(0, FIRST));
      isFirst = false;
    }
    if (turn.current === mine) setLines(all);
  }, []);
  useEffect(() => {
    void reload();
    return () => {
      turn.current++;
      clearTimeout(timer.current);
    };
  }, [reload]);
  const hear = useCallback(
    (news: DeskNews) => {
      if (news.what !== 'buyers') return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void reload(), REST);
    },
    [reload],
  );
  useNews(hear);
  return { lines, reload: useCallback(() => void reload(), [reload]) };
}
