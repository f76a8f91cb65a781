import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, SEEDED_PROFILE } from './browser.ts';

/**
 * Every story starts with a profile in which nobody did anything yet. Installing the starter packs
 * anew for each takes a second, and Firefox fills its caches at a profile's first start: so it is
 * done once here, and each story starts with a copy.
 */
export default async function seedProfile(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'sidedesk-seed-'));
  const world = await launch({ profile: folder });
  await world.close();
  process.env[SEEDED_PROFILE] = folder;
  return () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
