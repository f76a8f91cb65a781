import type { World } from './browser.ts';

/**
 * Answers what the background fetches below `address`, over the worker's own debugging session:
 * a page's interception never sees these requests. Chromium only, Firefox has no such session.
 * @param read the body to answer with now
 */
export async function serveFeed(world: World, address: string, read: () => string): Promise<void> {
  const target = await world.browser.waitForTarget((one) => one.type() === 'service_worker');
  const session = await target.createCDPSession();
  session.on('Fetch.requestPaused', ({ requestId }) => {
    void session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders: [{ name: 'content-type', value: 'application/json' }],
      body: Buffer.from(read()).toString('base64'),
    });
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: `${address}*` }] });
}
