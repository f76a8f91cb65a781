import { parseArgs } from 'node:util';

const parts = ['check', 'unit', 'e2e'] as const;
export const browsers = ['chromium', 'firefox'] as const;
type Part = (typeof parts)[number];
export type BrowserName = (typeof browsers)[number];

export interface TestOptions {
  wants(part: Part): boolean;
  browsers: readonly BrowserName[];
  /** Parts of file names, handed to Vitest. */
  filters: string[];
}

/**
 * Reads `npm test -- [--only check|unit|e2e] [--browser chromium|firefox] [file …]`.
 * @throws {Error} on an option or a value that is none of these
 */
export function readOptions(args: string[]): TestOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { only: { type: 'string' }, browser: { type: 'string' } },
  });
  const only = choose('only', values.only, parts);
  const browser = choose('browser', values.browser, browsers);
  return {
    wants: (part) => only === undefined || only === part,
    browsers: browser ? [browser] : browsers,
    filters: positionals,
  };
}

function choose<T extends string>(
  name: string,
  value: string | undefined,
  choices: readonly T[],
): T | undefined {
  const choice = choices.find((candidate) => candidate === value);
  if (value !== undefined && choice === undefined) {
    throw new Error(`--${name} is one of ${choices.join(', ')}, not "${value}".`);
  }
  return choice;
}
