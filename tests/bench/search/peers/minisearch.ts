import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import { type Contestant, LIMIT } from '../contestant.ts';
import {
  bigrams,
  bigramsAndCharacters,
  initialStretches,
  pinyinPairs,
  segment,
  simplify,
} from './text.ts';

const BOOST = { title: 2 };
const isLatin = (term: string) => /^[a-z]/.test(term);
const forgiving = (term: string) => (/^[a-z]{4}/.test(term) ? 0.2 : false);
const words = (text: string) => text.split(/\s+/).filter(Boolean);

function setUp(
  name: string,
  note: string,
  options: Partial<Options>,
  search: SearchOptions,
): Contestant {
  return {
    name,
    note,
    open(documents) {
      const index = new MiniSearch({ fields: ['title', 'body'], ...options });
      index.addAll(documents);
      return {
        search: (query) =>
          index
            .search(query, { boost: BOOST, ...search })
            .slice(0, LIMIT)
            .map(({ id }) => id as string),
      };
    },
  };
}

/** Simplified, characters and pairs, pinyin pairs and initials: what a diligent developer builds. */
const BEST: Contestant = {
  name: 'minisearch-best',
  note: 'simplified, pairs and characters, pinyin pairs, initials',
  open(documents) {
    const index = new MiniSearch({
      fields: ['title', 'body', 'py', 'ini'],
      tokenize: (text, field) => {
        if (field === 'py' || field === 'ini') return words(text);
        return field === 'body' ? bigrams(text) : bigramsAndCharacters(text);
      },
    });
    index.addAll(
      documents.map(({ id, title, body }) => ({
        id,
        title: simplify(title),
        body: simplify(body ?? ''),
        py: pinyinPairs(title),
        ini: initialStretches(title),
      })),
    );
    return {
      search(query) {
        const text = simplify(query);
        const latin = (text.match(/[a-z0-9]+/g) ?? []).join(' ');
        const sounds = pinyinPairs(text);
        const queries: (SearchOptions & { queries: string[] })[] = [
          {
            queries: [text],
            fields: ['title', 'body'],
            tokenize: bigramsAndCharacters,
            prefix: isLatin,
            fuzzy: forgiving,
            boost: BOOST,
          },
        ];
        if (sounds) {
          queries.push({ queries: [sounds], fields: ['py'], boost: { py: 0.4 }, tokenize: words });
        }
        if (latin) {
          const boost = { py: 1, ini: 0.6 };
          queries.push({
            queries: [latin],
            fields: ['py', 'ini'],
            prefix: true,
            boost,
            tokenize: words,
          });
        }
        return index
          .search({ combineWith: 'OR', queries })
          .slice(0, LIMIT)
          .map(({ id }) => id as string);
      },
    };
  },
};

export const MINISEARCH: Contestant[] = [
  setUp('minisearch', 'default tokenizer, prefix, fuzzy 0.2', {}, { prefix: true, fuzzy: 0.2 }),
  setUp(
    'minisearch-seg',
    'Intl.Segmenter, prefix, fuzzy 0.2',
    { tokenize: segment },
    {
      prefix: true,
      fuzzy: 0.2,
    },
  ),
  setUp(
    'minisearch-bigram',
    'pairs of characters',
    { tokenize: bigrams },
    {
      prefix: isLatin,
      fuzzy: forgiving,
    },
  ),
  BEST,
];
