import { parseArgs } from 'node:util';
import { DEFAULT_OUT_DIR } from '../consoles/build.ts';
import { serveConsoles } from '../consoles/serve.ts';
import { buildExtension, buildPractice } from './builds.ts';
import { openDesk } from './open-desk.ts';
import { joinOutcomes } from './step.ts';
import { takeTour } from './tour.ts';

/**
 * `npm start [-- --browser firefox] [--headless]`: a browser with the desk in it and practice
 * consoles to try it on; without a display the same as a tour of pictures.
 */
const { values } = parseArgs({
  options: { browser: { type: 'string' }, headless: { type: 'boolean', default: false } },
});
const browser = values.browser === 'firefox' ? 'firefox' : 'chromium';
const family = browser === 'firefox' ? 'firefox' : 'chrome';

console.log('Building the extension and the practice consoles …');
const { ok, output } = joinOutcomes(await Promise.all([buildExtension(family), buildPractice()]));
if (!ok) {
  console.error(output.trimEnd());
  process.exit(1);
}

const server = await serveConsoles(DEFAULT_OUT_DIR);
try {
  const build = `${family}-mv3-practice`;
  if (hasDisplay() && !values.headless) await openDesk(browser, build, server.url);
  else await takeTour(browser, build, server.url);
} finally {
  await server.close();
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
