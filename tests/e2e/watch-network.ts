import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { browserName, type LaunchOptions } from './browser.ts';

/** The one way out of a browser, closed: it takes note of who wants to go where. */
export interface Network {
  /** Hosts that were asked for, `name:port`; those of the browser's maker are left out. */
  asked(): string[];
  /** How a browser is launched so that everything goes this way. */
  options: LaunchOptions;
  close(): Promise<void>;
}

/** What browsers ask their makers by themselves: updates, lists, connection checks. */
const MAKERS =
  /(?:^|\.)(?:google\.com|googleapis\.com|gstatic\.com|gvt1\.com|mozilla\.(?:com|org|net)|firefox\.com|firefoxusercontent\.com)(?::\d+)?$/;

/**
 * A proxy for a whole browser, so that no context of it can be forgotten: pages, frames,
 * workers, the background. What the tests answer themselves never comes this far.
 */
export async function watchNetwork(): Promise<Network> {
  const hosts: string[] = [];
  const server = createServer(({ url }, response) => {
    hosts.push(URL.parse(url ?? '')?.host ?? String(url));
    response.writeHead(502).end();
  });
  server.on('connect', ({ url }, socket) => {
    hosts.push(String(url));
    socket.end('HTTP/1.1 502 Closed\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const prefs = Object.fromEntries(
    ['http', 'ssl'].flatMap((kind) => [
      [`network.proxy.${kind}`, '127.0.0.1'],
      [`network.proxy.${kind}_port`, port],
    ]),
  );
  return {
    asked: () => hosts.filter((host) => !MAKERS.test(host)),
    options:
      browserName === 'firefox'
        ? { firefoxPrefs: { ...prefs, 'network.proxy.type': 1 } }
        : { args: [`--proxy-server=127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'] },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
