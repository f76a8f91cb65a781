import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve, sep } from 'node:path';
import { consoleNames } from './addresses.ts';
import { contentTypeOf } from './content-types.ts';
import { headersOf } from './strict-policy.ts';

/**
 * Serves a folder made by `buildConsoles` on 127.0.0.1. `port` 0 takes a free one. `url` has no
 * trailing slash; a console is at `${url}/pinduoduo/`. Rejects when the port is taken.
 */
export async function serveConsoles(
  dir: string,
  port = 0,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    answer(dir, request.url ?? '/', response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(String(error));
    });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}`,
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => (error ? fail(error) : done()));
        server.closeAllConnections();
      }),
  };
}

async function answer(dir: string, url: string, response: ServerResponse): Promise<void> {
  const { pathname, search } = new URL(url, 'http://127.0.0.1');
  if (consoleNames.some((name) => pathname === `/${name}`)) {
    // Without the slash the page's relative assets would be looked for one level too high.
    response.writeHead(302, { location: `${pathname}/${search}` }).end();
    return;
  }
  const content = pathname === '/' ? listConsoles() : await readInside(dir, pathname);
  if (content === null) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
    return;
  }
  const file = pathname.endsWith('/') ? 'index.html' : pathname;
  response.writeHead(200, {
    'content-type': contentTypeOf(file),
    'cache-control': 'no-store',
    ...headersOf(new URL(url, 'http://127.0.0.1').href),
  });
  response.end(content);
}

/** The file's bytes, or null when it is missing or would lie outside `dir`. */
async function readInside(dir: string, pathname: string): Promise<Buffer | null> {
  const root = resolve(dir);
  const path = decodePath(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const file = path === null ? root : resolve(join(root, path));
  if (!file.startsWith(root + sep)) return null;
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'EISDIR' || error.code === 'ENOTDIR') return null;
    throw error;
  });
}

function decodePath(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname);
    return path.includes('\0') ? null : path;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

function listConsoles(): string {
  const links = consoleNames.map((name) => `<li><a href="/${name}/">${name}</a></li>`).join('');
  return `<!doctype html><meta charset="utf-8"><title>Practice consoles</title><ul>${links}</ul>`;
}
