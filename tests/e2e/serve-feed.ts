import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { browserName, launch, type World } from './browser.ts';

/** Where the practice build may fetch from; nobody owns such a name. */
const HOST = 'packs.example';
const fixtures = resolve(import.meta.dirname, '../fixtures/feeds');

/**
 * A browser whose background fetches from `https://packs.example/` what `read` gives now. A page's
 * interception never sees these requests: Chromium answers them over the worker's own debugging
 * session, Firefox is led to a server on this machine.
 */
export async function launchWithFeed(read: () => string): Promise<World> {
  if (browserName === 'firefox') return launchWithServer(read);
  const world = await launch({ build: 'chrome-mv3-practice' });
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
  await session.send('Fetch.enable', { patterns: [{ urlPattern: `https://${HOST}/*` }] });
  return world;
}

/** The key and its certificate are of these tests alone, and nothing trusts them. */
async function launchWithServer(read: () => string): Promise<World> {
  const [key, cert] = await Promise.all(
    ['key.pem', 'cert.pem'].map((name) => readFile(resolve(fixtures, name))),
  );
  const server = createServer({ key, cert }, (_request, response) => {
    response.setHeader('content-type', 'application/json').end(read());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const world = await launch({
    build: 'firefox-mv3-practice',
    firefoxPrefs: {
      'network.dns.localDomains': HOST,
      'network.socket.forcePort': `443=${(server.address() as AddressInfo).port}`,
    },
  });
  return {
    ...world,
    async close() {
      await world.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
