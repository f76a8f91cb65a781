import { isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import { ImportRefused } from '../parsed';
import { refuseDeep } from './read-json';

/** Times one anchor may be used again; a bomb needs thousands. */
const MOST_ALIASES = 100;
/** Characters of a YAML file: ten times the largest collection of snippets known. */
const LARGEST = 30_000_000;

/**
 * Reads YAML as plain data: no tags that make objects, no endless aliases.
 * @param list the key of the list whose entries have rows
 * @returns the data, and the line (from 1) of an entry of that list
 * @throws {ImportRefused} `not-yaml`, `bomb`, `deep`, `too-large`
 */
export function readYaml(
  text: string,
  list = '',
): { value: unknown; rowOf: (i: number) => number } {
  if (text.length > LARGEST) {
    const size = Math.round(text.length / 1_048_576);
    const limit = Math.round(LARGEST / 1_048_576);
    throw new ImportRefused({ code: 'too-large', values: { size, limit } });
  }
  refuseDeep(text);
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      uniqueKeys: false,
      logLevel: 'silent',
    });
    const [error] = document.errors;
    if (error) {
      const values = {
        row: error.linePos?.[0].line ?? 1,
        reason: error.message.split('\n', 1)[0] ?? '',
      };
      throw new ImportRefused({ code: 'not-yaml', values });
    }
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    const entries = list === '' ? null : document.get(list, true);
    const rowOf = (i: number) => {
      const entry = isSeq(entries) ? entries.items[i] : null;
      return isNode(entry) && entry.range ? lines.linePos(entry.range[0]).line : i + 1;
    };
    return { value, rowOf };
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    // What yaml throws itself: too many aliases, or a nesting that ends the stack.
    if (error instanceof ReferenceError) {
      throw new ImportRefused({ code: 'bomb', values: { name: 'YAML', limit: MOST_ALIASES } });
    }
    if (error instanceof RangeError)
      throw new ImportRefused({ code: 'deep', values: { limit: 100 } });
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    throw new ImportRefused({ code: 'not-yaml', values: { row: 1, reason: reason ?? '' } });
  }
}
