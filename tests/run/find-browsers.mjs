import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { UserError } from './user-error.mjs';

const kinds = {
  chromium: {
    title: 'Chromium, Chrome or Edge',
    variables: ['CHROMIUM_PATH', 'CHROME_PATH'],
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
    ],
    mac: [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    windows: [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
    debian: 'chromium',
  },
  firefox: {
    title: 'Firefox 140 or later',
    variables: ['FIREFOX_PATH'],
    commands: ['firefox-esr', 'firefox'],
    mac: ['Firefox.app/Contents/MacOS/firefox'],
    windows: ['Mozilla Firefox\\firefox.exe'],
    debian: 'firefox-esr',
  },
};

/**
 * Finds the browsers, on Debian and Ubuntu as root after installing what is missing.
 * @param {('chromium' | 'firefox')[]} needed
 * @returns {Record<string, string>} `CHROMIUM_PATH` and `FIREFOX_PATH`
 * @throws {UserError} saying what to install
 */
export function findBrowsers(needed) {
  let found = needed.map(find);
  const packages = needed.filter((_, at) => !found[at]).map((name) => kinds[name].debian);
  if (canInstall()) {
    if (needed.length > 0 && !hasChineseFont()) packages.push('fonts-noto-cjk');
    if (packages.length > 0) {
      install(packages);
      found = needed.map(find);
    }
  }
  const missing = needed.filter((_, at) => !found[at]);
  if (missing.length > 0) {
    const names = missing.map((name) => kinds[name].title).join(' and ');
    const variables = missing.map((name) => kinds[name].variables[0]).join(' and ');
    throw new UserError(`Please install ${names}, or set ${variables} to where it is.`);
  }
  return Object.fromEntries(needed.map((name, at) => [kinds[name].variables[0], found[at]]));
}

/** Path of an installed browser: the environment's word first, then the usual places, then PATH. */
function find(name) {
  const { variables, commands, mac, windows } = kinds[name];
  for (const variable of variables) {
    const path = process.env[variable];
    if (!path) continue;
    if (existsSync(path)) return path;
    throw new UserError(`${variable} is set to ${path}, but there is no such file.`);
  }
  return [...usualPlaces(mac, windows), ...onPath(commands)].find((path) => existsSync(path));
}

function usualPlaces(mac, windows) {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(homedir(), 'Applications')];
    return folders.flatMap((folder) => mac.map((path) => join(folder, path)));
  }
  if (process.platform !== 'win32') return [];
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'];
  return folders.flatMap((name) => windows.map((path) => join(process.env[name] ?? 'C:\\', path)));
}

function onPath(commands) {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command + ending)));
}

function canInstall() {
  if (process.platform !== 'linux' || process.getuid() !== 0) return false;
  const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID(?:_LIKE)?=.*\b(?:debian|ubuntu)\b/m.test(system);
}

/** Without one Chinese is drawn as boxes. Asked of dpkg: a bare system has no `fc-list`. */
function hasChineseFont() {
  const answer = spawnSync('dpkg', ['-s', 'fonts-noto-cjk'], { encoding: 'utf8' });
  return answer.stdout?.includes('Status: install ok installed') ?? false;
}

function install(packages) {
  console.log(`Installing ${packages.join(', ')} (apt-get) …`);
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-q'], options);
  const { status } = spawnSync(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', ...packages],
    options,
  );
  if (status !== 0) {
    throw new UserError(`apt-get could not install ${packages.join(', ')}; please install it.`);
  }
}
