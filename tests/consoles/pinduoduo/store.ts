import Vue from 'vue';
import { CONNECTING_FOR, firstUid } from '../shared/page-options.ts';
import { seedShop } from '../shared/seed.ts';
import { openConversation } from '../shared/shop.ts';
import { type ShopStep, stepShop } from '../shared/shop-steps.ts';
import { seedBuyers } from './buyers.ts';

/** The page's one observable object: Vue's own model of everything on screen. */
export const store = Vue.observable({
  shop: seedShop(seedBuyers(Date.now()), Date.now()),
  connected: false,
  /** Bound to the reply box by `v-model`. */
  draft: '',
  /** Unsent text of the conversations that are not open, by uid. */
  drafts: {} as Record<string, string>,
  /** What "now" is for waiting times; moves with every step, UTC epoch ms. */
  now: Date.now(),
  /** Key of the whole tree: a new number rebuilds every node. */
  mountCount: 0,
});

export function step(next: ShopStep): void {
  store.shop = stepShop(store.shop, next);
  store.now = Date.now();
}

/** Opens a conversation; the draft of the one left behind is kept for it. */
export function open(uid: string): void {
  if (uid === store.shop.openUid) return;
  const left = store.shop.openUid;
  step({ type: 'opened', uid });
  if (left !== null) store.drafts = { ...store.drafts, [left]: store.draft };
  store.draft = store.drafts[uid] ?? '';
}

/** Sends what the model holds. Blank text is not sent, as on the platform. */
export function send(): void {
  if (store.draft.trim() === '' || !openConversation(store.shop)) return;
  step({ type: 'sellerSaid', text: store.draft, at: Date.now() });
  store.draft = '';
}

export function remount(): void {
  store.mountCount += 1;
}

/** The page first says that it is connecting, then shows its first conversation. */
export function connect(): void {
  setTimeout(() => {
    store.connected = true;
    const uid = firstUid(store.shop, window.location.search);
    if (uid !== null) open(uid);
  }, CONNECTING_FOR);
}
