import type { BrowserName } from './options.ts';
import { runVitest, type VitestResult } from './run-vitest.ts';
import type { StepResult } from './step.ts';

const CONFIG = 'tests/vitest.e2e.config.ts';
/** Where more files failed than this, it was no accident. */
const FEW = 3;

/**
 * The stories of one browser. A file that failed is run once more when the others are done, in a
 * browser of its own: one that was starved for a moment is no fault of the product, and a story
 * that went on where it failed would meet what it left there. What was tried twice is named.
 * @param windows at a time: `tests/vitest.e2e.config.ts` says why
 */
export async function runStories(
  browser: BrowserName,
  windows: 1 | 2,
  filters: string[],
): Promise<StepResult> {
  const env = { SIDEDESK_BROWSER: browser, SIDEDESK_WINDOWS: String(windows) };
  const first = await runVitest(`e2e-${browser}`, CONFIG, filters, env);
  const { broken } = first;
  if (!broken || broken.length === 0 || broken.length > FEW) return first;
  const alone = { ...env, SIDEDESK_WINDOWS: '1' };
  const again = await runVitest(`e2e-${browser}-again`, CONFIG, broken, alone);
  return joinTries(first, again);
}

/** @param again the files that broke at first, run anew */
function joinTries(first: VitestResult, again: VitestResult): StepResult {
  const rest = Object.entries(first.passedIn).filter(([file]) => !first.broken?.includes(file));
  const { failed, output, failures } = again;
  return {
    passed: again.passed + rest.reduce((sum, [, count]) => sum + count, 0),
    failed,
    output: first.output + output,
    failures,
    remarks: first.failures?.map((line) => `tried twice: ${line}`),
  };
}
