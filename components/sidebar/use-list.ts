import { useEffect, useRef, useState } from 'react';
import { useStable } from '@/components/ui/use-stable';

export type Move = 1 | -1 | 'first' | 'last';

/**
 * Which row of the list is chosen. A new question or another buyer (`subject`) starts at the top
 * again; a row that is followed keeps the choice when it changes its place.
 */
export function useList(ids: string[], subject: string) {
  const [selected, select] = useState(0);
  const followed = useRef<string | null>(null);
  const last = Math.max(0, ids.length - 1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the subject is the trigger
  useEffect(() => select(0), [subject]);
  const order = ids.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the new order is the trigger
  useEffect(() => {
    const place = followed.current === null ? -1 : ids.indexOf(followed.current);
    followed.current = null;
    if (place >= 0) select(place);
  }, [order]);
  const move = useStable((step: Move) =>
    select((now) =>
      step === 'first' ? 0 : step === 'last' ? last : Math.min(last, Math.max(0, now + step)),
    ),
  );
  const follow = useStable((id: string) => {
    followed.current = id;
  });
  return { selected: Math.min(selected, last), select, move, follow };
}
