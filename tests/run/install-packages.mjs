import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UserError } from './user-error.mjs';

export const root = resolve(import.meta.dirname, '../..');

/** The project's own Node (the `node` package): every tool runs on it, whatever the machine has. */
export const ownNode = join(
  root,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/**
 * Runs `npm ci` unless `node_modules` already is what the lock file says.
 * @throws {UserError} when the installation fails
 */
export function installPackages() {
  if (isInstalled()) return;
  console.log('Installing packages (npm ci) …');
  // Under `npm run` npm names its own script; a bare `npm` is a .cmd file on Windows and needs a shell.
  const npm = process.env.npm_execpath;
  const options = ['ci', '--include=dev', '--loglevel=error'];
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...options], { cwd: root, stdio: 'inherit' })
    : spawnSync(`npm ${options.join(' ')}`, { cwd: root, stdio: 'inherit', shell: true });
  if (status !== 0) throw new UserError('npm ci failed; see its message above.');
  if (!existsSync(ownNode)) {
    throw new UserError(
      'npm did not run the install script of the "node" package: allow install scripts (npm config set ignore-scripts false) and run npm ci.',
    );
  }
}

/**
 * Compares the lock file with the copy npm leaves in `node_modules` as its last act. Only optional
 * packages may be missing (those of other systems); every other one must be there in its version.
 */
function isInstalled() {
  const copy = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(copy) || !existsSync(ownNode)) return false;
  const wanted = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(copy);
  const complete = Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (present[path]?.version ?? (optional ? version : undefined)) === version,
  );
  // `node` puts its binary there itself, outside the lock file.
  const strangers = Object.keys(present).filter(
    (path) => !(path in wanted) && !path.startsWith('node_modules/node/'),
  );
  return complete && strangers.length === 0;
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
