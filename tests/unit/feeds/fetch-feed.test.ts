import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fetchFeed } from '@/utils/feeds/fetch-feed';
import { send, startServer } from './feed-server';

const known = (origin: string, path = '/pack.sidedesk.json') => ({
  url: origin + path,
  etag: null,
  lastModified: null,
});
const json = { 'content-type': 'application/json' };

describe('fetchFeed', () => {
  it('brings the file byte for byte, with what tells whether it changed', async () => {
    const server = await startServer(send(200, '\uFEFF{"a":"茶"}', { ...json, etag: '"7"' }));
    expect(await fetchFeed(known(server.origin))).toEqual({
      is: 'fresh',
      text: '\uFEFF{"a":"茶"}',
      digest: createHash('sha256').update('\uFEFF{"a":"茶"}').digest('hex'),
      etag: '"7"',
      lastModified: null,
    });
  });

  it('asks only for what changed, and says nothing about the one who asks', async () => {
    const server = await startServer(send(304));
    const url = `${server.origin}/p`;
    const since = 'Fri, 20 Nov 2026 04:00:00 GMT';
    expect(await fetchFeed({ url, etag: 'W/"7"', lastModified: since })).toEqual({ is: 'same' });
    const { headers } = server.asked[0] ?? {};
    expect(headers).toMatchObject({ 'if-none-match': 'W/"7"', 'if-modified-since': since });
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
  });

  it('follows a redirect inside its origin', async () => {
    const server = await startServer((request, response) =>
      request.url === '/new'
        ? send(200, '{}')(request, response)
        : send(302, '', { location: '/new' })(request, response),
    );
    expect(await fetchFeed(known(server.origin))).toMatchObject({ is: 'fresh', text: '{}' });
  });

  it('takes nothing from where a redirect leads out of it', async () => {
    const other = await startServer(send(200, '{}'));
    const server = await startServer(send(302, '', { location: `${other.origin}/p` }));
    expect(await fetchFeed(known(server.origin))).toMatchObject({
      result: 'other-origin',
      detail: other.origin,
    });
  });

  it.each([
    ['a page', send(200, '<!doctype html><p>Sign in', { 'content-type': 'text/html' }), 'HTML'],
    ['a page that says it is JSON', send(200, '\n<html>', json), 'HTML'],
    ['nothing', send(200, ' \n', json), ''],
    [
      'bytes that are no text',
      (_: unknown, response: { end(bytes: Buffer): void }) =>
        response.end(Buffer.from([0x7b, 0xff, 0xfe])),
      '',
    ],
  ])('refuses %s', async (_, answer, detail) => {
    const server = await startServer(answer as ReturnType<typeof send>);
    expect(await fetchFeed(known(server.origin))).toMatchObject({ result: 'not-a-pack', detail });
  });

  it.each([
    [404, 'refused-by-server'],
    [403, 'refused-by-server'],
    [204, 'refused-by-server'],
    [429, 'server-trouble'],
    [500, 'server-trouble'],
    [503, 'server-trouble'],
  ])('tells a status %i as %s', async (status, result) => {
    const server = await startServer(send(status, '', { 'retry-after': '120' }));
    expect(await fetchFeed(known(server.origin))).toEqual({
      is: 'failed',
      result,
      detail: String(status),
      retryAfter: 120_000,
    });
  });

  it('stops reading at the limit, announced or not', async () => {
    const body = 'x'.repeat(300_000);
    const announced = await startServer(send(200, body));
    const options = { largest: 100_000 };
    expect(await fetchFeed(known(announced.origin), options)).toMatchObject({
      result: 'too-large',
    });
    let sent = 0;
    const endless = await startServer((_, response) => {
      const more = () => {
        sent += 10_000;
        if (!response.destroyed) response.write('x'.repeat(10_000), more);
      };
      more();
    });
    expect(await fetchFeed(known(endless.origin), options)).toMatchObject({ result: 'too-large' });
    expect(sent).toBeLessThan(20_000_000);
  });

  it('does not wait for a server that never ends', async () => {
    const server = await startServer((_, response) => {
      response.writeHead(200, json).write('{');
    });
    expect(await fetchFeed(known(server.origin), { timeout: 50 })).toMatchObject({
      result: 'timeout',
    });
  });

  it('says so when nobody answers', async () => {
    const server = await startServer((request) => request.socket.destroy());
    expect(await fetchFeed(known(server.origin))).toMatchObject({ result: 'unreachable' });
  });
});
