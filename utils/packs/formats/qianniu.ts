import { type Drafts, emptyDrafts } from './draft';
import { cell, columnName, isBlank, type Rows } from './read-table';

/** Header of 千牛 (`快捷短语编码`) and of consoles built alike (feiniu: `快捷编码`). */
export function isQianniu(header: readonly string[]): boolean {
  const [code = '', text = ''] = header.map(columnName);
  return /^快捷(?:短语)?编码$/.test(code) && text === '快捷短语';
}

/** Characters at which feiniu's server cuts a phrase: a text of this length may lack its end. */
const CUT_AT = 430;

/** 千牛 快捷短语: code, text, group; a missing group is `未分组`. */
export function readQianniu(rows: Rows): Drafts {
  const drafts = emptyDrafts('any');
  const header = rows[0] ?? [];
  const isFeiniu = columnName(cell(header, 0)) === '快捷编码';
  rows.forEach((row, i) => {
    if (i === 0 || isBlank(row)) return;
    if (row.slice(3).some((text) => text.trim() !== '')) {
      const values = { count: row.length, expected: 3 };
      drafts.rejected.push({ code: 'columns', values, row: i + 1 });
      return;
    }
    const [code, text, group] = [0, 1, 2].map((at) => unescapeCell(cell(row, at)));
    if (isFeiniu && text?.length === CUT_AT) {
      drafts.warnings.push({ code: 'maybe-cut', values: { limit: CUT_AT }, row: i + 1 });
    }
    drafts.items.push({
      kind: 'reply',
      row: i + 1,
      codes: [code ?? ''],
      text: text ?? '',
      path: group && group.trim() !== '未分组' ? [group] : [],
    });
  });
  return drafts;
}

/** A comma and a line break, as these files write them inside a cell. */
function unescapeCell(text: string): string {
  return text
    .replaceAll('&#44;', ',')
    .replace(/&#13;&#10;|&#13;|&#10;/g, '\n')
    .replaceAll('&#34;', '"');
}
