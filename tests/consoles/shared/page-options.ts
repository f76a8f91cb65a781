import type { Practice } from './practice.ts';
import type { Shop } from './shop.ts';

/** One line of a console's built-in script. */
export interface ScriptLine {
  /** Seconds after the previous line. */
  after: number;
  uid: string;
  text: string;
}

/** How long the page says that it is connecting, in ms: long enough to be met by a reader. */
export const CONNECTING_FOR = 350;

/**
 * The conversation to open at first: `?buyer=<uid>`, the owner of `?fromOrder=<order number>`
 * (Feige's own deep link), else the first one. `?buyer=none` opens nothing.
 */
export function firstUid(shop: Shop, search: string): string | null {
  const options = new URLSearchParams(search);
  const buyer = options.get('buyer');
  if (buyer === 'none') return null;
  const fromOrder = options.get('fromOrder');
  const asked = shop.conversations.find(
    (each) => each.uid === buyer || each.orders.some((order) => order.orderNo === fromOrder),
  );
  return (asked ?? shop.conversations[0])?.uid ?? null;
}

/** True when `?script=1` asked for buyers that write by themselves. */
export function isScripted(search: string): boolean {
  return new URLSearchParams(search).get('script') === '1';
}

/** Lets the script's buyers write, one line after the other. */
export function playScript(practice: Practice, lines: ScriptLine[]): void {
  const [line, ...rest] = lines;
  if (!line) return;
  setTimeout(() => {
    practice.buyerSays(line.uid, line.text);
    playScript(practice, rest);
  }, line.after * 1000);
}
