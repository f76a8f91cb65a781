import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserName, WARM_PROFILE } from './browser.ts';
import { startBrowser } from './start-browser.ts';

/**
 * Firefox needs twice as long for the first start of a profile (it fills its caches), and every
 * story starts with a fresh one: one profile is started and closed here, and copied for each.
 */
export default async function warmProfile(): Promise<(() => Promise<void>) | undefined> {
  if (browserName !== 'firefox') return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'sidedesk-warm-'));
  const browser = await startBrowser('firefox', folder);
  await browser.close();
  process.env[WARM_PROFILE] = folder;
  return () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
