import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { root } from '../run/command.ts';
import { isMet, type Row, writeFigure, writeTarget } from './rows.ts';
import type { Found } from './whole.ts';

/** Where and with what a run took place. */
export interface Machine {
  date: string;
  processor: string;
  system: string;
  browser: string;
  node: string;
  /** Package → exact version. */
  versions: Record<string, string>;
  /** Of the whole run. */
  minutes: number;
}

const named = ['fuse.js', 'dexie', 'react', '@mantine/core', 'zod', 'puppeteer-core'];

export function readMachine(tookMs: number): Machine {
  const [processor] = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  const all = { ...dependencies, ...devDependencies };
  const browser = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: `${cpus().length} × ${processor?.model.trim() || 'unknown processor'}, ${memory} GB`,
    system: `${type()} ${release()}`,
    browser: execFileSync(browser, ['--version'], { encoding: 'utf8' }).trim(),
    node: process.versions.node,
    versions: Object.fromEntries(named.map((name) => [name, all[name] ?? ''])),
    minutes: tookMs / 60_000,
  };
}

/** The whole table as Markdown; what misses its target stands first. */
export function writeReport(machine: Machine, all: Found[]): string {
  const promised = all.flatMap(({ rows }) => rows).filter(({ target }) => target !== undefined);
  const missed = all.flatMap(({ title, rows }) =>
    rows.filter((row) => !isMet(row)).map((row) => `- ${title}: ${writeMiss(row)}`),
  );
  const broken = all.flatMap(({ title, problem }) => (problem ? [`- ${title}: ${problem}`] : []));
  const versions = Object.entries(machine.versions).map((pair) => pair.join(' '));
  return `# Benchmarks

Written by \`npm run bench\` on ${machine.date}, in ${machine.minutes.toFixed(0)} minutes, by nobody's hand. ${machine.processor}; ${machine.system}; ${machine.browser}; Node ${machine.node}; ${versions.join(', ')}. Times depend on the machine; ratios within one run count. Targets are those of the issues.

${promised.length - missed.length} of ${promised.length} targets are met.${list(' Missed:', missed)}${list(' Not measured, or not whole:', broken)}
${all
  .filter(({ rows }) => rows.length > 0)
  .map(writePart)
  .join('\n')}`;
}

function list(title: string, lines: string[]): string {
  return lines.length > 0 ? `${title}\n\n${lines.join('\n')}\n` : '';
}

function writeMiss(row: Row): string {
  return `${row.measure} ${writeFigure(row.value, row.unit)} (${writeTarget(row)})`;
}

function writePart({ title, rows }: Found): string {
  const lines = rows.map((row) => {
    const { measure, value, unit, target, library } = row;
    const verdict = target === undefined ? '' : isMet(row) ? '✓' : '**missed**';
    const theirs = library ? `${library.name} ${writeFigure(library.value, unit)}` : '';
    return `| ${measure} | ${writeFigure(value, unit)} | ${writeTarget(row)} | ${verdict} | ${theirs} |`;
  });
  return `
## ${title}

| measure | value | target | | a library |
| --- | ---: | ---: | --- | --- |
${lines.join('\n')}
`;
}
