import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import type { Result } from './piece.ts';
import { pieces } from './pieces.ts';

const HEAD = `# Torture

Written by \`npm run torture\`, by nobody's hand; a line is the last run of its piece. After each try every saved item has to be there, no reminder lost or doubled, no pack in part, and the desk has to answer within 2 s. "Slowest" is the longest time until it did, from the blow, or from the console's address where the page or the browser itself was gone; "load" is how many programs wanted a core in the last minute, and how many cores there were: times on a busy machine say little.

`;
const columns =
  'piece | what | browser | date | seed | tries | survived | lost | doubled | slowest | load';

/** Puts the lines of this run in the place of those before, and keeps the others. */
export function keepTable(file: string, results: Result[]): string {
  const before = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const lines = new Map(
    before
      .filter((line) => line.startsWith('| ') && !/^\| (?:piece|---)/.test(line))
      .map((line) => [keyOf(line), line]),
  );
  for (const result of results) lines.set(`${result.piece} ${result.browser}`, writeLine(result));
  const rule = columns.replace(/[^|]+/g, ' --- ').trim();
  const table = [`| ${columns} |`, `| ${rule} |`, ...[...lines].sort().map(([, line]) => line)];
  const text = `${HEAD}${table.join('\n')}\n`;
  writeFileSync(file, text);
  return text;
}

function keyOf(line: string): string {
  const [, piece = '', , browser = ''] = line.split('|').map((cell) => cell.trim());
  return `${piece} ${browser}`;
}

function writeLine(result: Result): string {
  const { piece, browser, seed, tries, survived, lost, doubled, slowest } = result;
  const date = new Date().toISOString().slice(0, 10);
  const cells = [piece, pieces[piece]?.what ?? '', browser, date, seed, tries, survived];
  const [load = 0] = loadavg();
  const busy = `${load.toFixed(1)} of ${cpus().length}`;
  return `| ${[...cells, lost, doubled, `${slowest.toFixed(0)} ms`, busy].join(' | ')} |`;
}
