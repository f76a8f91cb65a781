import { readRetryAfter } from './next-check';

/** Largest pack fetched by itself, bytes; a larger one is imported by hand. */
const LARGEST_FEED = 64 * 1_048_576;
/** From the request to the last byte, ms. */
const TIMEOUT = 60_000;

/** What a server answered. `retryAfter` in ms, null = nothing asked. */
export type Fetched =
  | { is: 'fresh'; text: string; digest: string; etag: string | null; lastModified: string | null }
  | { is: 'same' }
  | {
      is: 'failed';
      result:
        | 'timeout'
        | 'unreachable'
        | 'refused-by-server'
        | 'server-trouble'
        | 'other-origin'
        | 'not-a-pack'
        | 'too-large';
      detail: string;
      retryAfter: number | null;
    };

interface Known {
  url: string;
  etag: string | null;
  lastModified: string | null;
}

/**
 * Asks for a feed's file, if it changed. Sends no cookies and no referrer, believes nothing but
 * the same origin, and stops reading at the limit. Never throws for what a server does.
 * @param timeout ms
 * @param largest bytes
 */
export async function fetchFeed(
  { url, etag, lastModified }: Known,
  { fetch = globalThis.fetch, now = Date.now(), timeout = TIMEOUT, largest = LARGEST_FEED } = {},
): Promise<Fetched> {
  const headers = new Headers({ accept: 'application/json' });
  if (etag) headers.set('if-none-match', etag);
  if (lastModified) headers.set('if-modified-since', lastModified);
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(new DOMException('', 'TimeoutError')), timeout);
  try {
    const answer = await fetch(url, {
      headers,
      signal: stop.signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    const fetched = await readAnswer(answer, url, now, largest);
    // What is not wanted is not downloaded either.
    if (fetched.is !== 'fresh') stop.abort();
    return fetched;
  } catch (error) {
    const isLate = stop.signal.aborted;
    const reason = error instanceof Error ? error.message : String(error);
    return failed(isLate ? 'timeout' : 'unreachable', isLate ? `${timeout / 1_000}` : reason);
  } finally {
    clearTimeout(timer);
  }
}

async function readAnswer(
  answer: Response,
  url: string,
  now: number,
  largest: number,
): Promise<Fetched> {
  const retryAfter = readRetryAfter(answer.headers.get('retry-after'), now);
  const { origin } = new URL(answer.url || url);
  if (origin !== new URL(url).origin) return failed('other-origin', origin, retryAfter);
  if (answer.status === 304) return { is: 'same' };
  if (answer.status !== 200) {
    const result = answer.status >= 500 || answer.status === 429;
    return failed(result ? 'server-trouble' : 'refused-by-server', `${answer.status}`, retryAfter);
  }
  const type = answer.headers.get('content-type') ?? '';
  if (/\bhtml\b/i.test(type)) return failed('not-a-pack', 'HTML', retryAfter);
  const size = Number(answer.headers.get('content-length') ?? 0);
  const bytes = size > largest ? null : await readLimited(answer, largest);
  if (!bytes) return failed('too-large', `${Math.floor(largest / 1_048_576)}`, retryAfter);
  const text = decode(bytes);
  // A sign-in page of a hotel's network, whatever type it claims.
  if (text === null || /^\uFEFF?\s*(?:<|$)/.test(text))
    return failed('not-a-pack', text?.trim() ? 'HTML' : '', retryAfter);
  return {
    is: 'fresh',
    text,
    digest: await digestOf(bytes),
    etag: answer.headers.get('etag'),
    lastModified: answer.headers.get('last-modified'),
  };
}

/** The body, or null when it is longer than allowed. */
async function readLimited(
  answer: Response,
  largest: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = answer.body?.getReader();
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { done: true };
    if (done || !value) break;
    size += value.length;
    if (size > largest) {
      await reader?.cancel();
      return null;
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** The bytes as text, byte for byte, or null when they are no UTF-8. */
function decode(bytes: Uint8Array<ArrayBuffer>): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    console.debug('[sidedesk] a feed is no UTF-8', error);
    return null;
  }
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function failed(
  result: Extract<Fetched, { is: 'failed' }>['result'],
  detail: string,
  retryAfter: number | null = null,
): Fetched {
  return { is: 'failed', result, detail: detail.slice(0, 300), retryAfter };
}
