import { browserName, type World, waitUntil } from './browser.ts';
import { GECKO_ID } from './start-browser.ts';

/** What Firefox's driver offers beside the pages' own protocol. */
interface Connection {
  send(method: string, params: unknown): Promise<{ result: Record<string, unknown> }>;
}

/**
 * Ends the background at this very moment, whatever it is doing: Chromium's worker is closed (a
 * message may start the next one at once). Firefox has no worker to close: there the browser's own
 * code is asked to end the event page, as it does by itself when that was idle.
 */
export function killWorker(world: World): Promise<void> {
  return browserName === 'firefox' ? endEventPage(world) : closeWorker(world);
}

/**
 * By number and not by the driver's own objects: those miss the end of a worker that is just being
 * replaced, and wait for it for ever.
 */
async function closeWorker(world: World): Promise<void> {
  const session = await world.browser.target().createCDPSession();
  try {
    const listWorkers = async () => {
      const { targetInfos } = await session.send('Target.getTargets');
      const own = targetInfos.filter(({ url }) => url.startsWith(world.origin));
      return own.filter(({ type }) => type === 'service_worker').map(({ targetId }) => targetId);
    };
    for (const targetId of await listWorkers()) {
      await session.send('Target.closeTarget', { targetId });
      await waitUntil(async () => !(await listWorkers()).includes(targetId), 'the end of a worker');
    }
  } finally {
    await session.detach();
  }
}

async function endEventPage(world: World): Promise<void> {
  const { connection } = world.browser as unknown as { connection: Connection };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = result.contexts as { context: string }[];
  if (!window) throw new Error('Firefox shows no window of its own');
  const ended = await connection.send('script.evaluate', {
    expression: `(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)});
      await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
      return extension.backgroundState;
    })()`,
    awaitPromise: true,
    target: { context: window.context },
  });
  if (ended.result.type === 'exception') throw new Error(JSON.stringify(ended.result));
}
