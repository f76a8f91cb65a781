import { mkdir, readFile, rmdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Kind, kinds, type Place, places } from '../../consoles/editors/kinds.ts';
import { type BrowserName, waitUntil } from '../browser.ts';

const FILE = resolve(import.meta.dirname, '../editors.md');
const LOCK = resolve(import.meta.dirname, '../../../.output');

/** What became of one case: `✓`, or why not. */
export interface Cell {
  kind: Kind;
  place: Place;
  case: string;
  outcome: string;
}

const browsers: BrowserName[] = ['chromium', 'firefox'];
const titles: Record<BrowserName, string> = { chromium: 'Chromium', firefox: 'Firefox' };

/**
 * Writes one browser's part of `tests/e2e/editors.md` and leaves the other's as it is: the two
 * run side by side, so one waits for the other.
 */
export async function writeTable(browser: BrowserName, cells: Cell[]): Promise<void> {
  await mkdir(LOCK, { recursive: true });
  const lock = join(LOCK, 'editors.lock');
  await waitUntil(
    () =>
      mkdir(lock).then(
        () => true,
        () => false,
      ),
    'the other browser',
  );
  try {
    const old = await readFile(FILE, 'utf8').catch(() => '');
    const parts = browsers.map((name) =>
      name === browser ? partOf(name, cells) : (findPart(old, name) ?? ''),
    );
    await writeFile(FILE, [head, ...parts].filter(Boolean).join('\n'));
  } finally {
    await rmdir(lock);
  }
}

const head = `# What holds in which editor

Written by \`tests/e2e/editors.e2e.ts\`, which fails when a cell changes; never by hand. Each editor is the real one from npm. A cell names the places in which the case holds: ${Object.values(places).join(', ')}; ✓ is all four.
`;

function findPart(text: string, browser: BrowserName): string | undefined {
  return text
    .split(/(?=^## )/m)
    .find((part) => part.startsWith(`## ${titles[browser]}\n`))
    ?.trimEnd()
    .concat('\n');
}

function partOf(browser: BrowserName, cells: Cell[]): string {
  const columns = [...new Set(cells.map((cell) => cell.case))];
  const notes: string[] = [];
  const rows = Object.entries(kinds).map(([kind, title]) => {
    const row = columns.map((column) => {
      const here = cells.filter((cell) => cell.kind === kind && cell.case === column);
      const failed = here.filter(({ outcome }) => outcome !== '✓');
      for (const { place, outcome } of failed) {
        notes.push(`- ${title}, ${column}, ${places[place]}: ${outcome}`);
      }
      if (here.length === 0) return '';
      if (failed.length === 0) return '✓';
      const good = here.filter(({ outcome }) => outcome === '✓').map(({ place }) => place);
      return good.length > 0 ? good.join(', ') : '–';
    });
    return `| ${[title, ...row].join(' | ')} |`;
  });
  return [
    `## ${titles[browser]}`,
    '',
    `| editor | ${columns.join(' | ')} |`,
    `| --- |${columns.map(() => ' --- |').join('')}`,
    ...rows,
    '',
    ...notes,
    ...(notes.length > 0 ? [''] : []),
  ].join('\n');
}
