import type { Case } from '../../model/case.ts';
import { type CaseWords, listFields } from './case-words.ts';
import { escapeHtml, writeDocument } from './write-html.ts';

interface DigestWords extends CaseWords {
  language: string;
  title: string;
  department: string;
  opened: string;
  closed: string;
  nobody: string;
}

/**
 * What departments hear of cases (guide 003-16): by department, then cause, without who the
 * buyers are. First row = names of the columns.
 */
export function listDigest(cases: readonly Case[], words: DigestWords): string[][] {
  const columns = [
    'type',
    'stage',
    'orderNo',
    'summary',
    'cause',
    'rootCause',
    'demand',
    'offer',
    'outcome',
    'satisfaction',
    'lessons',
  ];
  const names = columns.map((field) => words.field(field));
  const rows = cases
    .toSorted((a, b) => compare(order(a), order(b)) || a.openedAt - b.openedAt)
    .map((row) => {
      const fields = new Map(listFields(row, words));
      return [
        row.department ? words.value('department', row.department) : words.nobody,
        words.moment(row.openedAt),
        row.closedAt === null ? '' : words.moment(row.closedAt),
        ...names.map((name) => fields.get(name) ?? ''),
      ];
    });
  return [[words.department, words.opened, words.closed, ...names], ...rows];
}

/** The digest as one file to be read or printed: a table for each department. */
export function writeDigestPage(cases: readonly Case[], words: DigestWords): string {
  const [head = [], ...rows] = listDigest(cases, words);
  const groups = new Map<string, string[][]>();
  for (const row of rows) {
    const [department = ''] = row;
    groups.set(department, [...(groups.get(department) ?? []), row]);
  }
  const tables = [...groups].map(([department, own]) => {
    const line = (cells: string[], tag: string) =>
      `<tr>${cells
        .slice(1)
        .map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`)
        .join('')}</tr>`;
    const body = own.map((row) => line(row, 'td')).join('');
    return `<h2>${escapeHtml(department)} (${own.length})</h2><table><thead>${line(head, 'th')}</thead>${body}</table>`;
  });
  const body = `<h1>${escapeHtml(words.title)}</h1>\n${tables.join('\n')}`;
  return writeDocument(words.title, words.language, body);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const order = ({ department, cause }: Case): string => `${department ?? '~'} ${cause ?? '~'}`;
