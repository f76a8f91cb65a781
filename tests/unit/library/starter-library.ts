import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { applyPlan, planFile } from '@/utils/packs/import-pack';
import { NOON } from '../../builders';

const packs = resolve(import.meta.dirname, '../../../assets/packs');

/** Installs a pack that comes with the product, as the background would. */
export async function installStarter(name = 'starter-zh.sidedesk.json'): Promise<void> {
  const text = await readFile(resolve(packs, name), 'utf8');
  await applyPlan(await planFile(name, text, NOON));
}
