/*
 * Rows are what IndexedDB can hold, which is more than JSON: dates, bytes, `undefined` and
 * numbers such as NaN become `{"$": kind, "v": …}`, and so does an object with a key `$`.
 */

interface Tagged {
  $: 'undefined' | 'number' | 'date' | 'buffer' | 'bytes' | 'object';
  v?: unknown;
}

/** Bytes turned into text at a time: the engine limits the arguments of one call. */
const AT_ONCE = 8_192;

/** @throws Error when the row holds something no backup can (a file, a key) */
export function encodeRow(row: unknown): string {
  return JSON.stringify(isPlain(row) ? row : tag(row));
}

/** JSON gives it back as it is, as nearly every row: three times as fast as looking for tags. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) return value.every(isPlain);
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  for (const key of Object.keys(value)) {
    if (key === '$' || key === 'toJSON') return false;
    if (!isPlain((value as Record<string, unknown>)[key])) return false;
  }
  return true;
}

/** The row that `encodeRow` was given. @throws SyntaxError when the line is not JSON */
export function decodeRow(line: string): unknown {
  const row: unknown = JSON.parse(line);
  return line.includes('{"$":') ? untag(row) : row;
}

function tag(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (value === undefined) return { $: 'undefined' } satisfies Tagged;
  if (typeof value === 'number') {
    if (Number.isFinite(value) && !Object.is(value, -0)) return value;
    return { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) } satisfies Tagged;
  }
  if (Array.isArray(value)) return value.map(tag);
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  switch (kind) {
    case 'Date':
      return { $: 'date', v: tag((value as Date).getTime()) } satisfies Tagged;
    case 'ArrayBuffer':
      return { $: 'buffer', v: toBase64(new Uint8Array(value as ArrayBuffer)) } satisfies Tagged;
    case 'Uint8Array':
      return { $: 'bytes', v: toBase64(value as Uint8Array) } satisfies Tagged;
    case 'Object': {
      const entries = Object.entries(value).map(([key, inner]) => [key, tag(inner)] as const);
      if (Object.hasOwn(value, '$')) return { $: 'object', v: entries } satisfies Tagged;
      return Object.fromEntries(entries);
    }
    default:
      throw new Error(`a backup cannot hold a ${kind}`);
  }
}

function untag(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(untag);
  if (!Object.hasOwn(value, '$')) return untagEntries(Object.entries(value));
  const { $: kind, v } = value as Tagged;
  switch (kind) {
    case 'undefined':
      return undefined;
    case 'number':
      return Number(v);
    case 'date':
      return new Date(untag(v) as number);
    case 'buffer':
      return fromBase64(v as string).buffer;
    case 'bytes':
      return fromBase64(v as string);
    case 'object':
      return untagEntries(v as [string, unknown][]);
  }
}

const untagEntries = (entries: [string, unknown][]) =>
  Object.fromEntries(entries.map(([key, inner]) => [key, untag(inner)]));

/** What newer browsers do themselves, some hundred times as fast. */
type Native = { toBase64?(): string };
type NativeMaker = { fromBase64?(text: string): Uint8Array<ArrayBuffer> };

function toBase64(bytes: Uint8Array): string {
  const native = (bytes as Native).toBase64?.();
  if (native !== undefined) return native;
  let text = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE)
    text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return btoa(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const native = (Uint8Array as NativeMaker).fromBase64?.(text);
  if (native) return native;
  const chars = atob(text);
  const bytes = new Uint8Array(chars.length);
  for (let at = 0; at < chars.length; at++) bytes[at] = chars.charCodeAt(at);
  return bytes;
}
