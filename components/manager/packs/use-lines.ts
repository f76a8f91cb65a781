import { useCallback, useEffect, useRef, useState } from 'react';

/** Rows fetched at once; some screens full. */
const PAGE = 100;

/**
 * Rows of a list that is kept elsewhere, fetched as they come into view.
 * @param fetch answers with `count` rows from `first` on; another function is another list
 * @param stamp another one: the rows changed, and those in view are fetched anew
 * @returns the row at a place, or undefined while it is on its way
 */
export function useLines<T>(
  fetch: (first: number, count: number) => Promise<T[]>,
  view: { first: number; end: number },
  stamp: number,
): (at: number) => T | undefined {
  const pages = useRef(new Map<number, { stamp: number; rows: T[] }>());
  const list = useRef(fetch);
  const [, setLoaded] = useState(0);
  if (list.current !== fetch) {
    list.current = fetch;
    pages.current = new Map();
  }
  const from = Math.floor(view.first / PAGE);
  const to = Math.floor(Math.max(view.first, view.end - 1) / PAGE);
  useEffect(() => {
    let isOver = false;
    const load = async (page: number) => {
      const known = pages.current.get(page);
      if (known?.stamp === stamp) return;
      const rows = await fetch(page * PAGE, PAGE);
      if (isOver) return;
      pages.current.set(page, { stamp, rows });
      setLoaded((count) => count + 1);
    };
    for (let page = from; page <= to; page += 1) {
      // A workbench that is closed meanwhile has no rows to give; the view closes too.
      load(page).catch((error: unknown) => console.debug('[sidedesk] rows not read:', error));
    }
    return () => {
      isOver = true;
    };
  }, [fetch, from, to, stamp]);
  return useCallback((at) => pages.current.get(Math.floor(at / PAGE))?.rows[at % PAGE], []);
}
