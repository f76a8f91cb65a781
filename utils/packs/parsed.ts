import type { Pack } from '@/utils/model/pack';
import type { PackProblem, PartList } from './pack-problems';

/**
 * A problem with a place, for a person: `code` names the sentence (`import.<code>` in the
 * locales), `values` fill it. `row` is 1-based, where the file has rows.
 */
export interface ImportProblem {
  code:
    | 'empty'
    | 'too-large'
    | 'not-json'
    | 'not-pack'
    | 'newer'
    | 'head'
    | 'unknown'
    | 'item'
    | 'duplicate'
    | 'taken'
    | 'phrase'
    | 'many-rules'
    | PackProblem
    | FormatProblem;
  values: Record<string, string | number>;
  row?: number;
  /** Which list of a pack file the row is in. */
  list?: 'categories' | 'replies' | 'articles' | 'rules' | 'consoles' | PartList;
  /** Which file of several (a zip, a folder) the row is in. */
  file?: string;
}

/** What can be wrong with files of other tools; a warning's item is taken all the same. */
type FormatProblem =
  // the whole file
  | 'old-xls'
  | 'bomb'
  | 'deep'
  | 'many-rows'
  | 'many-files'
  | 'damaged-zip'
  | 'damaged-sheet'
  | 'not-yaml'
  | 'web-page'
  | 'xml'
  | 'binary'
  | 'other-format'
  | 'no-items'
  // a row that is left out
  | 'no-text'
  | 'no-answer'
  | 'long-text'
  | 'columns'
  | 'open-quote'
  | 'runs-code'
  | 'duplicate-row'
  // a row to look at
  | 'variable'
  | 'html'
  | 'code-long'
  | 'code-twice'
  | 'prefix'
  | 'sheet-number'
  | 'sheet-rounded'
  | 'sheet-date'
  | 'sheet-zeros'
  | 'image-missing'
  | 'image-unusable'
  | 'maybe-cut'
  | 'shortened'
  | 'switched-off'
  | 'undecodable'
  | 'cut-end';

/** A file read: the pack it holds and the rows that could not be taken. */
export interface ParsedFile {
  pack: Pack;
  rejected: ImportProblem[];
}

/** Formats that can be read; `sidedesk` and `json-lines` are our own. */
export const formatIds = [
  'sidedesk',
  'json-lines',
  'qianniu',
  'bot',
  'briskine',
  'text-blaze',
  'espanso',
  'agent-assist',
  'shopee',
  'zendesk',
  'gorgias',
  'intercom',
  'chatwoot',
  'freshdesk',
  'zammad',
  'tencent-desk',
  'fastgpt',
  'textexpander',
  'text-snippets',
  'markdown',
  'questions',
  'table',
] as const;
export type FormatId = (typeof formatIds)[number];

/** Which format a file was read as, and why: `why` names a sentence (`import/why/<why>`). */
export interface Source {
  format: FormatId;
  why: 'header' | 'keys' | 'sheets' | 'lines' | 'name' | 'shape' | 'chosen' | 'mapped';
  /** What was seen: the columns, keys or sheets that decided. */
  seen: string;
  /** A label of the Encoding standard, such as `gb18030`; absent for a workbook. */
  encoding?: string;
}

/** A file of any known format; its warnings are rows taken but worth a look. */
export interface ImportedFile extends ParsedFile {
  source: Source;
  warnings: ImportProblem[];
}

/** The whole file cannot be used. */
export class ImportRefused extends Error {
  override name = 'ImportRefused';
  constructor(readonly problem: ImportProblem) {
    super(problem.code);
  }
}
