import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root, runTool } from './command.ts';
import type { StepResult } from './step.ts';

/** The part of Vitest's JSON report that is counted. */
interface Report {
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
  }[];
}

/** How a run of Vitest ended. */
export interface VitestResult extends StepResult {
  /** How many tests passed, by the file's path from the project's root. */
  passedIn: Record<string, number>;
  /** Files in which something failed; null where something failed outside of every file. */
  broken: string[] | null;
}

/**
 * Runs one Vitest configuration and counts its tests. A file that cannot even be loaded, and an
 * error outside any test, count as one failure each; a skipped test counts as nothing.
 */
export async function runVitest(
  name: string,
  config: string,
  filters: string[] = [],
  env: Record<string, string> = {},
): Promise<VitestResult> {
  const file = join(root, '.output/test-results', `${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { ok, output } = await runTool(
    'vitest',
    ['run', '--config', config, ...reporters, ...filters],
    env,
  );
  if (!existsSync(file)) return { passed: 0, failed: 1, output, passedIn: {}, broken: null };
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const passedIn = Object.fromEntries(
    report.testResults.map(({ name: path, assertionResults }) => [
      relative(root, path),
      assertionResults.filter(({ status }) => status === 'passed').length,
    ]),
  );
  const passed = Object.values(passedIn).reduce((sum, count) => sum + count, 0);
  const failures = listFailures(report);
  if (!ok && failures.length === 0) return { passed, failed: 1, output, passedIn, broken: null };
  const broken = report.testResults
    .filter(({ status }) => status === 'failed')
    .map(({ name: path }) => relative(root, path));
  return { passed, failed: failures.length, output, failures, passedIn, broken };
}

/** A line for each failure: the file, the test, and what went wrong in one line. */
function listFailures({ testResults }: Report): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const path = relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [`${path}: ${firstLine(message)}`];
    return failed.map(
      ({ fullName, failureMessages }) =>
        `${path} > ${fullName}: ${firstLine(failureMessages?.[0])}`,
    );
  });
}

function firstLine(text = ''): string {
  return stripVTControlCharacters(text).trim().split('\n', 1)[0]?.slice(0, 200) ?? '';
}
