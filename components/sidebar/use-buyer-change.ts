import { useEffect, useRef } from 'react';

/** Calls `leave` when one open conversation takes another's place; `''` = none was open. */
export function useBuyerChange(key: string, leave: () => void): void {
  const former = useRef(key);
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    const before = former.current;
    former.current = key;
    if (before !== '' && before !== key) latest.current();
  }, [key]);
}
