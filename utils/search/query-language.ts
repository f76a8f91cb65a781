import { fold } from '../text/normalise.ts';
import type { DocumentStore } from './documents.ts';
import type { SearchOptions } from './types.ts';

/** What the optional words of managers ask for; every entry must hold, `not` must not. */
export interface Filter {
  tags: string[];
  categories: string[];
  packs: string[];
  kinds: string[];
  phrases: string[];
  not: string[];
}

const FIELD = /(^|\s)(tag|cat|pack|kind):(?:"([^"]*)"|(\S+))/giu;
const PHRASE = /"([^"]+)"/g;
const EXCLUDED = /(^|\s)-(?:"([^"]+)"|([^\s-]\S*))/gu;

/** Splits `tag: cat: pack: kind: "exact" -not` from the words to search for. */
export function parseQuery(text: string): { words: string; filter: Filter | null } {
  if (text.length > 500 || !/[:"-]/.test(text)) return { words: text, filter: null };
  const filter: Filter = { tags: [], categories: [], packs: [], kinds: [], phrases: [], not: [] };
  const lists: Record<string, string[]> = {
    tag: filter.tags,
    cat: filter.categories,
    pack: filter.packs,
    kind: filter.kinds,
  };
  let words = text.replace(FIELD, (_all, space, field, quoted, plain) => {
    lists[field.toLowerCase()]?.push(fold(quoted ?? plain));
    return space;
  });
  words = words.replace(EXCLUDED, (_all, space, quoted, plain) => {
    filter.not.push(fold(quoted ?? plain));
    return space;
  });
  for (const [, phrase = ''] of words.matchAll(PHRASE)) filter.phrases.push(fold(phrase));
  words = words.replace(PHRASE, ' $1 ');
  const isUsed = Object.values(filter).some((list) => list.length > 0);
  return { words: isUsed ? words.trim() : text, filter: isUsed ? filter : null };
}

/** Whether a document passes the filter and the kinds asked for. */
export function makeAccept(
  store: DocumentStore,
  filter: Filter | null,
  kinds: SearchOptions['kinds'],
): ((document: number) => boolean) | null {
  if (!filter && !kinds) return null;
  return (document) => {
    const facet = store.facet(document);
    if (kinds && !kinds.includes(facet.kind)) return false;
    if (!filter) return true;
    const within = (wanted: string[], values: string[]) =>
      wanted.every((want) => values.some((value) => fold(value).includes(want)));
    if (!within(filter.tags, facet.tags) || !within(filter.categories, [facet.category])) {
      return false;
    }
    if (!within(filter.packs, [facet.packId ?? '']) || !within(filter.kinds, [facet.kind])) {
      return false;
    }
    if (!filter.phrases.length && !filter.not.length) return true;
    const { title, body, aliases, codes } = store.texts(document);
    const text = fold([title, body, ...aliases, ...codes, ...facet.tags].join('\n'));
    return (
      filter.phrases.every((phrase) => text.includes(phrase)) &&
      !filter.not.some((word) => text.includes(word))
    );
  };
}
