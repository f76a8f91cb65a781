import { launch } from '../../e2e/browser.ts';
import { bundleScript } from '../bundle-script.ts';
import type * as inWorker from './in-worker.ts';

/** What the bundled script leaves in the worker. */
declare const bench: typeof inWorker;

/** Backs up, previews, restores and checks `rows` rows in Chromium's background worker. */
export async function measureInWorker(rows: number): Promise<inWorker.BackupReport> {
  const script = await bundleScript(new URL('in-worker.ts', import.meta.url));
  const world = await launch({ browser: 'chromium' });
  try {
    const target = await world.browser.waitForTarget((one) => one.type() === 'service_worker');
    const worker = await target.worker();
    if (!worker) throw new Error('the extension has no background worker');
    // `var` at the top of an evaluated script would not last: name it on the global itself.
    await worker.evaluate(script.replace(/^var bench\s*=/, 'globalThis.bench ='));
    return await worker.evaluate((count) => bench.measureBackup(count), rows);
  } finally {
    await world.close();
  }
}
