import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { openOwnPage, type World } from './browser.ts';

/** Imports a file through the manager page, as a manager would. */
export async function importFile(world: World, name: string, content: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sidedesk-import-'));
  try {
    const file = join(folder, name);
    await writeFile(file, content);
    const page = await openOwnPage(world, 'manager.html#/packs');
    const input = await page.waitForSelector('input[type="file"]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
    const apply = await page.waitForSelector('::-p-text(确认导入)', { timeout: 120_000 });
    await apply?.click();
    await page.waitForSelector('::-p-text(已导入)', { timeout: 300_000 });
    await page.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
