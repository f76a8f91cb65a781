import { join } from 'node:path';
import { type Outcome, root, runScript, runTool } from './command.ts';

/** Builds the extension into `.output/<browser>-mv3` (`-practice` added in that mode). */
export function buildExtension(
  browser: 'chrome' | 'firefox',
  mode: 'production' | 'practice' = 'production',
): Promise<Outcome> {
  return runTool('wxt', ['build', '--browser', browser, '--mode', mode]);
}

/** Builds the practice consoles into `.output/consoles`. */
export function buildPractice(): Promise<Outcome> {
  return runScript(join(root, 'tests/consoles/cli.ts'), ['build']);
}
