import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadOptions } from '@/utils/packs/formats/read-one';
import { type ImportProblem, ImportRefused } from '@/utils/packs/parsed';
import { type InputFile, type ReadResult, readFiles } from '@/utils/packs/read-files';

/** A file of `tests/fixtures/imports`, under its own name. */
export async function fixture(path: string): Promise<InputFile> {
  const bytes = await readFile(join(import.meta.dirname, '../../../fixtures/imports', path));
  return { name: path.replace(/^.*\//, ''), bytes: new Uint8Array(bytes) };
}

export function textFile(name: string, text: string): InputFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** What a person would see of an import, short enough for a test. */
export interface Seen {
  format: string;
  /** `title | codes | text | category`, articles after replies. */
  items: string[];
  /** `row code`, with the file where there are several. */
  rejected: string[];
  warnings: string[];
}

export async function see(files: InputFile[], options?: ReadOptions): Promise<Seen> {
  return summarise(await readFiles(files, options));
}

function summarise(result: ReadResult): Seen {
  if (result.kind !== 'parsed') {
    const { hasHeader, columns } = result.table.guess;
    return { format: `map ${hasHeader} ${columns.join()}`, items: [], rejected: [], warnings: [] };
  }
  const { pack, source, rejected, warnings } = result.file;
  const line = (...parts: string[]) => parts.join(' | ').replaceAll('\n', '⏎');
  return {
    format: `${source.format} ${source.why}`,
    items: [
      ...pack.replies.map(({ title, codes, variants, category }) =>
        line(title, codes.join(), variants[0]?.text ?? '', category),
      ),
      ...pack.articles.map(({ title, body, category }) => line(title, '', body, category)),
    ],
    rejected: rejected.map(short),
    warnings: warnings.map(short),
  };
}

function short({ row, file, code }: ImportProblem): string {
  return [file, row, code].filter((part) => part !== undefined).join(' ');
}

/** The code and values of a refusal; anything else is a failure. */
export async function refusal(files: InputFile[], options?: ReadOptions): Promise<ImportProblem> {
  try {
    return {
      code: 'unknown',
      values: { taken: summarise(await readFiles(files, options)).format },
    };
  } catch (error) {
    if (error instanceof ImportRefused) return error.problem;
    throw error;
  }
}
