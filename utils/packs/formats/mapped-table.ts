import { hashOf } from '../build/make-id';
import { findLostZeros } from '../decode/sheet-damage';
import { type Drafts, emptyDrafts } from './draft';
import { splitList } from './named-columns';
import { cell, columnName, isBlank, type Rows } from './read-table';

/** What a column of an unknown table may be. */
export const columnFields = [
  'id',
  'code',
  'title',
  'text',
  'category',
  'tags',
  'aliases',
  'locale',
  'notes',
] as const;
export type ColumnField = (typeof columnFields)[number];

/** What a person says about a table; remembered under its signature. */
export interface ColumnMapping {
  kind: 'reply' | 'article';
  /** The first row names the columns. */
  hasHeader: boolean;
  /** For each column what it is; null = not taken. Several may be text, tags or aliases. */
  columns: (ColumnField | null)[];
  /** Of a workbook. */
  sheet?: string;
}

/** A table nobody knows: what a person needs to say what its columns are. */
export interface TableToMap {
  /** The first row; titles of columns, if `guess.hasHeader`. */
  header: string[];
  /** The first rows after it, at most 8. */
  sample: string[][];
  guess: ColumnMapping;
  /** Equal for tables with equal columns: under it a mapping is remembered. */
  signature: string;
  /** Names of a workbook's sheets that hold something; empty for a CSV. */
  sheets: string[];
}

const SAMPLE = 8;

/** @param rows the first rows are enough */
export function describeTable(rows: Rows, sheet?: string, sheets: string[] = []): TableToMap {
  const header = rows[0] ?? [];
  return {
    header,
    sample: rows
      .slice(1)
      .filter((row) => !isBlank(row))
      .slice(0, SAMPLE),
    guess: { ...guessMapping(rows), ...(sheet === undefined ? {} : { sheet }) },
    signature: hashOf(...header.map(columnName)),
    sheets,
  };
}

/** Titles of columns in the languages of the trade, the most telling first. */
const titles: [ColumnField, RegExp][] = [
  ['id', /^(?:id|编号|編號|序号|序號|no\.?)$/],
  [
    'code',
    /^(?:code|shortcut|short_?code|trigger|abbreviation|keyword|快捷(?:短语)?编码|快捷码|快捷碼|快捷键|编码|編碼|代码|缩写)$/,
  ],
  [
    'text',
    /^(?:text|content|body|answer|reply|message|snippet|replace|a|内容|內容|正文|回复(?:内容)?|回覆(?:內容)?|答案|回答|答|话术|話術|快捷短语|短语|本文|回答文)$/,
  ],
  [
    'title',
    /^(?:title|name|label|subject|question|q|标题|標題|名称|名稱|问题|問題|问|問|主题|質問|件名)$/,
  ],
  [
    'category',
    /^(?:category|group|folder|topic|cat|分类|分類|分组|分組|类别|類別|目录|場景|场景|カテゴリ)$/,
  ],
  ['tags', /^(?:tags?|标签|標籤|タグ)$/],
  [
    'aliases',
    /^(?:alias(?:es)?|keywords|indexes|synonyms|相似问(?:法|题)?|相似問法|扩展问|别名|關鍵詞|关键词|关键字)$/,
  ],
  ['locale', /^(?:locale|lang(?:uage)?|语言|語言|言語)$/],
  ['notes', /^(?:notes?|remarks?|comment|备注|備註|说明|說明)$/],
];

function guessMapping(rows: Rows): ColumnMapping {
  const header = rows[0] ?? [];
  const taken = new Set<ColumnField>();
  const columns = header.map((title): ColumnField | null => {
    const found = titles.find(([, words]) => words.test(columnName(title)))?.[0];
    const again = found === 'tags' || found === 'aliases';
    if (!found || (taken.has(found) && !again)) return null;
    taken.add(found);
    return found;
  });
  const hasHeader = taken.size > 0;
  const body = rows.slice(hasHeader ? 1 : 0);
  const lengths = header.map((_, at) => average(body.map((row) => cell(row, at).length)));
  const free = () => columns.flatMap((known, at) => (known === null ? [at] : []));
  const longest = (places: number[]) =>
    places.toSorted((a, b) => (lengths[b] ?? 0) - (lengths[a] ?? 0))[0];
  // Without titles: the longest column is the text, a column of short words the code.
  if (!taken.has('text')) {
    const at = longest(free());
    if (at !== undefined) columns[at] = 'text';
  }
  if (!hasHeader) {
    const code = free().find((at) => body.every((row) => /^\S{1,20}$/.test(cell(row, at).trim())));
    if (code !== undefined) columns[code] = 'code';
    const title = longest(free());
    if (title !== undefined) columns[title] = 'title';
  }
  const isQuestion = header.some((title) =>
    /^(?:q|question|问题|問題|问|問)$/.test(columnName(title)),
  );
  return { kind: isQuestion && !taken.has('code') ? 'article' : 'reply', hasHeader, columns };
}

function average(numbers: number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

/** The rows of a table whose columns a person has named. */
export function readMappedTable(rows: Rows, mapping: ColumnMapping): Drafts {
  const drafts = emptyDrafts('any');
  rows.forEach((row, i) => {
    if ((i === 0 && mapping.hasHeader) || isBlank(row)) return;
    const all = (field: ColumnField) =>
      mapping.columns.flatMap((one, at) =>
        one === field && cell(row, at).trim() ? [cell(row, at)] : [],
      );
    const [key] = all('id');
    const [locale] = all('locale');
    drafts.items.push({
      kind: mapping.kind,
      row: i + 1,
      ...(key === undefined ? {} : { key: key.trim() }),
      codes: all('code').flatMap(splitList),
      title: all('title').join(' '),
      text: all('text').join('\n'),
      path: all('category'),
      tags: all('tags').flatMap(splitList),
      aliases: all('aliases').flatMap(splitList),
      notes: all('notes').join('\n'),
      ...(locale === undefined ? {} : { locale: locale.trim() }),
    });
  });
  for (const at of findLostZeros(drafts.items.map(({ codes }) => codes?.[0] ?? ''))) {
    const { row = 0, codes } = drafts.items[at] ?? {};
    drafts.warnings.push({ code: 'sheet-zeros', values: { value: codes?.[0] ?? '' }, row });
  }
  return drafts;
}
