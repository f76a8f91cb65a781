import { useCallback, useRef } from 'react';

/**
 * A function that stays the same between renders and always runs the latest `run`: for
 * handlers given to memoised children and listeners. Not to be called while rendering.
 */
export function useStable<A extends unknown[], R>(run: (...values: A) => R): (...values: A) => R {
  const latest = useRef(run);
  latest.current = run;
  return useCallback((...values: A) => latest.current(...values), []);
}
