import { CONNECTING_FOR, firstUid } from './page-options.ts';
import { type SeedConversation, seedShop } from './seed.ts';
import { openConversation, type Shop } from './shop.ts';
import { type ShopStep, stepShop } from './shop-steps.ts';

export interface PageState {
  shop: Shop;
  connected: boolean;
  /** What the framework holds for the reply box of the open conversation. */
  draft: string;
  /** Grows with every re-mount: the key of the whole tree. */
  mountCount: number;
}

/** The one owner of a practice page's state; frameworks draw it again at each change. */
export interface PageStore {
  readonly state: PageState;
  step(step: ShopStep): void;
  /** Opens a conversation; the draft of the one left behind is kept for it. */
  open(uid: string): void;
  write(draft: string): void;
  /** Sends what the box holds; blank text is not sent. */
  send(): void;
  remount(): void;
  subscribe(listener: () => void): () => void;
}

/** A shop of these buyers; it connects a moment later and opens `?buyer=` or the first one. */
export function makeStore(seeds: SeedConversation[]): PageStore {
  let state: PageState = {
    shop: seedShop(seeds, Date.now()),
    connected: false,
    draft: '',
    mountCount: 0,
  };
  const drafts = new Map<string, string>();
  const listeners = new Set<() => void>();
  const change = (part: Partial<PageState>) => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  const store: PageStore = {
    get state() {
      return state;
    },
    step: (step) => change({ shop: stepShop(state.shop, step) }),
    open(uid) {
      const left = state.shop.openUid;
      if (uid === left) return;
      if (left !== null) drafts.set(left, state.draft);
      const shop = stepShop(state.shop, { type: 'opened', uid });
      change({ shop, draft: drafts.get(uid) ?? '' });
    },
    write: (draft) => change({ draft }),
    send() {
      if (state.draft.trim() === '' || !openConversation(state.shop)) return;
      const said: ShopStep = { type: 'sellerSaid', text: state.draft, at: Date.now() };
      change({ shop: stepShop(state.shop, said), draft: '' });
    },
    remount: () => change({ mountCount: state.mountCount + 1 }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  setTimeout(() => {
    change({ connected: true });
    const uid = firstUid(state.shop, window.location.search);
    if (uid !== null) store.open(uid);
  }, CONNECTING_FOR);
  return store;
}
