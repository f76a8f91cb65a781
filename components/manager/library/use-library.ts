import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { readCategories, readChanges } from '@/utils/database/library';
import { listPacks } from '@/utils/database/packs';
import type { DeskHit } from '@/utils/library/answers';
import type { Category, InstalledPack } from '@/utils/model/pack';
import { type Entry, type LibraryFilter, matchesFilter, toEntries } from './entries';

/** Most hits the protocol answers with. */
const MOST_HITS = 50;

export interface Library {
  entries: Entry[];
  categories: Category[];
  packs: InstalledPack[];
}

/** The library as lines, live; undefined until it is read. Throws what the database throws. */
export function useLibrary(): Library | undefined {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useLiveQuery(async () => {
    const [rows, categories, packs] = await Promise.all([
      readChanges(0),
      readCategories(),
      listPacks(),
    ]);
    return { entries: toEntries(rows, categories, packs, language), categories, packs };
  }, [language]);
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

/** What the list shows: everything that passes the filter, or the hits of a search that do. */
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
  const byId = useMemo(() => new Map(entries?.map((entry) => [entry.id, entry])), [entries]);
  const rows = useMemo(() => {
    if (query === '') {
      return (entries ?? [])
        .filter((one) => matchesFilter(one, filter))
        .map((entry) => ({ entry }));
    }
    return (search.data?.hits ?? []).flatMap((hit) => {
      const entry = byId.get(hit.id);
      return entry && matchesFilter(entry, filter) ? [{ entry, hit }] : [];
    });
  }, [entries, byId, filter, query, search.data]);
  return {
    rows,
    error: query === '' ? null : search.error,
    waiting: query !== '' && search.data === undefined && search.error === null,
    isCut: query !== '' && (search.data?.hits.length ?? 0) >= MOST_HITS,
  };
}
