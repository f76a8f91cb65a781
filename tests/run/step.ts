import type { Outcome } from './command.ts';

/** How a step ended. `output` is shown when something failed. */
export interface StepResult {
  passed: number;
  failed: number;
  output: string;
  /** What failed, a line each, where the step knows it. */
  failures?: string[];
  /** What is worth a line although it passed. */
  remarks?: string[];
}

/** A step of one answer: the command succeeded or it did not. */
export function countAsOne({ ok, output }: Outcome): StepResult {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output };
}

/** Several commands that only count together. */
export function joinOutcomes(outcomes: Outcome[]): Outcome {
  return {
    ok: outcomes.every(({ ok }) => ok),
    output: outcomes
      .filter(({ ok }) => !ok)
      .map(({ output }) => output)
      .join('\n'),
  };
}

/** Runs steps, prints each one's line and every failure's output, and adds up. */
export class Tally {
  passed = 0;
  failed = 0;
  /** What failed, a line each: the end of a long run is where one looks first. */
  readonly failures: string[] = [];

  async run(title: string, work: () => Promise<StepResult>): Promise<boolean> {
    const started = performance.now();
    const { passed, failed, output, failures = ['see above'], remarks = [] } = await work();
    const seconds = ((performance.now() - started) / 1_000).toFixed(1);
    this.passed += passed;
    this.failed += failed;
    if (failed > 0) {
      console.log(output.trimEnd());
      this.failures.push(...failures.map((line) => `${title}: ${line}`));
    }
    const counts = passed + failed > 1 ? `, ${passed} passed, ${failed} failed` : '';
    console.log(`${failed > 0 ? '✗' : '✓'} ${title} (${seconds} s${counts})`);
    for (const remark of remarks) console.log(`  ${remark}`);
    return failed === 0;
  }
}
