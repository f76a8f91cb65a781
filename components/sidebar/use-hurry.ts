import { useEffect, useRef } from 'react';

/**
 * Enter before the list has caught up with the last letter waits for the right list.
 * @param list what `go` chooses from, once `isBehind` is over
 */
export function useHurry(
  isBehind: boolean,
  list: unknown,
  go: () => void,
): { wait(): void; forget(): void } {
  const hurried = useRef(false);
  const latest = useRef(go);
  latest.current = go;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the new list is the trigger
  useEffect(() => {
    if (isBehind || !hurried.current) return;
    hurried.current = false;
    latest.current();
  }, [isBehind, list]);
  return {
    wait() {
      hurried.current = true;
    },
    forget() {
      hurried.current = false;
    },
  };
}
