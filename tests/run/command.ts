import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** No step of ours takes longer, ms; one that does hangs and is stopped. */
const LIMIT = 70 * 60_000;

export interface Outcome {
  ok: boolean;
  /** What the command printed, both streams in order. */
  output: string;
}

/** Runs a JavaScript file on this very Node and waits for its end; never rejects. */
export function runScript(
  file: string,
  options: string[],
  env: Record<string, string> = {},
): Promise<Outcome> {
  return new Promise((done) => {
    const chunks: Buffer[] = [];
    const child = spawn(process.execPath, [file, ...options], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      timeout: LIMIT,
    });
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', (error) => chunks.push(Buffer.from(String(error))));
    child.once('close', (code, signal) => {
      if (signal) chunks.push(Buffer.from(`\nStopped by ${signal}.\n`));
      done({ ok: code === 0, output: Buffer.concat(chunks).toString() });
    });
  });
}

/**
 * Runs a script of ours on this very Node, its output straight to the screen, with a garbage
 * collector to call, which memory is measured with.
 * @returns its exit code
 */
export function runVisibly(file: string, options: string[]): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--expose-gc', file, ...options], {
      cwd: root,
      stdio: 'inherit',
    });
    child.once('error', fail);
    child.once('close', (code) => done(code ?? 1));
  });
}

/** Runs the command of an installed package, found through its `bin`: shims differ by system. */
export function runTool(
  packageName: string,
  options: string[],
  env: Record<string, string> = {},
): Promise<Outcome> {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const file = typeof bin === 'string' ? bin : Object.values(bin)[0];
  return runScript(join(folder, file ?? ''), options, env);
}

/**
 * Whether a native package such as `@biomejs/cli-linux-x64` is installed for this system. The lock
 * file holds some tools for Linux only.
 */
export function hasBinary(scope: string, prefix: string): boolean {
  const name = `${prefix}-${process.platform}-${process.arch}`;
  return readdirSync(join(root, 'node_modules', scope)).some((entry) => entry.startsWith(name));
}
