import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A web server of one test: answers as it is told and remembers what it was asked. */
export interface FeedServer {
  origin: string;
  asked: IncomingMessage[];
  answer: Answer;
}

const open: ReturnType<typeof createServer>[] = [];

afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

export async function startServer(answer: Answer): Promise<FeedServer> {
  const feed: FeedServer = { origin: '', asked: [], answer };
  const server = createServer((request, response) => {
    feed.asked.push(request);
    feed.answer(request, response);
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  feed.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return feed;
}

export function send(
  status: number,
  body = '',
  headers: Record<string, string> = { 'content-type': 'application/json' },
): Answer {
  return (_request, response) => {
    response.writeHead(status, headers).end(body);
  };
}
