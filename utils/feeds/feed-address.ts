import type { FeedResult } from '@/utils/model/feed';

/** Why an address cannot be followed; the sentences are under `feeds/address`. */
export type AddressFault = 'not-url' | 'not-https' | 'has-login' | 'has-port' | 'too-long';

export type FeedAddress = { url: string } | { fault: AddressFault };

/** What subscribing came to: the refusal, or how the first check ended. */
export type SubscribeAnswer = { fault: AddressFault } | { url: string; result: FeedResult | null };

/**
 * The address of a feed as it is stored, or why it is refused. Only https on its own port:
 * the permission asked for is that of one origin, and patterns of origins know no ports in
 * Firefox (MDN, match patterns, read 2026-11).
 */
export function readFeedAddress(text: string): FeedAddress {
  const trimmed = text.trim();
  if (trimmed.length > 2_000) return { fault: 'too-long' };
  if (!URL.canParse(trimmed)) return { fault: 'not-url' };
  const url = new URL(trimmed);
  if (url.protocol !== 'https:') return { fault: 'not-https' };
  if (url.username !== '' || url.password !== '') return { fault: 'has-login' };
  if (url.port !== '') return { fault: 'has-port' };
  url.hash = '';
  return { url: url.href };
}

/** The permission a feed needs: its own origin and nothing more. */
export function originPattern(url: string): string {
  return `${new URL(url).origin}/*`;
}
