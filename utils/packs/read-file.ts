import { parseJsonLines } from './formats/json-lines';
import { parseSidedeskPack } from './formats/sidedesk';
import { ImportRefused, type ParsedFile } from './parsed';

/** Largest file taken; a pack of 100,000 items is about 60 MB. */
export const LARGEST_MB = 150;

/**
 * Reads any supported file into a pack. The content decides, the name only helps.
 * @param size bytes
 * @throws {ImportRefused} with the sentence to show
 */
export function readPackFile(fileName: string, text: string, size = text.length): ParsedFile {
  refuseTooLarge(size);
  // Not trimmed: a problem is told with its row, as the person's editor counts it.
  const content = text.replace(/^\ufeff/, '');
  if (content.trim() === '') throw new ImportRefused({ code: 'empty', values: {} });
  if (/\.(jsonl|ndjson)$/i.test(fileName)) return parseJsonLines(content, fileName);
  if (/\.json$/i.test(fileName) || /^\s*\{/.test(content)) return parseSidedeskPack(content);
  throw new ImportRefused({ code: 'unknown', values: { name: fileName } });
}

/**
 * Callers that hold a file ask before they read it: gigabytes must not fill the memory.
 * @param size bytes
 * @throws {ImportRefused} when it is over `LARGEST_MB`
 */
export function refuseTooLarge(size: number): void {
  if (size > LARGEST_MB * 1_048_576) {
    const values = { size: Math.round(size / 1_048_576), limit: LARGEST_MB };
    throw new ImportRefused({ code: 'too-large', values });
  }
}
