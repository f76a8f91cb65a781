import { nameOfFile } from '../build/make-id';
import { ImportRefused, type Source } from '../parsed';
import { isEspanso, readEspanso } from './espanso';
import { jsonFormats } from './json-formats';
import { parseJsonLines } from './json-lines';
import { describeTable, readMappedTable } from './mapped-table';
import { isMarkdown, readMarkdown } from './markdown';
import { isQuestions, readQuestions } from './questions';
import { field, isObject, parseJson, refuseDeep } from './read-json';
import type { OneFile, ReadOne, ReadOptions } from './read-one';
import { isBlank, previewTable, type Rows, readTable } from './read-table';
import { parseSidedeskPack } from './sidedesk';
import { tableFormats } from './table-formats';

/** Reads a file of text: JSON, YAML, Markdown, questions and answers, or a table. */
export async function readTextFile(
  text: string,
  file: OneFile,
  options: ReadOptions,
): Promise<ReadOne> {
  const { as, mapping } = options;
  const { name } = file;
  if (as) return readAs(text, file, options, as);
  if (mapping) return readAs(text, file, options, 'table');
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html[\s>])/i.test(text)) {
    throw new ImportRefused({ code: 'web-page', values: { name } });
  }
  // Breevy's .bvy among them: every tool that writes XML writes a table too.
  if (/^\s*<\?xml\b/.test(text)) throw new ImportRefused({ code: 'xml', values: { name } });
  if (/\.(?:jsonl|ndjson)$/i.test(name)) return asLines(text, file, 'name', '.jsonl');
  if (/^\s*[{[]/.test(text)) {
    const json = readJsonFile(text, file);
    if (json) return json;
  }
  if (isEspanso(text)) return drafted(readEspanso(text), 'espanso', 'keys', 'matches');
  if (isQuestions(text)) return drafted(readQuestions(text), 'questions', 'lines', 'Q / A');
  if (isMarkdown(text, name)) return asMarkdown(text, file, 'lines');
  return readTableFile(text, file);
}

function drafted(
  drafts: Extract<ReadOne, { is: 'drafts' }>['drafts'],
  format: Source['format'],
  why: Source['why'],
  seen: string,
): ReadOne {
  return { is: 'drafts', drafts, source: { format, why, seen } };
}

function asLines(text: string, { name }: OneFile, why: Source['why'], seen: string): ReadOne {
  return {
    is: 'pack',
    file: parseJsonLines(text, name),
    text,
    source: { format: 'json-lines', why, seen },
  };
}

function asMarkdown(text: string, file: OneFile, why: Source['why']): ReadOne {
  const path = file.isOneOfMany ? file.name : undefined;
  const drafts = readMarkdown(text, nameOfFile(file.name), file.folders, path);
  return drafted(drafts, 'markdown', why, '#');
}

/** Null when it is no JSON after all, and does not claim to be by its name. */
function readJsonFile(text: string, file: OneFile): ReadOne | null {
  refuseDeep(text);
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (error) {
    const [first = ''] = text.trimStart().split('\n', 1);
    if (isLine(first)) return asLines(text, file, 'lines', 'id, title');
    if (/\.json$/i.test(file.name) || /^\s*[{[]\s*["{[]/.test(text)) throw error;
    return null;
  }
  if (isObject(value) && field(value, 'format') === 'sidedesk.pack') {
    const source = { format: 'sidedesk', why: 'keys', seen: 'sidedesk.pack' } as const;
    return { is: 'pack', file: parseSidedeskPack(text), source, text };
  }
  if (isLine(text)) return asLines(text.replace(/\s*\n\s*/g, ' '), file, 'lines', 'id, title');
  if (Array.isArray(value) && value.length === 0) {
    throw new ImportRefused({ code: 'no-items', values: {} });
  }
  const format = jsonFormats.find(({ is }) => is(value));
  if (!format) throw new ImportRefused({ code: 'unknown', values: { name: file.name } });
  return drafted(format.read(value), format.id, 'keys', format.seen);
}

/** Whether a line of JSON is one of our JSON Lines: an article with a title and an id. */
function isLine(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return (
      typeof field(value, 'title') === 'string' &&
      field(value, 'id') !== undefined &&
      field(value, 'body') !== undefined
    );
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function readTableFile(text: string, file: OneFile): ReadOne {
  const preview = previewTable(text);
  const format = tableFormats.find(({ is }) => is(preview));
  if (format) {
    const seen = seenOf(preview, format.why);
    return readRows(text, (rows) => format.read(rows, file), format.id, format.why, seen);
  }
  // One column is no table, but a text in which nothing says what is what.
  const columns = Math.max(...preview.filter((row) => !isBlank(row)).map((row) => row.length));
  if (columns < 2) throw new ImportRefused({ code: 'unknown', values: { name: file.name } });
  return { is: 'table', table: describeTable(preview) };
}

function readRows(
  text: string,
  read: (rows: Rows) => Extract<ReadOne, { is: 'drafts' }>['drafts'],
  format: Source['format'],
  why: Source['why'],
  seen: string,
): ReadOne {
  const { rows, warnings } = readTable(text);
  const drafts = read(rows);
  drafts.warnings.push(...warnings);
  return drafted(drafts, format, why, seen);
}

function seenOf(preview: Rows, why: Source['why']): string {
  return (preview[0] ?? [])
    .slice(0, why === 'lines' ? 1 : 12)
    .join(', ')
    .slice(0, 120);
}

/** Reads a file as what a person says it is. */
function readAs(
  text: string,
  file: OneFile,
  { mapping }: ReadOptions,
  as: Source['format'],
): ReadOne {
  const why = 'chosen';
  if (as === 'table') {
    const preview = previewTable(text);
    if (!mapping) return { is: 'table', table: describeTable(preview) };
    const seen = seenOf(preview, 'header');
    return readRows(text, (rows) => readMappedTable(rows, mapping), 'table', 'mapped', seen);
  }
  if (as === 'json-lines') return asLines(text, file, why, '');
  if (as === 'markdown') return asMarkdown(text, file, why);
  if (as === 'questions') return drafted(readQuestions(text), as, why, '');
  if (as === 'espanso') return drafted(readEspanso(text), as, why, '');
  const table = tableFormats.find(({ id }) => id === as);
  if (table) return readRows(text, (rows) => table.read(rows, file), as, why, '');
  refuseDeep(text);
  if (as === 'sidedesk') {
    const source = { format: as, why, seen: '' } as const;
    return { is: 'pack', file: parseSidedeskPack(text), source, text };
  }
  const json = jsonFormats.find(({ id }) => id === as);
  if (!json) throw new ImportRefused({ code: 'unknown', values: { name: file.name } });
  return drafted(json.read(parseJson(text)), as, why, '');
}
