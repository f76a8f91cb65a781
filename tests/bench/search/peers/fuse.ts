import Fuse, { type IFuseOptions } from 'fuse.js';
import { type Contestant, LIMIT } from '../contestant.ts';
import type { CorpusLine } from '../corpus.ts';
import { segment, simplify, soundFields } from './text.ts';

interface Row {
  title: string;
  body: string;
  py?: string;
  ini?: string;
}

const KEYS = [
  { name: 'title', weight: 2 },
  { name: 'body', weight: 1 },
];
const TUNED = { threshold: 0.4, ignoreLocation: true };

const plainRow = ({ title, body }: CorpusLine): Row => ({ title, body: body ?? '' });

function setUp(
  name: string,
  note: string,
  options: IFuseOptions<Row> & Record<string, unknown>,
  toRow = plainRow,
  fold = (query: string) => query,
): Contestant {
  return {
    name,
    note,
    open(documents) {
      const fuse = new Fuse(documents.map(toRow), { keys: KEYS, ...options });
      return {
        search: (query) =>
          fuse
            .search(fold(query), { limit: LIMIT })
            .map(({ refIndex }) => documents[refIndex]?.id ?? ''),
      };
    },
  };
}

export const FUSE: Contestant[] = [
  setUp('fuse-default', 'new Fuse(rows, { keys })', {}),
  setUp('fuse-tuned', 'threshold 0.4, ignoreLocation', TUNED),
  setUp('fuse-token-seg', 'useTokenSearch with Intl.Segmenter', {
    ...TUNED,
    useTokenSearch: true,
    tokenize: segment,
  }),
  setUp(
    'fuse-pinyin',
    'simplified, with pinyin and initials fields',
    { ...TUNED, keys: [...KEYS, { name: 'py', weight: 1 }, { name: 'ini', weight: 1 }] },
    ({ title, body }) => {
      const { py, ini } = soundFields(title);
      return { title: simplify(title), body: simplify(body ?? ''), py, ini };
    },
    simplify,
  ),
];
