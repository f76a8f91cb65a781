import { useEffect, useState } from 'react';
import { readPages } from '@/utils/database/library';
import { makeReplacer, type Replaced, type Replacement } from '@/utils/library/find-replace';

/** Time after the last key before the library is read, ms. */
const QUIET = 250;

/** What a replacement would do. `readAt`: the library's revision it was looked at. */
export interface Found {
  rows: Replaced[];
  readAt: number;
  /** Why the library could not be read. */
  failure?: string;
}

/**
 * The items a replacement would change, looked for again whenever the wish changes; undefined
 * while that goes on. Reads in pages and never holds up the page.
 * @param ids only these, null = the whole library
 */
export function useReplacements(
  { find, replace, matchCase }: Replacement,
  ids: ReadonlySet<string> | null,
): Found | undefined {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    setFound(undefined);
    if (find === '') return;
    let isWanted = true;
    const look = async () => {
      const replacer = makeReplacer({ find, replace, matchCase });
      const rows: Replaced[] = [];
      const readAt = await readPages(({ replies = [], articles = [] }) => {
        // Nobody waits for the answer to a former wish.
        if (!isWanted) return;
        const items = [
          ...replies.map((row) => ({ type: 'reply' as const, ...row })),
          ...articles.map((row) => ({ type: 'article' as const, ...row })),
        ];
        for (const item of items) {
          if (ids && !ids.has(item.id)) continue;
          const replaced = replacer(item);
          if (replaced) rows.push(replaced);
        }
      });
      if (isWanted) setFound({ rows, readAt });
    };
    const fail = (error: unknown) => {
      if (isWanted) setFound({ rows: [], readAt: 0, failure: String(error) });
    };
    const wait = setTimeout(() => void look().catch(fail), QUIET);
    return () => {
      isWanted = false;
      clearTimeout(wait);
    };
  }, [find, replace, matchCase, ids]);
  return found;
}
