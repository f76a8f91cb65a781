import './base.css';
import './look.css';
import { isScripted, playScript, type ScriptLine } from './page-options.ts';
import { createPractice } from './practice.ts';
import type { SeedConversation } from './seed.ts';
import { makeStore, type PageStore } from './store.ts';
import type { Part } from './tree.ts';

/** Draws what `view` describes into `place`, again at every change of the store. */
export type Mount = (place: Element | ShadowRoot, store: PageStore, view: () => Part) => void;

interface PageOptions {
  mount: Mount;
  seeds: SeedConversation[];
  /** Lines the buyers write by themselves with `?script=1`. */
  script: ScriptLine[];
  /** What the platform writes into the thread when a buyer has paid. */
  paidNotice?: string;
  /** The address of a conversation, on platforms whose address follows it. */
  addressOf?(uid: string): string;
  /** Where to draw; the page's `#app` unless said otherwise. */
  place?: Element | ShadowRoot;
  view(store: PageStore): Part;
}

/** Runs one practice console: its state, its framework, `window.practice` and its script. */
export function startPage(options: PageOptions): void {
  const place = options.place ?? document.getElementById('app');
  if (!place) throw new Error('The page has no #app.');
  const store = makeStore(options.seeds);
  const { addressOf } = options;
  if (addressOf) store.subscribe(() => followAddress(store.state.shop.openUid, addressOf));
  options.mount(place, store, () => options.view(store));
  window.practice = createPractice({
    shop: () => store.state.shop,
    connected: () => store.state.connected,
    draft: () => store.state.draft,
    step: store.step,
    open: store.open,
    remount: store.remount,
    paidNotice: options.paidNotice ?? '',
  });
  if (isScripted(window.location.search)) playScript(window.practice, options.script);
}

/** On the platform's own address only: this machine serves each page under one. */
function followAddress(uid: string | null, addressOf: (uid: string) => string): void {
  const { hostname, pathname } = window.location;
  if (uid === null || hostname === 'localhost' || hostname === '127.0.0.1') return;
  const path = addressOf(uid);
  if (path !== pathname) window.history.pushState(null, '', path);
}
