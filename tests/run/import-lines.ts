import type { World } from '../e2e/browser.ts';
import { importFile } from '../e2e/import-file.ts';

/** Imports JSON lines (`id, title, body, cat`) through the manager page, as a manager would. */
export function importLines(world: World, lines: string[]): Promise<void> {
  return importFile(world, 'bench.jsonl', lines.join('\n'));
}
