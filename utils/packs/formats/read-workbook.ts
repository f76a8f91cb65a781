import { type FormatId, ImportRefused } from '../parsed';
import { isAgentAssistWorkbook, readAgentAssistWorkbook } from './agent-assist';
import { describeTable, readMappedTable } from './mapped-table';
import type { ReadOne, ReadOptions } from './read-one';
import { readSheets, type Sheet } from './read-sheets';
import { isBlank } from './read-table';
import { type TableSetting, tableFormats } from './table-formats';

/** Reads an .xlsx workbook: one of the known layouts, or a table to be mapped. */
export async function readWorkbook(
  file: TableSetting & { name: string; bytes: Uint8Array },
  { as, mapping, sheet }: ReadOptions,
): Promise<ReadOne> {
  const sheets = (await readSheets(file.bytes)).filter(({ rows }) => !rows.every(isBlank));
  const [first] = sheets;
  if (!first) throw new ImportRefused({ code: 'empty', values: {} });
  if (mapping) {
    const { rows, name } = sheets.find((one) => one.name === mapping.sheet) ?? first;
    const source = { format: 'table', why: 'mapped', seen: name } as const;
    return { is: 'drafts', drafts: readMappedTable(rows, mapping), source };
  }
  if (as === 'agent-assist' || (!as && isAgentAssistWorkbook(sheets))) {
    const seen = sheets.map(({ name }) => name).join(', ');
    const source = { format: 'agent-assist', why: as ? 'chosen' : 'sheets', seen } as const;
    return { is: 'drafts', drafts: readAgentAssistWorkbook(sheets), source };
  }
  const known = findKnown(sheets, as);
  if (known) {
    const { format, sheet } = known;
    const seen = (sheet.rows[0] ?? []).join(', ').slice(0, 120);
    const source = { format: format.id, why: as ? 'chosen' : format.why, seen } as const;
    return { is: 'drafts', drafts: format.read(sheet.rows, file), source };
  }
  if (as && as !== 'table') {
    throw new ImportRefused({ code: 'other-format', values: { name: file.name, format: as } });
  }
  const names = sheets.map(({ name }) => name);
  const { rows, name } = sheets.find((one) => one.name === sheet) ?? first;
  return { is: 'table', table: describeTable(rows, name, names) };
}

function findKnown(sheets: Sheet[], as: FormatId | undefined) {
  for (const sheet of sheets) {
    const format = tableFormats.find(({ id, is }) =>
      as ? id === as : id !== 'textexpander' && is(sheet.rows.slice(0, 200)),
    );
    if (format) return { format, sheet };
  }
  return null;
}
