import { decodeText } from './decode/decode-text';
import { isZip } from './formats/read-one';
import { readSheets } from './formats/read-sheets';
import { type Rows, readTable } from './formats/read-table';
import { refuseTooLarge } from './read-file';

/**
 * The cells of a CSV, TSV or .xlsx file as text, the first sheet that holds any. Heavy: loaded
 * when a file is there.
 * @throws {ImportRefused} with the sentence to show
 */
export async function readRows(bytes: Uint8Array): Promise<Rows> {
  refuseTooLarge(bytes.length);
  if (!isZip(bytes)) return readTable(decodeText(bytes).text).rows;
  const sheets = await readSheets(bytes);
  return sheets.find(({ rows }) => rows.length > 0)?.rows ?? [];
}
