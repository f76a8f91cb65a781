import uFuzzy from '@leeoniya/ufuzzy';
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import FlexSearch, { Charset } from 'flexsearch';
import { type Contestant, LIMIT } from '../contestant.ts';
import { segment } from './text.ts';

const FIELD_WEIGHT: Record<string, number> = { title: 2, body: 1 };

function flexsearch(name: string, note: string, options: Record<string, unknown>): Contestant {
  return {
    name,
    note,
    open(documents) {
      const index = new FlexSearch.Document({
        document: { id: 'id', index: ['title', 'body'] },
        tokenize: 'forward',
        ...options,
      });
      for (const { id, title, body } of documents) index.add({ id, title, body: body ?? '' });
      return {
        search(query) {
          const merged = new Map<string, number>();
          for (const { field, result } of index.search(query, { limit: LIMIT, suggest: true })) {
            (result as unknown as string[]).forEach((id, rank) => {
              const gain = (FIELD_WEIGHT[String(field)] ?? 1) / (rank + 3);
              merged.set(id, (merged.get(id) ?? 0) + gain);
            });
          }
          return [...merged].sort((a, b) => b[1] - a[1]).map(([id]) => id);
        },
      };
    },
  };
}

async function mandarinTokenizer() {
  const { createTokenizer } = await import('@orama/tokenizers/mandarin');
  return createTokenizer();
}

function orama(name: string, note: string, mandarin: boolean): Contestant {
  return {
    name,
    note,
    async open(documents) {
      const schema = { id: 'string', title: 'string', body: 'string' } as const;
      const components = mandarin ? { components: { tokenizer: await mandarinTokenizer() } } : {};
      const database = create({ schema, ...components });
      const rows = documents.map(({ id, title, body }) => ({ id, title, body: body ?? '' }));
      await insertMultiple(database, rows, 500);
      return {
        async search(query) {
          const { hits } = await searchOrama(database, {
            term: query,
            properties: ['title', 'body'],
            boost: { title: 2 },
            limit: LIMIT,
            ...(mandarin ? {} : { tolerance: 1 }),
          });
          return hits.map(({ document }) => document.id);
        },
      };
    },
  };
}

const UFUZZY: Contestant = {
  name: 'ufuzzy',
  note: 'unicode, multi-insert, out of order, title and body',
  open(documents) {
    const finder = new uFuzzy({
      unicode: true,
      interSplit: "[^\\p{L}\\d']+",
      intraSplit: '\\p{Ll}\\p{Lu}',
      intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
      intraChars: "[\\p{L}\\d']",
      intraContr: "'\\p{L}{1,2}\\b",
    });
    const haystack = documents.map(({ title, body }) => `${title} ${body ?? ''}`.slice(0, 400));
    return {
      search(query) {
        const [ids, info, order] = finder.search(haystack, query.slice(0, 120), 4, 1e4);
        const found = order && info ? order.map((at) => info.idx[at] as number) : (ids ?? []);
        return found.slice(0, LIMIT).map((at) => documents[at]?.id ?? '');
      },
    };
  },
};

export const OTHERS: Contestant[] = [
  flexsearch('flexsearch', 'forward tokens, default encoder', {}),
  flexsearch('flexsearch-cjk', 'Charset.CJK, forward, suggest', { encoder: Charset.CJK }),
  flexsearch('flexsearch-seg', 'Intl.Segmenter, forward, suggest', { encode: segment }),
  orama('orama', 'default tokenizer, tolerance 1', false),
  orama('orama-mandarin', 'mandarin tokenizer', true),
  UFUZZY,
];
