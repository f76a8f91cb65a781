import type { Order, OrderStatus } from '@/utils/model/order';
import type { Reminder } from '@/utils/model/reminder';
import { groupDue, isBroken, notificationId } from '@/utils/reminders/engine/group-due';
import type { Firing } from '@/utils/reminders/engine/judge-caps';
import { mergeOrder } from '@/utils/reminders/engine/merge-order';
import { closeRow, reconcile, withEvent } from '@/utils/reminders/engine/reconcile';
import { fireRow, settleDue } from '@/utils/reminders/engine/settle-due';
import type { BuyerFacts, RuleWorld, Subject } from '@/utils/reminders/engine/world';
import { unknownBuyer } from '@/utils/reminders/engine/world';
import { aConversation } from '../../builders';

/** The worker dies before this part of its work; `never` = it does all of it. */
export type Death = 'claim' | 'show' | 'mark' | 'never';

/** A notification that came up. */
export interface Shown {
  at: number;
  row: Reminder;
  order: Order | undefined;
  buyer: BuyerFacts;
  /** Caps as the log held them at the decision, without this reminder. */
  others: Firing[];
  claimedAt: number;
}

/**
 * The whole life of reminders with a clock of its own, in the steps of the real worker: each
 * method is one transaction, and the worker may die between any two. Only storage and browser
 * are replaced; every decision is the product's.
 */
export class SimulatedDesk {
  readonly rows = new Map<string, Reminder>();
  readonly orders = new Map<string, Order>();
  readonly buyers = new Map<string, BuyerFacts>();
  readonly shown: Shown[] = [];
  private readonly firings: Firing[] = [];
  private readonly notifications = new Set<string>();
  private ids = 0;

  constructor(private readonly world: Omit<RuleWorld, 'now'>) {}

  seeOrder(buyer: number, no: string, status: OrderStatus, now: number): void {
    const conversation = conversationOf(buyer);
    const key = `feige||${no}`;
    const order = mergeOrder(this.orders.get(key), { no, status }, conversation, now);
    this.orders.set(key, order);
    const own = [...this.rows.values()].filter((row) => row.orderNo === no);
    const { put, hide } = reconcile(this.subject(buyer, order), own, this.at(now), () => this.id());
    for (const row of put) this.rows.set(row.id, row);
    for (const row of hide) this.notifications.delete(notificationId(row));
  }

  changeBuyer(buyer: number, change: Partial<BuyerFacts>, now: number): void {
    this.buyers.set(buyerKey(buyer), { ...this.buyer(buyer), ...change });
    if (!change.optedOut) return;
    for (const row of this.rows.values()) {
      const isOpen = row.state === 'waiting' || row.state === 'fired';
      if (!isOpen || row.conversation.buyerKey !== String(buyer)) continue;
      this.rows.set(row.id, closeRow(row, 'buyer asked not to', now));
      this.notifications.delete(notificationId(row));
    }
  }

  snooze(nth: number, dueAt: number, now: number): void {
    this.changeOpen(nth, (row) => ({
      ...withEvent(row, { at: now, what: 'snoozed' }),
      state: 'waiting',
      dueAt,
      ...(row.rule ? { rule: { ...row.rule, byHand: true } } : {}),
    }));
  }

  settle(nth: number, now: number): void {
    this.changeOpen(nth, (row) => ({
      ...withEvent(row, { at: now, what: 'done' }),
      state: 'done',
    }));
  }

  /** An alarm, a start or a write: fires what is due, or dies on the way. */
  wake(now: number, death: Death): void {
    if (death === 'claim') return;
    const claimed = this.claim(now);
    if (death === 'show') return;
    for (const row of claimed) {
      const claim = row.claim?.notification ?? '';
      const group = claimed.filter((one) => one.claim?.notification === claim);
      if (this.notifications.has(claim)) continue;
      const isWhole = !isBroken(claim, group.length);
      const id = isWhole ? claim : notificationId(row);
      if (this.notifications.has(id)) continue;
      for (const one of isWhole ? group : [row]) this.show(one, now);
      this.notifications.add(id);
    }
    if (death === 'mark') return;
    for (const { id } of claimed) {
      const row = this.rows.get(id);
      const fired = row && fireRow(row, this.subjectOf(row), this.at(now), () => this.id());
      if (!fired) continue;
      this.rows.set(id, fired.fired);
      const { next } = fired;
      const isNew = next && ![...this.rows.values()].some(({ key }) => key === next.key);
      if (next && isNew) this.rows.set(next.id, next);
    }
  }

  private claim(now: number): Reminder[] {
    const due = [...this.rows.values()]
      .filter(({ state, dueAt }) => state === 'waiting' && dueAt <= now)
      .sort((a, b) => a.dueAt - b.dueAt);
    const fire: Reminder[] = [];
    for (const row of due) {
      if (row.claim) continue;
      const subject = this.subjectOf(row);
      const { firings } = this;
      const order = firings.filter((one) => one.order === subject.order?.key);
      const history = {
        buyer: firings.filter(({ buyer }) => buyer === subject.buyer.key),
        shop: firings,
        order,
      };
      const settled = settleDue(row, subject, history, this.at(now));
      this.rows.set(row.id, settled.row);
      if (settled.isToShow) fire.push(settled.row);
      if (settled.firing) firings.push(settled.firing);
    }
    const ids = groupDue(fire, now);
    for (const row of fire) {
      const claim = { at: now, notification: ids.get(row.id) ?? '' };
      this.rows.set(row.id, { ...row, claim });
    }
    return due.flatMap(({ id }) => {
      const row = this.rows.get(id);
      return row?.state === 'waiting' && row.claim ? [row] : [];
    });
  }

  private show(row: Reminder, now: number): void {
    const { order, buyer } = this.subjectOf(row);
    const claimedAt = row.claim?.at ?? now;
    const mine = this.firings.findIndex(({ key }) => key === `${row.id}|${row.dueAt}`);
    const others = this.firings.slice(0, mine).filter(({ reminderId }) => reminderId !== row.id);
    this.shown.push({ at: now, row, order: order ?? undefined, buyer, others, claimedAt });
  }

  private changeOpen(nth: number, change: (row: Reminder) => Reminder): void {
    const open = [...this.rows.values()].filter(
      ({ state }) => state === 'waiting' || state === 'fired',
    );
    const row = open[nth % Math.max(open.length, 1)];
    if (!row) return;
    this.notifications.delete(notificationId(row));
    const { claim: _decided, ...rest } = change(row);
    this.rows.set(row.id, rest);
  }

  private subjectOf({ orderNo, conversation }: Reminder): Subject {
    const order = this.orders.get(`feige||${orderNo}`) ?? null;
    return this.subject(Number(conversation.buyerKey), order);
  }

  private subject(buyer: number, order: Order | null): Subject {
    const conversation = conversationOf(buyer);
    return { conversation, order, buyer: this.buyer(buyer), isReturning: false };
  }

  private buyer(buyer: number): BuyerFacts {
    return this.buyers.get(buyerKey(buyer)) ?? unknownBuyer(buyerKey(buyer));
  }

  private at(now: number): RuleWorld {
    return { ...this.world, now };
  }

  private id(): string {
    this.ids++;
    return `r${this.ids}`;
  }
}

const conversationOf = (buyer: number) => aConversation({ buyerKey: String(buyer) });
const buyerKey = (buyer: number) => `feige||${buyer}`;
