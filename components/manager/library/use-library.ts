import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLiveQuery } from 'dexie-react-hooks';
import {
  createContext,
  useContext,
  useDeferredValue,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { readCategories, readRevision } from '@/utils/database/library';
import { listPacks } from '@/utils/database/packs';
import type { DeskHit } from '@/utils/library/answers';
import type { Category, InstalledPack } from '@/utils/model/pack';
import { type Entry, type LibraryFilter, matchesFilter, toEntries } from './entries';
import { LineStore } from './line-store';

/** Most hits the protocol answers with. */
const MOST_HITS = 50;

/** The lines outlive the view: coming back to the library reads nothing anew. */
export const LineStoreContext = createContext(new LineStore());

export interface Library {
  entries: Entry[];
  categories: Category[];
  packs: InstalledPack[];
  /** False while only the first lines are here. */
  isWhole: boolean;
  /** Lines read so far. */
  read: number;
}

/** The library as lines, live; undefined until the first are read. Throws what the database throws. */
export function useLibrary(): Library | undefined {
  const { language } = useTranslation().i18n;
  const store = useContext(LineStoreContext);
  // A large library is arranged in a transition: one component at a time, keys in between.
  const shown = useDeferredValue(useSyncExternalStore(store.subscribe, store.get));
  const { lines, isWhole, read, error } = shown;
  const heads = useLiveQuery(async () => {
    const [revision, categories, packs] = await Promise.all([
      readRevision(),
      readCategories(),
      listPacks(),
    ]);
    return { revision, categories, packs };
  });
  const revision = heads?.revision;
  useEffect(() => {
    if (revision !== undefined) store.catchUp(revision);
  }, [store, revision]);
  const { categories, packs } = heads ?? {};
  const entries = useMemo(
    () => categories && packs && toEntries(lines, categories, packs, language),
    [lines, categories, packs, language],
  );
  if (error) throw error;
  if (!entries || !categories || !packs || (!isWhole && read === 0)) return undefined;
  return { entries, categories, packs, isWhole, read };
}

/** A line to show; `hit` is there when a search found it. */
export interface ShownEntry {
  entry: Entry;
  hit?: DeskHit;
}

export interface Shown {
  rows: ShownEntry[];
  error: Error | null;
  /** True until the first answer of a search is here. */
  waiting: boolean;
  /** True when a search found as many as it may answer: there are likely more. */
  isCut: boolean;
}

/** What the table shows: everything that passes the filter, or the hits of a search that do. */
export function useShownEntries(
  library: Library | undefined,
  text: string,
  filter: LibraryFilter,
): Shown {
  const query = text.trim();
  const search = useQuery({
    queryKey: ['search', 'manager', query],
    queryFn: () => ask('search', { text: query, limit: MOST_HITS }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  });
  const entries = library?.entries;
  const rows = useMemo(() => {
    if (query === '') {
      return (entries ?? [])
        .filter((one) => matchesFilter(one, filter))
        .map((entry) => ({ entry }));
    }
    const wanted = new Set(search.data?.hits.map(({ id }) => id));
    const found = new Map(
      entries?.filter(({ id }) => wanted.has(id)).map((entry) => [entry.id, entry]),
    );
    return (search.data?.hits ?? []).flatMap((hit) => {
      const entry = found.get(hit.id);
      return entry && matchesFilter(entry, filter) ? [{ entry, hit }] : [];
    });
  }, [entries, filter, query, search.data]);
  return {
    rows,
    error: query === '' ? null : search.error,
    waiting: query !== '' && search.data === undefined && search.error === null,
    isCut: query !== '' && (search.data?.hits.length ?? 0) >= MOST_HITS,
  };
}
