import { runTool } from './command.ts';

interface Finding {
  code: string;
  message: string;
  file?: string;
}

/** What the linter may say, and why it is no fault. Anything else, and any error, is one. */
const explained: { code: string; file: RegExp; why: string }[] = [
  {
    code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
    file: /^manifest\.json$/,
    why: 'seller consoles are desktop pages; Firefox for Android is not offered',
  },
  {
    code: 'DANGEROUS_EVAL',
    file: /^(?:chunks|assets)\/|^background\.js$/,
    why: 'zod asks once whether code may be made from text; the policy says no, and it goes on without',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^content-scripts\/console\.js$/,
    why: 'teach mode is a second script of ours, loaded from our own address when it is asked for',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^chunks\//,
    why: 'React itself; nothing of ours is given to it as HTML',
  },
];

/** Runs Firefox's linter over a zip. A line for each finding, with its explanation or without. */
export async function lintAddon(zip: string): Promise<{ lines: string[]; unexplained: number }> {
  const { output } = await runTool('addons-linter', [zip, '--output', 'json']);
  const start = output.indexOf('{');
  if (start < 0) return { lines: [output.trimEnd()], unexplained: 1 };
  const report = JSON.parse(output.slice(start)) as Record<
    'errors' | 'warnings' | 'notices',
    Finding[]
  >;
  const lines: string[] = [];
  let unexplained = report.errors.length;
  for (const { code, message, file } of report.errors) lines.push(`✗ ${code} ${file}: ${message}`);
  for (const { code, message, file = '' } of [...report.warnings, ...report.notices]) {
    const known = explained.find((one) => one.code === code && one.file.test(file));
    if (!known) unexplained++;
    lines.push(`${known ? '–' : '✗'} ${code} ${file}: ${known?.why ?? message}`);
  }
  return { lines, unexplained };
}
