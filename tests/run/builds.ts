import { join } from 'node:path';
import { type Outcome, root, runScript, runTool } from './command.ts';
import { derivePractice } from './practice-build.ts';

/**
 * Builds the extension into `.output/<browser>-mv3`, and beside it, in `-practice`, one that runs
 * on this machine's own pages as well.
 */
export async function buildExtension(browser: 'chrome' | 'firefox'): Promise<Outcome> {
  const outcome = await runTool('wxt', ['build', '--browser', browser]);
  if (outcome.ok) await derivePractice(browser);
  return outcome;
}

/** Builds the practice consoles into `.output/consoles`. */
export function buildPractice(): Promise<Outcome> {
  return runScript(join(root, 'tests/consoles/cli.ts'), ['build']);
}
