import type { FormatId, Source } from '../parsed';
import { isBot, readBot } from './bot';
import { isBriskine, readBriskine } from './briskine';
import type { Drafts } from './draft';
import { isFastgpt, readFastgpt } from './fastgpt';
import { isQianniu, readQianniu } from './qianniu';
import type { Rows } from './read-table';
import { isTextexpander, readTextexpander } from './textexpander';
import { isZammad, readZammad } from './zammad';

/** What a table came with. */
export interface TableSetting {
  fileName: string;
  /** Pictures beside it, by their name in small letters. */
  pictures: ReadonlyMap<string, Uint8Array>;
}

/** A format kept in a table. */
export interface TableFormat {
  id: FormatId;
  /** Asked with the first rows alone. */
  is: (rows: Rows) => boolean;
  read: (rows: Rows, setting: TableSetting) => Drafts;
  why: Source['why'];
}

const headed = (
  id: FormatId,
  is: (header: readonly string[]) => boolean,
  read: (rows: Rows) => Drafts,
): TableFormat => ({ id, is: (rows) => is(rows[0] ?? []), read, why: 'header' });

/** In the order they are tried: the one without titles last. */
export const tableFormats: readonly TableFormat[] = [
  { id: 'bot', is: isBot, read: (rows, { pictures }) => readBot(rows, pictures), why: 'lines' },
  headed('qianniu', isQianniu, readQianniu),
  headed('briskine', isBriskine, readBriskine),
  headed('zammad', isZammad, readZammad),
  headed('fastgpt', isFastgpt, readFastgpt),
  {
    id: 'textexpander',
    is: isTextexpander,
    read: (rows, { fileName }) => readTextexpander(rows, fileName),
    why: 'shape',
  },
];
