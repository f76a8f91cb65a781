import type { Shop } from '../shared/shop.ts';
import type { ShopStep } from '../shared/shop-steps.ts';

/** React's state as the root last rendered it, and its ways to change it. */
interface PageState {
  shop: Shop;
  connected: boolean;
  /** What the reply box of each conversation holds, by uid. */
  drafts: Record<string, string>;
  step(step: ShopStep): void;
  remount(): void;
}

let rendered: PageState | null = null;

/** Called by the root after each commit. */
export function publishState(state: PageState): void {
  rendered = state;
}

/** The last committed state. Throws before the first render. */
export function readPublished(): PageState {
  if (!rendered) throw new Error('The page has not rendered yet.');
  return rendered;
}

/** The open conversation's reply text in React's state, empty when none is open. */
export function readDraft(): string {
  const { shop, drafts } = readPublished();
  return shop.openUid === null ? '' : (drafts[shop.openUid] ?? '');
}
