import { buildExtension, buildPractice } from '../run/builds.ts';
import { joinOutcomes } from '../run/step.ts';

/** Set by a run of many parts, which has built everything once. */
export const IS_BUILT = 'SIDEDESK_BENCH_BUILT';

type Build = 'chrome' | 'firefox' | 'consoles';

const build = {
  chrome: () => buildExtension('chrome'),
  firefox: () => buildExtension('firefox'),
  consoles: buildPractice,
};

/** Builds what a bench runs, one after the other, or ends the process with what went wrong. */
export async function buildFirst(...wanted: Build[]): Promise<void> {
  if (process.env[IS_BUILT]) return;
  console.log('Building …');
  for (const name of wanted) {
    const { ok, output } = joinOutcomes([await build[name]()]);
    if (ok) continue;
    console.error(output.trimEnd());
    process.exit(1);
  }
}

/** The number behind `--name`, or the usual one. */
export function numberOption(name: string, usual: number): number {
  const options = process.argv.slice(2);
  const given = options.includes(`--${name}`) ? options[options.indexOf(`--${name}`) + 1] : usual;
  return Number(given) || usual;
}
