import { readMapping, rememberMapping } from '@/utils/database/column-mappings';
import type { ImportedFile } from '../parsed';
import { refuseTooLarge } from '../read-file';
import { type InputFile, type ReadResult, readFiles } from '../read-files';
import { refuseUntrusted } from '../refuse-untrusted';
import type { SignatureCheck } from '../signature';
import type { Opened, PlanSource } from './calls';

type Files = Extract<PlanSource, { of: 'files' }>;
export type OpenedFiles =
  | { is: 'read'; file: ImportedFile; signature: SignatureCheck }
  | Extract<Opened, { is: 'needs-mapping' }>;

/**
 * Reads dropped files. What somebody said about columns is remembered for the next table that
 * has the same ones.
 * @throws {ImportRefused} with the sentence to show
 */
export async function openFiles({ files, as, mapping, sheet }: Files): Promise<OpenedFiles> {
  // Before anything is read: a wrong file of gigabytes must not fill the memory.
  refuseTooLarge(files.reduce((sum, { file }) => sum + file.size, 0));
  const inputs = await Promise.all(files.map(bytesOf));
  const read = mapping ? await readMapped(inputs, mapping) : await readFiles(inputs, { as, sheet });
  if (read.kind === 'parsed') return trusted(read);
  const { name, table } = read;
  const known = await readMapping(table.signature);
  // Somebody who asks for the columns wants to see them.
  if (known && as === undefined && known.sheet === table.guess.sheet)
    return trusted(await readFiles(inputs, { mapping: known }));
  const fits = known?.columns.length === table.guess.columns.length;
  return {
    is: 'needs-mapping',
    name,
    table,
    mapping: known && fits ? { ...known, ...sheetOf(table.guess) } : table.guess,
  };
}

async function readMapped(
  inputs: InputFile[],
  mapping: NonNullable<Files['mapping']>,
): Promise<ReadResult> {
  const { sheet } = mapping;
  const described = await readFiles(inputs, { as: 'table', sheet });
  if (described.kind === 'needs-mapping') {
    await rememberMapping(described.table.signature, mapping);
  }
  return readFiles(inputs, { mapping });
}

async function trusted(read: ReadResult): Promise<OpenedFiles> {
  if (read.kind !== 'parsed') return { is: 'needs-mapping', ...read, mapping: read.table.guess };
  const signature = await refuseUntrusted(read.file.pack.id, read.text);
  return { is: 'read', file: read.file, signature };
}

async function bytesOf({ name, file }: Files['files'][number]): Promise<InputFile> {
  return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function sheetOf({ sheet }: { sheet?: string }): { sheet?: string } {
  return sheet === undefined ? {} : { sheet };
}
