import type { Page } from 'puppeteer-core';
import { browserName, type World } from '../e2e/browser.ts';
import { killWorker } from '../e2e/worker.ts';

/** What Firefox's driver offers beside the pages' own protocol. */
interface Connection {
  send(method: string, params: unknown): Promise<{ result: Record<string, unknown> }>;
}

/**
 * Ends the background at this very moment. Firefox has no worker to close: there the browser's own
 * code is asked to end the event page, as it does by itself when that was idle.
 */
export async function killBackground(world: World, own: Page): Promise<void> {
  if (browserName === 'chromium') return killWorker(world, own);
  const { connection } = world.browser as unknown as { connection: Connection };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = result.contexts as { context: string }[];
  if (!window) throw new Error('Firefox shows no window of its own');
  const ended = await connection.send('script.evaluate', {
    expression: `(async () => {
      const { extension } = WebExtensionPolicy.getByID('sidedesk@sidedesk.example');
      await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
      return extension.backgroundState;
    })()`,
    awaitPromise: true,
    target: { context: window.context },
  });
  if (ended.result.type === 'exception') throw new Error(JSON.stringify(ended.result));
}
