import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, runTool } from './command.ts';
import type { StepResult } from './step.ts';

/** The part of Vitest's JSON report that is counted. */
interface Report {
  testResults: { status: string; assertionResults: { status: string }[] }[];
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
): Promise<StepResult> {
  const file = join(root, '.output/test-results', `${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { ok, output } = await runTool(
    'vitest',
    ['run', '--config', config, ...reporters, ...filters],
    env,
  );
  if (!existsSync(file)) return { passed: 0, failed: 1, output };
  const { passed, failed } = count(JSON.parse(readFileSync(file, 'utf8')) as Report);
  return { passed, failed: ok ? failed : Math.max(failed, 1), output };
}

function count({ testResults }: Report): { passed: number; failed: number } {
  let passed = 0;
  let failed = 0;
  for (const { status, assertionResults } of testResults) {
    const failures = assertionResults.filter((test) => test.status === 'failed').length;
    passed += assertionResults.filter((test) => test.status === 'passed').length;
    failed += failures === 0 && status === 'failed' ? 1 : failures;
  }
  return { passed, failed };
}
