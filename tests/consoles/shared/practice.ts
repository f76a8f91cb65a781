import {
  type MessageBody,
  newestFirst,
  type Order,
  previewOf,
  type Shop,
  type Side,
  waitingSince,
} from './shop.ts';
import type { ShopStep } from './shop-steps.ts';

/** What a test may ask of a practice console. All of it is JSON. */
export interface PracticeState {
  /** False while the page still says that it is connecting. */
  connected: boolean;
  openUid: string | null;
  /** The framework's own model of the reply box, not the DOM's value. */
  draft: string;
  conversations: {
    uid: string;
    nickname: string;
    unread: number;
    /** Since when a buyer has been waiting, UTC epoch ms, null when answered. */
    waitingSince: number | null;
    preview: string;
    orders: Order[];
  }[];
  /** The open thread, oldest first; `text` is empty for pictures and cards. */
  messages: {
    id: string;
    side: Side;
    kind: MessageBody['kind'];
    text: string;
    at: number;
  }[];
  /** What was really sent on this page, oldest first. */
  sent: { uid: string; text: string; at: number }[];
}

/** `window.practice` of every practice console, in the page's own world. */
export interface Practice {
  state(): PracticeState;
  /** A buyer writes. Throws for an unknown uid. */
  buyerSays(uid: string, text: string): void;
  /** Opens a conversation as the platform's own deep link would. */
  open(uid: string): void;
  /** The buyer pays. Throws for an unknown order number. */
  markPaid(orderNo: string): void;
  /** Throws away every DOM node of the console and builds them anew; drafts survive. */
  remount(): void;
  /** `n` buyer messages over all conversations; resolves when the last one has arrived. */
  burst(n: number, perSecond: number): Promise<void>;
}

declare global {
  interface Window {
    practice: Practice;
  }
}

/** What a console lends to `window.practice`: its framework's state and its way to change it. */
interface PracticeHost {
  shop(): Shop;
  connected(): boolean;
  draft(): string;
  step(step: ShopStep): void;
  open(uid: string): void;
  remount(): void;
  /** The row the platform adds when a buyer has paid. */
  paidNotice: string;
}

/** The handle for tests and tours, over one console's host. */
export function createPractice(host: PracticeHost): Practice {
  const buyerSays = (uid: string, text: string) =>
    host.step({ type: 'buyerSaid', uid, text, at: Date.now() });
  return {
    state: () => readState(host),
    buyerSays,
    open: (uid) => host.open(uid),
    markPaid: (orderNo) =>
      host.step({ type: 'orderPaid', orderNo, notice: host.paidNotice, at: Date.now() }),
    remount: () => host.remount(),
    burst: (n, perSecond) => burst(host, buyerSays, n, perSecond),
  };
}

function readState(host: PracticeHost): PracticeState {
  const shop = host.shop();
  const open = shop.conversations.find((each) => each.uid === shop.openUid);
  const state: PracticeState = {
    connected: host.connected(),
    openUid: shop.openUid,
    draft: host.draft(),
    conversations: newestFirst(shop).map((each) => ({
      uid: each.uid,
      nickname: each.nickname,
      unread: each.unread,
      waitingSince: waitingSince(each),
      preview: previewOf(each),
      orders: each.orders,
    })),
    messages: (open?.messages ?? []).map(({ id, side, body, at }) => ({
      id,
      side,
      kind: body.kind,
      text: body.kind === 'text' ? body.text : '',
      at,
    })),
    sent: shop.sent,
  };
  // A plain copy: Vue's reactive objects must not leave the page.
  return JSON.parse(JSON.stringify(state)) as PracticeState;
}

function burst(
  host: PracticeHost,
  buyerSays: (uid: string, text: string) => void,
  n: number,
  perSecond: number,
): Promise<void> {
  const uids = host.shop().conversations.map((each) => each.uid);
  return new Promise((resolve) => {
    let done = 0;
    const timer = setInterval(() => {
      const uid = uids[done % uids.length];
      if (done >= n || uid === undefined) {
        clearInterval(timer);
        resolve();
        return;
      }
      done += 1;
      buyerSays(uid, `在吗？这是第 ${done} 条`);
    }, 1000 / perSecond);
  });
}
