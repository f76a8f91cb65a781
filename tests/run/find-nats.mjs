import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './install-packages.mjs';
import { UserError } from './user-error.mjs';

const ending = process.platform === 'win32' ? '.exe' : '';
/** Unpacked here and not installed: no service starts, and no root is needed. */
const folder = join(root, 'node_modules/.cache/nats-server');
const unpacked = join(folder, 'root/usr/sbin/nats-server');
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';
/** Debian 12's own package is 2.9.10, which loses acknowledged writes in a cluster. */
const suite = 'sid';

/**
 * Which tasks speak to a real team server.
 * @param {string} task name of a file of `tests/run`
 * @param {string[]} options what follows it on the command line
 */
export function needsNats(task, options) {
  const [topic = '--'] = options;
  // Without a topic all of them run.
  if (task === 'bench') return topic === 'team' || topic.startsWith('--');
  return task === 'test' && !options.some((word) => word === 'check' || word === '--only=check');
}

/**
 * Finds the server of the team tests: `NATS_BIN`, then PATH, then (on Debian) the newest package,
 * which is downloaded by apt and unpacked beside the other tools.
 * @returns {Record<string, string>} `NATS_BIN`, or nothing: the tests then say that it is missing
 * @throws {UserError} when `NATS_BIN` names no file
 */
export function findNats() {
  const named = process.env.NATS_BIN;
  if (named && !existsSync(named)) {
    throw new UserError(`NATS_BIN is set to ${named}, but there is no such file.`);
  }
  const places = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const found =
    named ||
    [unpacked, ...places.map((place) => join(place, `nats-server${ending}`))].find(isNewEnough);
  if (found) return { NATS_BIN: found };
  if (process.platform !== 'linux' || !existsSync(keyring)) return {};
  return fetchPackage() && isNewEnough(unpacked) ? { NATS_BIN: unpacked } : {};
}

/** Below 2.12.12 the client is read-only, so its tests would say nothing. */
function isNewEnough(path) {
  if (!existsSync(path)) return false;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  const [, major, minor, patch] = /v(\d+)\.(\d+)\.(\d+)/.exec(stdout ?? '') ?? [];
  const [a, b, c] = [Number(major), Number(minor), Number(patch)];
  return a > 2 || (a === 2 && (b > 14 || (b === 14 && c >= 3) || (b === 12 && c >= 12)));
}

/** With lists of its own, so that the system's apt never learns of another suite. */
function fetchPackage() {
  const mirror = findMirror();
  if (!mirror) return false;
  console.log(`Fetching nats-server (apt-get download, Debian ${suite}) …`);
  for (const part of ['lists/partial', 'cache/archives/partial', 'sources']) {
    mkdirSync(join(folder, part), { recursive: true });
  }
  const source = ['Types: deb', `URIs: ${mirror}`, `Suites: ${suite}`, 'Components: main'];
  writeFileSync(
    join(folder, 'sources/nats.sources'),
    `${[...source, `Signed-By: ${keyring}`].join('\n')}\n`,
  );
  const options = [
    'Dir::Etc::SourceList=/dev/null',
    `Dir::Etc::SourceParts=${join(folder, 'sources')}`,
    `Dir::State::Lists=${join(folder, 'lists')}`,
    `Dir::Cache=${join(folder, 'cache')}`,
    'Acquire::Languages=none',
  ].flatMap((option) => ['-o', option]);
  const run = (command, ...words) =>
    spawnSync(command, words, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  return (
    run('apt-get', ...options, '-q', 'update') &&
    run('apt-get', ...options, '-q', 'download', 'nats-server') &&
    run('sh', '-c', 'dpkg-deb -x "$(ls -t nats-server_*.deb | head -n 1)" root')
  );
}

/** The mirror this system already uses, or null. */
function findMirror() {
  const files = ['/etc/apt/sources.list.d/debian.sources', '/etc/apt/sources.list'];
  for (const file of files.filter(existsSync)) {
    const address = /^(?:URIs:|deb)\s+(?:\[.*\]\s*)?(https?:\/\/\S+\/debian)\/?(?:\s|$)/m;
    const found = address.exec(readFileSync(file, 'utf8'))?.[1];
    if (found) return found;
  }
  return null;
}
