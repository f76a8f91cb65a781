import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root, runTool } from './command.ts';

/**
 * `npm run consoles`: writes the table of consoles into both READMEs. Run by hand after a change
 * of the definitions; a test says when the table is out of date.
 */
const { module } = await runnerImport<typeof import('./console-table.ts')>(
  join(root, 'tests/run/console-table.ts'),
  { configFile: false, root, resolve: { alias: { '@': root } }, logLevel: 'warn' },
);

for (const [file, language] of [
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh-CN'],
] as const) {
  const locale = JSON.parse(
    await readFile(join(root, `assets/locales/worker/${language}.json`), 'utf8'),
  );
  const document = await readFile(join(root, file), 'utf8');
  await writeFile(join(root, file), module.withConsoleTable(document, language, locale.consoles));
}
await runTool('@biomejs/biome', ['format', '--write', 'README.md', 'README.zh-CN.md']);
